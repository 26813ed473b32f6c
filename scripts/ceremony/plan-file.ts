/**
 * A plan kept in a file, so that what was judged days before is what is frozen: TOML, each line an option of the promise,
 * `draw-at = "2027-06-26T02:00:00Z"`, `quota = 1200`, and `sources = ["balls:6:…", "drand"]`.
 */
import { parse, TomlError } from 'smol-toml';
import { fromUtf8 } from '../../src/core/bytes.ts';
import { tomlLines } from '../../src/publisher/toml-lines.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { Arguments } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { writtenWords } from '../words/files.ts';
import { type PlanWords, planWords } from '../words/promise.ts';

/** What a plan's file may say, by the name of the option that says the same. */
const MEMBERS = {
  round: 'round',
  pool: 'pool',
  method: 'method',
  quota: 'quota',
  reserves: 'reserves',
  'frozen-at': 'frozen-at',
  'draw-at': 'draw-at',
  'read-by': 'read-by',
  sources: 'source',
} as const;
/** A plan is read no further. */
const LIMIT = 65_535;
type Member = keyof typeof MEMBERS;
const isMember = (name: string): name is Member => Object.hasOwn(MEMBERS, name);

/** The values of options, by name. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** A member that was probably meant: the same letters, or one of one letter's difference; null where none is. */
function meant(name: string): string | null {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/s$/, '');
  return Object.keys(MEMBERS).find((one) => plain(one) === plain(name)) ?? null;
}

/** @throws MingqianError `usage`: the value as an option would have it */
function textOf(value: unknown, refuse: (say: (t: PlanWords) => string) => never): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return refuse((t) => t.textOrNumber);
}

/** Characters of what stands in a file that are told of it, at most. */
const SHOWN = 120;
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The options in a plan's file. @throws MingqianError `usage`, `record.unreadable`, each with its line */
export function readPlanFile(file: string, bytes: Uint8Array): Values {
  const text = fromUtf8(bytes);
  if (text === null)
    return misuse(
      inBoth(writtenWords, (t) => t.utf8),
      { file },
      'record.unreadable',
    );
  let table: Readonly<Record<string, unknown>>;
  try {
    table = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.split('\n');
    const { line } = error;
    return misuse(
      inBoth(planWords, (t) => t.toml(shown(text.split('\n')[line - 1]?.trim() ?? ''), shown(reason))),
      { file, line },
    );
  }
  const lineOf = tomlLines(text);
  return new Map(
    Object.entries(table).map(([name, value]) => {
      const line = lineOf([name]);
      const place = { file, ...(line !== null && { line }) };
      const refuse = (say: (t: PlanWords) => string): never =>
        misuse(
          inBoth(planWords, (t) => t.member(shown(name), say(t))),
          place,
        );
      if (!isMember(name))
        return misuse(
          inBoth(planWords, (t) => t.unknown(shown(name), meant(name) ?? t.oneOf(Object.keys(MEMBERS)))),
          place,
        );
      if (name !== 'sources') return [MEMBERS[name], [textOf(value, refuse)]];
      if (!Array.isArray(value)) return refuse((t) => t.texts);
      return [MEMBERS[name], value.map((one: unknown) => textOf(one, refuse))];
    }),
  );
}

/**
 * A command's options and those of a plan's file as one.
 * @throws MingqianError `usage` where both say the same one: nobody could tell which was meant
 */
function withPlan(args: Arguments, plan: Values): Arguments {
  for (const name of plan.keys())
    if (args.all(name).length > 0) misuse(inBoth(planWords, (t) => t.twice(name)));
  return {
    words: args.words,
    option: (name) => plan.get(name)?.[0] ?? args.option(name),
    required: (name) => plan.get(name)?.[0] ?? args.required(name),
    all: (name) => plan.get(name) ?? args.all(name),
    flag: args.flag,
  };
}

/** A command's options with those of its plan's file, where --plan names one. @throws MingqianError `usage`, `record.*` */
export async function withPlanFile(args: Arguments): Promise<Arguments> {
  const file = args.option('plan');
  if (file === undefined) return args;
  const bytes = await readFileUpTo(file, LIMIT);
  if (bytes === null)
    return misuse(
      inBoth(planWords, (t) => t.none),
      { file },
      'record.missing',
    );
  return withPlan(args, readPlanFile(file, bytes));
}
