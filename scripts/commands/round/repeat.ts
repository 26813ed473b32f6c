/** `round repeat`: a voided round frozen again, under the id that follows by rule. */
import { join } from 'node:path';
import { toHex } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { statOf } from '../../../src/record/node/folder.ts';
import { siteLog } from '../../../src/record/node/voided.ts';
import { repeatId } from '../../../src/round/repeat.ts';
import { type Option, readArguments } from '../../terminal/arguments.ts';
import { type Command, readInput } from '../command.ts';
import { freezeCommand } from '../freeze.ts';

const OWN = {
  log: { value: 'folder', help: "the log's folder, which has the notice that voids the record" },
  out: { value: 'folder', help: 'the folder to publish, <id>/<pool>' },
  applications: { value: 'file', help: "the list, where it is not the record's own (one that was mended)" },
  rules: { value: 'file', help: "the rules, where they are not the record's own" },
  quota: { value: 'n', help: 'how many are allocated, where not as in the record' },
  reserves: { value: 'n', help: 'how many reserves, where not as in the record' },
} as const;

/** What `freeze` is told from the record; whatever else it may be asked is passed on. */
const SET = ['out', 'round', 'pool', 'method', 'quota', 'reserves', 'rules'];
const PASSED: Readonly<Record<string, Option>> = Object.fromEntries(
  Object.entries(freezeCommand.options).filter(([name]) => !SET.includes(name)),
);

export const repeatCommand: Command = {
  usage: '<record> --log <folder> --out <folder> --draw-at T --source S ...',
  summary: 'a voided round, frozen again under the id that follows by rule',
  help: `Freezes the repeat of a record that was voided at or after its draw: the same list, rules, quota and reserves, unless others are
named, under the id that follows by rule (202602-2 after 202602, then 202602-3), with new sources and a new time. It refuses
where the published log has no notice that voids the record, and where the record was voided in time: then another commitment
takes its place under its own round and pool, and \`freeze\` makes it. The old record stays as it is. Afterwards publish the new
one with \`log publish\`: that the log voids the one and has the other is what makes it a repeat. Prints what freeze prints.`,
  words: 1,
  options: { ...OWN, ...PASSED },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const out = args.required('out');
    const file = join(folder, 'commitment.json');
    const bytes = await readInput(file, DOCUMENT_LIMIT + 1);
    const commitment = readCommitment(bytes);
    const { round, pool } = commitment;
    const log = await siteLog(args.required('log'));
    const voided = log?.voided.get(toHex(sha256(bytes)));
    const refuse = (reason: string): never => {
      throw new MingqianError('usage', reason, { file });
    };
    if (log === null || voided === undefined)
      return refuse('no notice of the published log voids this record: `round void` first');
    if (voided.isInTime)
      return refuse(
        `was voided before its draw: another commitment takes its place under round ${round}, pool ${pool}. Use \`freeze\`, into ${round}/${pool}.2`,
      );
    const id = repeatId(round, pool, log.rounds);
    if (id === null)
      return refuse('has so long a name that no id follows by rule: use `freeze` with a name of its own');
    if (log.rounds.some((one) => one.round === id && one.pool === pool))
      return refuse(
        `is repeated already: the log has round ${id}, pool ${pool}. Where that is void too, repeat that one`,
      );
    const list = join(folder, 'applicants.csv');
    if (args.option('applications') === undefined && (await statOf(list)) === null)
      refuse('has no applicants.csv beside it: unpack applicants.csv.gz, or name --applications');
    const words = [
      args.option('applications') ?? list,
      ...['--out', out, '--round', id, '--pool', pool, '--method', commitment.method],
      ...['--quota', args.option('quota') ?? String(commitment.quota)],
      ...['--reserves', args.option('reserves') ?? String(commitment.reserves)],
      ...['--rules', args.option('rules') ?? join(folder, 'rules.md')],
      ...Object.entries(PASSED).flatMap(([name, { value }]) => {
        if (value === undefined) return args.flag(name) ? [`--${name}`] : [];
        return args.all(name).map((given) => `--${name}=${given}`);
      }),
    ];
    terminal.err(
      `Round ${id} repeats round ${round}, pool ${pool}, which entry ${voided.entry} of the log voids.`,
    );
    return freezeCommand.run(readArguments(words, freezeCommand.options, freezeCommand.words), terminal);
  },
};
