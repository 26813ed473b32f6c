/**
 * A self-check that stands beside a page of the guide: questions, answers, and the rules that decide. `words/guide/<topic>.toml`, both
 * languages in one file, so that neither can say another thing. Read strictly, with every fault at once.
 */
import { parse, TomlError } from 'smol-toml';
import * as v from 'valibot';
import type { Lang } from '../i18n/lang.ts';
import { inEnglish, type SiteFault, SiteFaults } from './fault.ts';

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

const text = v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a name of small letters, digits and hyphens'));
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
          v.minLength(2, 'at least two answers'),
        ),
      }),
    ),
    v.minLength(1, 'at least one question'),
  ),
  rule: v.array(
    v.strictObject({
      id,
      ...both,
      source: v.optional(v.strictObject(both)),
      more: v.optional(
        v.strictObject({
          path: v.pipe(v.string(), v.regex(/^\/(?!\/)/, 'a page of the site, such as /policy/who/')),
          ...both,
        }),
      ),
    }),
  ),
});
type Read = v.InferOutput<typeof Schema>;
type Both = { readonly zh?: string | undefined; readonly en?: string | undefined };

/** The line, from 1, on which an item of a list of tables begins; of several lists in one another, the inner one's. */
function lineOfItem(
  source: string,
  items: readonly (readonly [name: string, place: number])[],
): number | null {
  const lines = source.split('\n');
  let line = -1;
  let name = '';
  for (const [part, place] of items) {
    name = name === '' ? part : `${name}.${part}`;
    for (let seen = -1; seen < place; ) {
      line = lines.indexOf(`[[${name}]]`, line + 1);
      if (line === -1) return null;
      seen += 1;
    }
  }
  return line === -1 ? null : line + 1;
}

/** What is not right about a file whose form is. */
function meaningFaults(
  { question, rule }: Read,
  languages: readonly Lang[],
  fault: (items: readonly (readonly [string, number])[], reason: string) => SiteFault,
): SiteFault[] {
  const faults: SiteFault[] = [];
  const tell = (items: readonly (readonly [string, number])[], reason: string) =>
    faults.push(fault(items, reason));
  const told = (of: Both | undefined, what: string, items: readonly (readonly [string, number])[]) => {
    for (const lang of languages)
      if (of !== undefined && of[lang] === undefined) tell(items, `expected ${what}${lang}, found none`);
  };
  const places = new Map(question.map((one, i) => [one.id, i]));
  const rules = new Set(rule.map((one) => one.id));
  const [reached, used] = [new Set<string>([question[0]?.id ?? '']), new Set<string>()];
  for (const [i, one] of question.entries()) {
    const at = [['question', i]] as const;
    told(one, '', at);
    if (question.findIndex(({ id: other }) => other === one.id) !== i)
      tell(at, `there are two questions ${one.id}`);
    for (const [j, answer] of one.answer.entries()) {
      const there = [...at, ['answer', j]] as const;
      told(answer, '', there);
      if ((answer.next === undefined) === (answer.outcome === undefined))
        tell(there, 'expected next or outcome, one of them');
      if (answer.next !== undefined) {
        const to = places.get(answer.next);
        if (to === undefined) tell(there, `there is no question ${answer.next}`);
        else if (to <= i) tell(there, `${answer.next} is no later question`);
        else reached.add(answer.next);
      }
      // Whoever is told no, or to ask, is told why.
      if ((answer.outcome === 'no' || answer.outcome === 'ask') && answer.rules.length === 0)
        tell(there, 'expected rules, as it decides, found none');
      for (const name of answer.rules) {
        used.add(name);
        if (!rules.has(name)) tell(there, `there is no rule ${name}`);
      }
    }
  }
  for (const [i, { id: name }] of question.entries())
    if (!reached.has(name)) tell([['question', i]], `no answer leads to ${name}`);
  for (const [i, one] of rule.entries()) {
    const at = [['rule', i]] as const;
    told(one, '', at);
    told(one.source, 'source.', at);
    told(one.more, 'more.', at);
    if (rule.findIndex(({ id: other }) => other === one.id) !== i) tell(at, `there are two rules ${one.id}`);
    if (!used.has(one.id)) tell(at, `no answer names ${one.id}`);
  }
  return faults;
}

function inLanguage({ points, question, rule }: Read, lang: Lang): SelfCheck {
  const said = (of: Both) => of[lang] ?? '';
  const placeOf = (list: readonly { readonly id: string }[], name: string) =>
    list.findIndex((one) => one.id === name);
  return {
    points: points ?? null,
    questions: question.map((one) => ({
      text: said(one),
      answers: one.answer.map(({ rules, next, outcome, ...words }) => ({
        text: said(words),
        rules: rules.map((name) => placeOf(rule, name)),
        leads: outcome === undefined ? { to: placeOf(question, next ?? '') } : { outcome },
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
  let table: unknown;
  try {
    table = parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [said = ''] = error.message.split('\n');
    throw new SiteFaults([{ code: 'syntax', file, line: error.line, reason: inEnglish(said) }]);
  }
  const read = v.safeParse(Schema, table);
  if (!read.success)
    throw new SiteFaults(
      read.issues.map((issue) => {
        const path = (issue.path ?? []).map(({ key }) => String(key));
        const items = path.flatMap((part, i): [string, number][] =>
          /^[0-9]+$/.test(path[i + 1] ?? '') && part !== 'rules' ? [[part, Number(path[i + 1])]] : [],
        );
        const expected = issue.kind === 'validation' ? issue.message : issue.expected;
        return {
          code: 'value',
          file,
          line: lineOfItem(source, items),
          reason: inEnglish(
            `${path.filter((part) => !/^[0-9]+$/.test(part)).join('.')}: expected ${expected}, found ${issue.received}`,
          ),
        };
      }),
    );
  const faults = meaningFaults(read.output, languages, (items, reason) => ({
    code: 'value',
    file,
    line: lineOfItem(source, items),
    reason: inEnglish(reason),
  }));
  if (faults.length > 0) throw new SiteFaults(faults);
  return Object.fromEntries(languages.map((lang) => [lang, inLanguage(read.output, lang)]));
}
