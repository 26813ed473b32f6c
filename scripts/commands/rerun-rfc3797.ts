/** `rerun rfc3797`: a selection by RFC 3797, as the IETF chooses its nominating committee. */
import { readSource } from '../../src/official/rfc3797/key.ts';
import { poolSize, readNames } from '../../src/official/rfc3797/names.ts';
import {
  type Selection,
  selection,
  selectionJson,
  selectionTable,
} from '../../src/official/rfc3797/report.ts';
import { type Arguments, integer } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { rfc3797CommandWords } from '../words/rerun/rfc3797.ts';
import { command, readText } from './command.ts';

/** The sources, or the key that is given instead. @throws MingqianError `usage`, OfficialError `rfc3797.source*` */
function keyMaterial(args: Arguments): Parameters<typeof selection>[0] {
  const key = args.option('key');
  const sources = args.all('source');
  if (key !== undefined && sources.length > 0) misuse(inBoth(rfc3797CommandWords, (t) => t.both));
  if (key !== undefined) return key;
  if (sources.length === 0) misuse(inBoth(rfc3797CommandWords, (t) => t.neither));
  return sources.map((given, i) => readSource(given, { file: `--source ${i + 1}` }));
}

function tell(drawn: Selection, { lang, out, err }: Terminal): void {
  const { sources, key, notes, pool, select, entropy } = drawn;
  const t = rfc3797CommandWords[lang];
  for (const { given, canonical } of sources ?? []) out(t.source(given, canonical));
  for (const { source, kind } of notes) err(t.note(source, kind));
  out(select === pool ? t.all : t.entropy((Math.ceil(entropy * 10) / 10).toFixed(1)));
  out(t.key(key));
  out(selectionTable(drawn));
}

export const rerunRfc3797Command = command({
  usage: '--select K --source "9319" --source "2 5 12 8 10" ... [--pool N] [--names file] [--json]',
  says: rfc3797CommandWords,
  words: 0,
  options: {
    pool: {
      value: 'number',
    },
    select: { value: 'number' },
    source: { value: 'numbers', multiple: true },
    key: { value: 'key' },
    names: { value: 'file' },
    json: {},
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
});
