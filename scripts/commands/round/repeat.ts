/** `round repeat`: a voided round frozen again, under the id that follows by rule. */
import { join } from 'node:path';
import { toHex } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { statOf } from '../../../src/record/node/folder.ts';
import { siteLog } from '../../../src/record/node/voided.ts';
import { repeatId } from '../../../src/round/repeat.ts';
import { type Option, readArguments } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { repeatCommandWords } from '../../words/accidents.ts';
import { type Command, readInput } from '../command.ts';
import { freezeCommand } from '../freeze.ts';

const OWN = {
  log: { value: 'folder' },
  out: { value: 'folder' },
  applications: { value: 'file' },
  rules: { value: 'file' },
  quota: { value: 'n' },
  reserves: { value: 'n' },
} as const;

/** What `freeze` is told from the record; whatever else it may be asked is passed on. */
const SET = ['out', 'round', 'pool', 'method', 'quota', 'reserves', 'rules'];
const PASSED: Readonly<Record<string, Option>> = Object.fromEntries(
  Object.entries(freezeCommand.options).filter(([name]) => !SET.includes(name)),
);

/** The words for what is passed on are freeze's own. */
const says = (lang: Lang) => ({
  ...repeatCommandWords[lang],
  options: { ...freezeCommand.says[lang].options, ...repeatCommandWords[lang].options },
});

export const repeatCommand: Command = {
  usage: '<record> --log <folder> --out <folder> --draw-at T --source S ...',
  says: { zh: says('zh'), en: says('en') },
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
    const refuse = (say: (t: (typeof repeatCommandWords)['en']) => string): never =>
      misuse(inBoth(repeatCommandWords, say), { file });
    if (log === null || voided === undefined) return refuse((t) => t.notVoided);
    if (voided.isInTime) return refuse((t) => t.inTime(round, pool));
    const id = repeatId(round, pool, log.rounds);
    if (id === null) return refuse((t) => t.longName);
    if (log.rounds.some((one) => one.round === id && one.pool === pool))
      return refuse((t) => t.repeated(id, pool));
    const list = join(folder, 'applicants.csv');
    if (args.option('applications') === undefined && (await statOf(list)) === null) refuse((t) => t.noList);
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
    terminal.err(repeatCommandWords[terminal.lang].repeats(id, round, pool, voided.entry));
    return freezeCommand.run(readArguments(words, freezeCommand.options, freezeCommand.words), terminal);
  },
};
