/** A receipt held against the reader's own files: no answer speaks of a site, and no seal says that their commitment is the published one. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { RecordFile } from '../../src/core/record.ts';
import { Absent } from '../../src/panels/lookup/Absent.tsx';
import { ListedAnswer } from '../../src/panels/lookup/ListedAnswer.tsx';
import { NO_GUIDES } from '../../src/panels/lookup/pools.ts';
import { chainSeals } from '../../src/panels/lookup/steps.ts';
import { toldRefusal } from '../../src/panels/lookup/told-refusal.ts';
import { findRecords } from '../../src/record/dropped.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { receiptRecord } from '../../src/standalone/receipt-record.ts';
import { receiptWords } from '../../src/standalone/receipt-words.ts';
import { codeAt, network, type RecordBytes, served, vectorRecord } from '../search/pools.ts';

const OF_SITE =
  /this site|the server|服务器|page was built|page noted|downloaded|本站|本页记|下载的字节|下载到/i;
const TIME = Date.parse('2026-11-27T00:00:00Z');
const from = { from: 'saved', since: null } as const;

/** What the one file makes of a receipt for this code, and of these files. */
async function held(name: string, code: string | number | null, without: readonly RecordFile[] = []) {
  const pool = await served(vectorRecord(name));
  const asked = typeof code === 'string' ? code : codeAt(pool, code);
  const { receipt } = await lookUpByIndex(asked, pool.address, network([pool]));
  const files = Object.entries(vectorRecord(name) satisfies RecordBytes).filter(
    ([file]) => !without.includes(file as RecordFile),
  );
  const [found] = findRecords(files.map(([path, bytes]) => ({ path, blob: new Blob([bytes as BlobPart]) })));
  const record = await receiptRecord(found ?? expect.fail());
  return checkSavedReceipt(receipt, [record.pool], record.files);
}

type Held = Extract<Awaited<ReturnType<typeof held>>, { readonly relation: 'same' }>;

function html(lang: 'zh' | 'en', { answer, pool }: Held): string {
  const words = receiptWords(lang);
  const shared = { words, guides: NO_GUIDES, voided: [], time: TIME, lead: null };
  if (!answer.checked.listed)
    return renderToString(
      h(Absent, { ...shared, absences: [{ pool, answer }], round: pool.roundTitle, from, further: null }),
    );
  const listed = { is: 'listed', answer, from, pool, file: 'r.json', reading: null } as const;
  const nothing = () => {};
  return renderToString(h(ListedAnswer, { ...shared, listed, index: 0, onRead: nothing, onStop: nothing }));
}

test.each([
  ['selected', 'drand', 1, []],
  ['reserve', 'drand', 31, []],
  ['not-selected', 'drand', null, []],
  ['not-listed', 'drand', '1234567890123', []],
  ['not-drawn', 'drand', 1, ['seed.json', 'result.json', 'result.csv']],
  ['selected', 'two-pages', 1, ['result.csv']],
  ['selected', 'ranking-ties', 2, []],
  ['not-selected', 'queue-ties', null, []],
  ['selected', 'quota-is-all', 2, []],
] as const)('%s, of %s', async (standing, name, code, without) => {
  const one = await held(name, code, without);
  if (one.relation !== 'same') throw new Error(one.relation);
  expect(one.answer.standing).toBe(standing);
  for (const lang of ['zh', 'en'] as const) {
    const said = html(lang, one).replace(/<[^>]*>/g, ' ');
    expect(said).not.toMatch(OF_SITE);
    const seals = chainSeals(receiptWords(lang).answer, [one.answer]);
    expect(seals.find(({ link }) => link === 'commitment')).toMatchObject({
      state: 'empty',
      note: { zh: '照你给的', en: 'as you gave it' }[lang],
    });
    expect(seals.find(({ link }) => link === 'list')?.state).toBe('pressed');
  }
});

/** What speaks of the site and cannot be said here: of other pools, a succession, a digest that the build knew, a voided record, a list that is kept. */
const NEVER_SAID = [
  ...['calledTo', 'someGaveUp', 'gaveUp', 'keptSince', 'keptSome', 'undrawnKept', 'nextDue'],
  ...[
    'logHolds',
    'logOfSite',
    'replaced',
    'elsewhere',
    'lookingElsewhere',
    'lookElsewhere',
    'lookElsewhereWhat',
  ],
  ...['commitmentWhat', 'changedWhat', 'savedVoidedWhat', 'savedOtherWhat', 'staleWhat', 'indexWhat'],
];

test('every other sentence that speaks of the site has one of its own here', () => {
  const en = receiptWords('en');
  const left = (['answer', 'plain', 'fault'] as const).flatMap((topic) =>
    Object.entries(en[topic])
      .filter(([, said]) =>
        /this site|page was built|this page noted|it downloaded|was downloaded/i.test(String(said)),
      )
      .map(([key]) => key),
  );
  expect(left.filter((key) => !NEVER_SAID.includes(key))).toEqual([]);
});

test.each(['seed.json', 'result.json'] as const)(
  'without %s it says that it was not given, not what is published',
  async (file) => {
    const saved = await held('two-pages', 1, [file]);
    if (saved.relation !== 'no-draw') throw new Error(saved.relation);
    const { checked, fault: error } = saved;
    for (const lang of ['zh', 'en'] as const) {
      const told = toldRefusal(receiptWords(lang).fault, { why: 'no draw', checked, error, where: 'r.json' });
      const said = JSON.stringify(told.why);
      expect(said).toContain(file);
      expect(said).toMatch(/你给的文件里|the files you gave/i);
      expect(said).not.toMatch(/server|服务器|published|公布/);
      expect(said).not.toMatch(OF_SITE);
    }
  },
);
