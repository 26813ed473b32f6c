/**
 * A self-check that stands beside a page of the guide: questions, answers, and the rules that decide. `words/guide/<topic>.toml`, both
 * languages in one file, so that neither can say another thing. Read strictly, with every fault at once.
 */
import * as v from 'valibot';
import type { Lang } from '../i18n/lang.ts';
import { reason, type SiteFault, SiteFaults } from './fault.ts';
import type { FaultWords } from './fault-words.ts';
import { keyReason } from './meant.ts';
import { parsedToml } from './parsed-toml.ts';
import {
  expectedOf,
  isMissing,
  isUnknown,
  keysAt,
  pathOf,
  toldOnce,
  withoutPlaces,
} from './schema-issues.ts';
import { tomlLines } from './toml-lines.ts';

/** What an answer comes to. */
export type Outcome =
  /** All that is written here is met. */
  | 'yes'
  /** A rule is not met. */
  | 'no'
  /** It cannot be decided by what is known here. */
  | 'ask';

/** What is asked of an applicant, or given to one, and where that is from. */
export interface Rule {
  readonly id: string;
  readonly text: string;
  readonly source: string | null;
  /** A page that says more. */
  readonly more: { readonly path: `/${string}`; readonly text: string } | null;
}

export interface Answer {
  readonly text: string;
  /** The rules it touches, by their places. */
  readonly rules: readonly number[];
  /** The place of the question it leads to, which is a later one; or what it comes to. */
  readonly leads: { readonly to: number } | { readonly outcome: Outcome };
}

export interface Question {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** In one language. The first question is asked first. */
export interface SelfCheck {
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  /** Whose points can be worked out below it; the engine knows one rule. */
  readonly points: 'beijing' | null;
}

const text = v.pipe(v.string(), v.regex(/\S/, 'notEmpty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'id'));
const both = { zh: v.optional(text), en: v.optional(text) };

const Schema = v.strictObject({
  points: v.optional(v.picklist(['beijing'])),
  question: v.pipe(
    v.array(
      v.strictObject({
        id,
        ...both,
        answer: v.pipe(
          v.array(
            v.strictObject({
              ...both,
              rules: v.optional(v.array(id), []),
              next: v.optional(id),
              outcome: v.optional(v.picklist(['yes', 'no', 'ask'])),
            }),
          ),
          v.minLength(2, 'answers'),
        ),
      }),
    ),
    v.minLength(1, 'questions'),
  ),
  rule: v.array(
    v.strictObject({
      id,
      ...both,
      source: v.optional(v.strictObject(both)),
      more: v.optional(
        v.strictObject({
          path: v.pipe(v.string(), v.regex(/^\/(?!\/)/, 'page')),
          ...both,
        }),
      ),
    }),
  ),
});
type Read = v.InferOutput<typeof Schema>;
type Both = { readonly zh?: string | undefined; readonly en?: string | undefined };

/** The tables that lead to one in lists: the name of each list, and the place in it. */
type Items = readonly (readonly [name: string, place: number])[];

/** Where each name stands first. */
function placesOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id: name }, i) => [name, i] as const).reverse());
}

/** What is not right about a file whose form is. */
function meaningFaults(
  { question, rule }: Read,
  languages: readonly Lang[],
  fault: (items: Items, say: (t: FaultWords) => string) => SiteFault,
): SiteFault[] {
  const faults: SiteFault[] = [];
  const tell = (items: Items, say: (t: FaultWords) => string) => faults.push(fault(items, say));
  const told = (of: Both | undefined, what: string, items: Items) => {
    for (const lang of languages)
      if (of !== undefined && of[lang] === undefined) tell(items, (t) => t.missing(`${what}${lang}`));
  };
  const [places, rules] = [placesOf(question), placesOf(rule)];
  const [reached, used] = [new Set<string>([question[0]?.id ?? '']), new Set<string>()];
  for (const [i, one] of question.entries()) {
    const at = [['question', i]] as const;
    told(one, '', at);
    if (places.get(one.id) !== i) tell(at, (t) => t.questionTwice(one.id));
    for (const [j, answer] of one.answer.entries()) {
      const there = [...at, ['answer', j]] as const;
      told(answer, '', there);
      if ((answer.next === undefined) === (answer.outcome === undefined)) tell(there, (t) => t.nextOrOutcome);
      const { next } = answer;
      if (next !== undefined) {
        const to = places.get(next);
        if (to === undefined) tell(there, (t) => t.noQuestion(next));
        else if (to <= i) tell(there, (t) => t.notLater(next));
        else reached.add(next);
      }
      // Whoever is told no, or to ask, is told why.
      if ((answer.outcome === 'no' || answer.outcome === 'ask') && answer.rules.length === 0)
        tell(there, (t) => t.decidesByNone);
      for (const name of answer.rules) {
        used.add(name);
        if (!rules.has(name)) tell(there, (t) => t.noRule(name));
      }
    }
  }
  for (const [i, { id: name }] of question.entries())
    if (!reached.has(name)) tell([['question', i]], (t) => t.notReached(name));
  for (const [i, one] of rule.entries()) {
    const at = [['rule', i]] as const;
    told(one, '', at);
    told(one.source, 'source.', at);
    told(one.more, 'more.', at);
    if (rules.get(one.id) !== i) tell(at, (t) => t.ruleTwice(one.id));
    if (!used.has(one.id)) tell(at, (t) => t.ruleUnused(one.id));
  }
  return faults;
}

function inLanguage({ points, question, rule }: Read, lang: Lang): SelfCheck {
  const said = (of: Both) => of[lang] ?? '';
  const [questions, ruled] = [placesOf(question), placesOf(rule)];
  const placeIn = (places: ReadonlyMap<string, number>, name: string): number => places.get(name) ?? -1;
  return {
    points: points ?? null,
    questions: question.map((one) => ({
      text: said(one),
      answers: one.answer.map(({ rules, next, outcome, ...words }) => ({
        text: said(words),
        rules: rules.map((name) => placeIn(ruled, name)),
        leads: outcome === undefined ? { to: placeIn(questions, next ?? '') } : { outcome },
      })),
    })),
    rules: rule.map(({ id: name, source, more, ...words }) => ({
      id: name,
      text: said(words),
      source: source === undefined ? null : said(source),
      more: more === undefined ? null : { path: more.path as `/${string}`, text: said(more) },
    })),
  };
}

/** What is not right about the form, with the line of the table that it is in. */
function formFault(
  issue: v.BaseIssue<unknown>,
  file: string,
  lineOf: ReturnType<typeof tomlLines>,
): SiteFault {
  const path = pathOf(issue);
  const items = path.flatMap((part, i): [string, number][] =>
    /^[0-9]+$/.test(path[i + 1] ?? '') && part !== 'rules' ? [[part, Number(path[i + 1])]] : [],
  );
  const names = withoutPlaces(path);
  const name = names.join('.');
  const at = { file, line: lineOf(items.flat()) };
  if (isUnknown(issue))
    return { ...at, code: 'key', reason: keyReason(names.at(-1) ?? '', keysAt(Schema, names.slice(0, -1))) };
  if (isMissing(issue)) return { ...at, code: 'missing', reason: reason((t) => t.missing(name)) };
  const expected = expectedOf(issue);
  return { ...at, code: 'value', reason: reason((t) => t.value(name, expected(t), issue.received)) };
}

/**
 * @param source the file's text
 * @param file its name, as faults tell it
 * @param languages those of the site
 * @returns the same questions in each of them
 * @throws SiteFaults everything that is wrong with it
 */
export function readSelfCheck(
  source: string,
  file: string,
  languages: readonly Lang[],
): Readonly<Partial<Record<Lang, SelfCheck>>> {
  const read = v.safeParse(Schema, parsedToml(source, file));
  const lineOf = tomlLines(source);
  if (!read.success)
    throw new SiteFaults(toldOnce(read.issues, Schema).map((issue) => formFault(issue, file, lineOf)));
  const faults = meaningFaults(read.output, languages, (items, say) => ({
    code: 'value',
    file,
    line: lineOf(items.flat()),
    reason: reason(say),
  }));
  if (faults.length > 0) throw new SiteFaults(faults);
  return Object.fromEntries(languages.map((lang) => [lang, inLanguage(read.output, lang)]));
}
