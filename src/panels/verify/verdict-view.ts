/** What was found, or that nothing was: the verdict and all that belongs to it. */

import type { Finding } from '../../core/findings.ts';
import { duration } from '../../i18n/durations.ts';
import { findingWords } from '../../i18n/findings.ts';
import type { Lang } from '../../i18n/lang.ts';
import { count } from '../../i18n/numbers.ts';
import { saidOf } from '../../i18n/said.ts';
import { sealWords } from '../../i18n/seals.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { groups } from '../../ui/code.ts';
import { byId, element, table } from '../../ui/elements.ts';
import { sealOfVerdict, type VerdictName } from '../../ui/verdict.ts';
import type { NotChecked } from '../../verifier/client.ts';
import type { Outcome } from '../../verifier/protocol.ts';
import { differenceList, saidNodes } from './difference-list.ts';
import type { OtherRecord } from './other-record.ts';
import { notCheckedWords, verdictWords } from './sentences.ts';

export interface VerdictView {
  reset(): void;
  /**
   * @param expected the commitment that the reader gave, if any
   * @param another how the record differs from the published one that was chosen; then it is never called verified
   */
  show(outcome: Outcome, ms: number, expected: string | undefined, another: OtherRecord | null): void;
  /** @param isAnyMade whether any check was made before it stopped */
  showNotChecked(error: NotChecked, isAnyMade: boolean): void;
}

/** The parts that a verdict may have, each hidden where it has nothing to say. */
const PARTS = [
  'verify-verdict',
  'verify-differs',
  'verify-hash',
  'verify-attested',
  'verify-limits',
  'verify-report',
];

/** A code in groups, which is copied without spaces. */
const codeElement = (code: string): HTMLElement =>
  element('code', { class: 'code' }, ...groups(code).map((group) => element('span', {}, group)));

export function verdictView(lang: Lang): VerdictView {
  const t = verifyWords[lang];
  const findings = findingWords[lang];
  const root = byId('verify-verdict', HTMLElement);
  const verdict = root.querySelector('.verdict') as HTMLElement;
  const sentenceLine = verdict.querySelector('.sentence') as HTMLElement;
  sentenceLine.id = 'verify-sentence';
  const reason = byId('verify-reason', HTMLElement);
  const winners = byId('verify-winners', HTMLElement);
  const save = byId('verify-save', HTMLAnchorElement);
  const open = (id: string) => {
    byId(id, HTMLElement).hidden = false;
  };

  const reset = (): void => {
    for (const id of PARTS) byId(id, HTMLElement).hidden = true;
    winners.replaceChildren();
    if (save.href.startsWith('blob:')) URL.revokeObjectURL(save.href);
    save.removeAttribute('href');
  };
  const say = (
    name: VerdictName,
    called: string,
    sentence: string,
    lines: readonly (string | Node)[],
  ): void => {
    verdict.dataset['verdict'] = name;
    verdict.querySelector('.seal')?.setAttribute('data-state', sealOfVerdict[name]);
    (verdict.querySelector('.verdict-name') as HTMLElement).textContent = called;
    sentenceLine.textContent = sentence;
    reason.replaceChildren(
      ...lines.map((line) => (typeof line === 'string' ? element('p', {}, line) : line)),
    );
    root.hidden = false;
  };

  /** How many were on the list and how many selected, where the draw passed. */
  const figuresOf = ({ checks }: Outcome): string | null => {
    const facts = (id: string) => checks.find((check) => check.id === id && check.status === 'pass')?.facts;
    const [list, drawn] = [facts('list.form'), facts('draw.result')];
    if (list === undefined || drawn === undefined) return null;
    return t.figures(Number(list['rows']), Number(drawn['allocated']), Number(drawn['reserves']));
  };
  /** Which record it was, by what its own commitment says. */
  const whichOf = ({ round, pool, commitment }: Outcome['report']): HTMLElement | null =>
    round === null || pool === null || commitment === null
      ? null
      : element(
          'p',
          { class: 'verify-which-record', id: 'verify-which-record' },
          t.whichRecord(round, pool),
          element('code', {}, commitment),
        );
  const otherElement = ({ expected, found }: OtherRecord): HTMLElement => {
    const list = element('dl', { class: 'facts verify-difference' });
    const name = (of: OtherRecord['found']) => t.other.name(of.round, of.pool);
    for (const [term, of] of [
      [t.other.expected, expected],
      [t.other.found, found],
    ] as const)
      list.append(
        element('dt', {}, term),
        element('dd', {}, name(of), ' ', element('code', {}, of.commitment)),
      );
    return element(
      'div',
      { class: 'verify-stack', id: 'verify-other' },
      element('h3', {}, t.other.title),
      list,
    );
  };
  const showDifferences = (
    { checks, mismatch, resultHeader }: Outcome,
    another: OtherRecord | null,
  ): void => {
    const failed = checks.filter((check) => check.status === 'fail');
    if (failed.length === 0 && another === null) return;
    byId('verify-differences', HTMLElement).replaceChildren(
      ...(another === null ? [] : [otherElement(another)]),
      ...failed.map(({ id, finding }) =>
        element(
          'div',
          { class: 'verify-stack' },
          element('h3', {}, element('code', {}, id)),
          ...(id === 'draw.result' && mismatch !== null
            ? [mismatchTable(mismatch, resultHeader ?? t.row), ...likelyNote(finding)]
            : [differenceList(lang, finding)]),
        ),
      ),
    );
    open('verify-differs');
  };
  /** What the file very nearly was. */
  const likelyNote = ({ likely }: Finding): HTMLElement[] =>
    likely === null ? [] : [element('p', {}, ...saidNodes(saidOf(findings.likely, likely)))];
  const mismatchTable = (mismatch: NonNullable<Outcome['mismatch']>, header: string): HTMLElement => {
    if ('offset' in mismatch) return element('p', {}, t.mismatchOffset(mismatch.offset));
    const row = (text: string | null) => (text === null ? t.noRow : element('code', {}, text));
    return element(
      'div',
      {},
      table(
        t.mismatch(mismatch.rank),
        [t.row, header],
        [
          [t.redrawn, row(mismatch.expected)],
          [t.publishedRow, row(mismatch.found)],
        ],
      ),
      element('p', { class: 'note' }, t.mismatchNote),
    );
  };
  const showWinners = (outcome: Outcome): void => {
    if (outcome.winners.length === 0) return;
    const isDrawn = outcome.winners.some(({ draw }) => draw > 0);
    const number = (text: string) => ({ text, isNumber: true }) as const;
    const heads = isDrawn ? [t.rank, t.code, number(t.ticket), number(t.draw)] : [t.rank, t.code];
    const rows = outcome.winners.map(({ rank, code, ticket, draw }) => [
      count(rank),
      codeElement(code),
      ...(isDrawn ? [count(ticket), count(draw)] : []),
    ]);
    winners.replaceChildren(table(t.winners, heads, rows), element('p', { class: 'note' }, t.winnersNote));
  };
  const showHash = (hash: string | null, expected: string | undefined): void => {
    if (hash === null) return;
    byId('verify-hash-value', HTMLElement).textContent = hash;
    byId('verify-hash-copy', HTMLElement).dataset['copy'] = hash;
    byId('verify-hash-same', HTMLElement).hidden = expected !== hash;
    byId('verify-hash-compare', HTMLElement).hidden = expected === hash;
    open('verify-hash');
  };

  return {
    reset,
    show: (outcome, ms, expected, another) => {
      const { report } = outcome;
      const {
        verdict: shown,
        sentence,
        reason: lines,
      } = verdictWords(t, { verdict: report.verdict, checks: outcome.checks }, another);
      const [first = '', ...more] = lines;
      const between = lang === 'zh' ? '' : ' ';
      const figures = another === null ? figuresOf(outcome) : null;
      const facts = [first, figures, t.took(duration(lang, ms))].filter((part) => part !== null);
      const which = whichOf(report);
      say(shown, sealWords[lang][shown], sentence, [
        facts.join(between),
        ...more,
        ...(which === null ? [] : [which]),
      ]);
      showDifferences(outcome, another);
      if (another === null) showWinners(outcome);
      showHash(report.commitment, expected);
      if (report.attested.length > 0 && another === null) {
        const rows = report.attested.map(({ what, value }) => [what, element('code', {}, value)]);
        byId('verify-attested-table', HTMLElement).replaceChildren(
          table(t.attested, [t.source, t.value], rows, false),
        );
        open('verify-attested');
      }
      if (shown === 'verified') open('verify-limits');
      const name = [report.round, report.pool, 'report.json'].filter((part) => part !== null).join('-');
      save.href = URL.createObjectURL(
        new Blob([outcome.reportBytes as BlobPart], { type: 'application/json' }),
      );
      save.download = name;
      open('verify-report');
    },
    showNotChecked: (error, isAnyMade) => {
      const { code, message } = error;
      const { reasons } = t;
      say('incomplete', t.noVerdict, t.notChecked, [
        ...notCheckedWords(t, findings, error).map((said) => element('p', {}, ...saidNodes(said))),
        ...(code !== 'internal' && !navigator.onLine ? [reasons.offline] : []),
        element(
          'p',
          { class: 'verify-own-words' },
          `${t.inItsWords}${lang === 'zh' ? '：' : ': '}`,
          element('code', { lang: 'en' }, message),
        ),
        [t.notCheckedNote, isAnyMade ? t.notCheckedSome : t.notCheckedNone].join(lang === 'zh' ? '' : ' '),
      ]);
    },
  };
}
