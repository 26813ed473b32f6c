/** The answer to a code that is not listed, in one pool or in several. */
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import { count } from '../../i18n/numbers.ts';
import type { Answer } from '../../search/answer.ts';
import { element, table } from '../../ui/elements.ts';
import { cloned, codeNode, digestNode, part, sentenceNodes } from './nodes.ts';
import { keeping } from './show-listed.ts';
import { listSteps, pathSteps, pressSeals } from './steps.ts';
import { drawDay, type From, isPastDraw, whenceOf } from './told.ts';

/** A pool without the code. */
export interface Absence {
  /** The pool's name, and the same in a few words. */
  readonly title: string;
  readonly short: string;
  readonly isDemonstration: boolean;
  readonly answer: Answer;
}

/** The pools and the codes between which this one would stand. */
export function neighboursTable(lang: Lang, absences: readonly Absence[], caption: string): HTMLElement {
  const t = answerWords[lang];
  return table(
    caption,
    [t.pool, t.before, t.after],
    absences.map(({ short, answer: { checked } }) => {
      const { before = null, after = null } = checked.neighbours ?? {};
      return [short, before === null ? t.first : codeNode(before), after === null ? t.last : codeNode(after)];
    }),
  );
}

/** What was checked in each pool, in figures. */
function proofsTable(lang: Lang, absences: readonly Absence[]): HTMLElement {
  const t = answerWords[lang];
  const node = table(
    t.proofs,
    [t.pool, t.page, t.path, t.root, t.commitment],
    absences.map(({ short, answer: { checked } }) => [
      short,
      checked.pages.map(({ index }) => count(index)).join(', '),
      pathSteps(checked).join(', '),
      digestNode(checked.commitment.list.root),
      digestNode(checked.commitmentHash),
    ]),
  );
  node.classList.add('answer-table');
  return node;
}

/** Both neighbours' length, where it is the same in all pools and not this code's: one was probably mistyped. */
function lengthHint(lang: Lang, absences: readonly Absence[]): string | null {
  const code = absences[0]?.answer.checked.code ?? '';
  const around = absences.flatMap(({ answer: { checked } }) => [
    checked.neighbours?.before ?? null,
    checked.neighbours?.after ?? null,
  ]);
  const lengths = new Set(around.filter((one) => one !== null).map((one) => one.length));
  const [length] = lengths;
  if (lengths.size !== 1 || length === undefined || length === code.length) return null;
  return answerWords[lang].lengthHint(code.length, length);
}

/**
 * @param absences at least one
 * @param round the round's name; the sentence says it where several pools were searched
 */
export function showAbsent(
  lang: Lang,
  absences: readonly Absence[],
  round: string,
  from: From,
  asked: string,
): HTMLElement {
  const t = answerWords[lang];
  const article = cloned('lookup-answer');
  const put = (name: string, ...nodes: (Node | string)[]) => part(article, name).append(...nodes);
  const answers = absences.map(({ answer }) => answer);
  const isOne = absences.length === 1;
  const code = answers[0]?.checked.code ?? '';
  article.dataset['standing'] = 'not-listed';
  article.dataset['proven'] = 'true';
  const days = [...new Set(answers.map((answer) => drawDay(lang, answer)))];
  put('where', [isOne ? `${round} · ${absences[0]?.title}` : round, ...days].join(' · '));
  put('sentence', isOne ? t.notListed : t.notListedIn(round));
  const why = [isOne ? t.neighboursOne : t.neighbours, whenceOf(lang, from)];
  put('why', ...sentenceNodes(lang, 'p', why));
  put(
    'facts',
    element('dt', {}, t.code),
    element('dd', {}, codeNode(code)),
    element('dt', {}, t.asked),
    element('dd', {}, t.askedAt(asked)),
  );
  put('table', neighboursTable(lang, absences, t.table));
  const hint = lengthHint(lang, absences);
  if (hint === null) part(article, 'hint').remove();
  else put('hint', hint);
  for (const name of ['drum', 'ask']) part(article, name).remove();
  pressSeals(lang, part(article, 'chain'), answers);
  const one = isOne ? answers[0] : undefined;
  put(
    'steps',
    ...sentenceNodes(
      lang,
      'li',
      one ? listSteps(lang, one.checked) : [t.absentStep, t.restStep('/verify/'), t.absentCommitments],
    ),
  );
  if (!isOne) part(article, 'steps').after(proofsTable(lang, absences));
  put(
    'next',
    ...sentenceNodes(lang, 'li', [
      t.nextTyped,
      ...(absences.every(({ isDemonstration }) => isDemonstration)
        ? [t.nextDemonstration]
        : [t.nextComplain, answers.every((one) => isPastDraw(one)) ? null : t.nextPublisher]),
    ]),
  );
  put(
    'actions',
    ...keeping(
      lang,
      absences.map(({ short, answer }) => ({ answer, words: isOne ? t.save : t.saveOf(short) })),
    ),
  );
  return article;
}
