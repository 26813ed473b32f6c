/** `rerun rfc3797`: a selection by RFC 3797, as the IETF chooses its nominating committee. */
import { MingqianError } from '../../src/core/errors.ts';
import { NOTES, readSource } from '../../src/official/rfc3797/key.ts';
import { poolSize, readNames } from '../../src/official/rfc3797/names.ts';
import {
  type Selection,
  selection,
  selectionJson,
  selectionTable,
} from '../../src/official/rfc3797/report.ts';
import { type Arguments, integer } from '../terminal/arguments.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Command, readText } from './command.ts';

/** The sources, or the key that is given instead. @throws MingqianError `usage`, OfficialError `rfc3797.source*` */
function keyMaterial(args: Arguments): Parameters<typeof selection>[0] {
  const key = args.option('key');
  const sources = args.all('source');
  if (key !== undefined && sources.length > 0)
    throw new MingqianError('usage', 'expected --source or --key, found both');
  if (key !== undefined) return key;
  if (sources.length === 0) throw new MingqianError('usage', 'expected --source or --key, found neither');
  return sources.map((given, i) => readSource(given, { file: `--source ${i + 1}` }));
}

function tell(drawn: Selection, terminal: Terminal): void {
  const { sources, key, notes, pool, select, entropy } = drawn;
  for (const { given, canonical } of sources ?? []) terminal.out(`${given} -> ${canonical}`);
  for (const { source, kind } of notes) terminal.err(`note: source ${source} of the key ${NOTES[kind]}`);
  terminal.out(
    select === pool
      ? 'All of the pool is selected.'
      : `Approximately ${(Math.ceil(entropy * 10) / 10).toFixed(1)} bits of entropy needed.`,
  );
  terminal.out(`Key is:\n ${key}`);
  terminal.out(selectionTable(drawn));
}

export const rerunRfc3797Command: Command = {
  usage: '--select K --source "9319" --source "2 5 12 8 10" ... [--pool N] [--names file] [--json]',
  summary: 'RFC 3797: the IETF’s nominating committee',
  help: `Makes the key from what the sources published, one --source each, in their order: numbers lose the zeros in front, those
of one source are sorted; or takes a key that somebody published as it stands (--key). Then selects, and prints every
value in between as the RFC's section 6 does. A source may be one decimal fraction; letters and several fractions in a
source are refused. With --names, one name a line, the pool has as many as there are lines.`,
  words: 0,
  options: {
    pool: {
      value: 'number',
      help: 'how many there are to select from, 1..65535; may be left out with --names',
    },
    select: { value: 'number', help: 'how many are selected' },
    source: { value: 'numbers', multiple: true, help: 'what one source published; once for each, in order' },
    key: { value: 'key', help: 'instead of sources: the key string itself' },
    names: { value: 'file', help: 'the pool by name, one a line' },
    json: { help: 'print every value as JSON and nothing else' },
  },
  async run(args, terminal) {
    const from = keyMaterial(args);
    const select = integer('select', args.required('select'));
    const said = args.option('pool');
    const given = said === undefined ? null : integer('pool', said);
    const path = args.option('names');
    const names = path === undefined ? null : readNames(await readText(path), path);
    const pool = poolSize(given, names);
    const drawn = selection(from, pool, select, names);
    if (args.flag('json')) terminal.out(selectionJson(drawn));
    else tell(drawn, terminal);
    return 0;
  },
};
