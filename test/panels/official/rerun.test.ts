/** The pages of RFC 3797 and of Rivest's sampler as machines: what runs, what is refused, what a change of the form takes away. */
import { describe, expect, test } from 'vitest';
import { publishedWords as publishedEn } from '../../../src/i18n/official/published.en.ts';
import { publishedWords as publishedZh } from '../../../src/i18n/official/published.zh.ts';
import { rfc3797Words as rfcEn } from '../../../src/i18n/official/rfc3797.en.ts';
import { rfc3797Words as rfcZh } from '../../../src/i18n/official/rfc3797.zh.ts';
import { rivestWords as rivestEn } from '../../../src/i18n/official/rivest.en.ts';
import { rivestWords as rivestZh } from '../../../src/i18n/official/rivest.zh.ts';
import { sealWords as sealsEn } from '../../../src/i18n/seals.en.ts';
import { sealWords as sealsZh } from '../../../src/i18n/seals.zh.ts';
import { OfficialError } from '../../../src/official/errors.ts';
import { NOMCOM_2012 } from '../../../src/official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS, type AuditDraw } from '../../../src/official/rivest/audit-draws.ts';
import { comparisonVerdict } from '../../../src/panels/official/comparison.ts';
import { type Action, firstState, next, type State } from '../../../src/panels/official/rerun.ts';
import * as rfc from '../../../src/panels/official/rfc3797/form.ts';
import { saidOf as rfcSaid } from '../../../src/panels/official/rfc3797/said.ts';
import * as rivest from '../../../src/panels/official/rivest/form.ts';
import { saidOf as rivestSaid } from '../../../src/panels/official/rivest/said.ts';
import { sampleCsv, sampleReport } from '../../../src/panels/official/rivest/saving.ts';
import { client } from '../../../src/rerun/client.ts';
import { NotLoaded } from '../../../src/rerun/kept-client.ts';
import {
  type FoundSample,
  type FoundSelection,
  type SmallDrawsTalk,
  smallDraws,
} from '../../../src/rerun/small-draws.ts';
import { officialWorker } from '../../talk/local-worker.ts';

type Selecting = State<rfc.Form, rfc.Asked, FoundSelection>;
type SelectingAction = Action<rfc.Form, FoundSelection>;
const selecting = (...actions: SelectingAction[]): Selecting =>
  actions.reduce(
    (state, action) => next(rfc.rfc3797System, state, action),
    firstState<rfc.Form, rfc.Asked, FoundSelection>(rfc.rfc3797System, 'nomcom-2012'),
  );
type Sampling = State<rivest.Form, rivest.Asked, FoundSample>;
type SamplingAction = Action<rivest.Form, FoundSample>;
const COUNTY = AUDIT_DRAWS[0] as AuditDraw;
const sampling = (...actions: SamplingAction[]): Sampling =>
  actions.reduce(
    (state, action) => next(rivest.rivestSystem, state, action),
    firstState<rivest.Form, rivest.Asked, FoundSample>(rivest.rivestSystem, COUNTY.id),
  );

const worker = client<SmallDrawsTalk>(() => officialWorker(smallDraws));
/** Lets what runs come to its end. */
async function selected(state: Selecting): Promise<Selecting> {
  const { run } = state;
  if (run.at !== 'running') throw new Error(`it is ${run.at}`);
  const { published: _, ...asked } = run.asked;
  try {
    const found = await worker.ask('selection', asked);
    return next(rfc.rfc3797System, state, { do: 'end', id: run.id, found });
  } catch (error) {
    return next(rfc.rfc3797System, state, { do: 'fail', id: run.id, error });
  }
}
async function sampled(state: Sampling): Promise<Sampling> {
  const { run } = state;
  if (run.at !== 'running') throw new Error(`it is ${run.at}`);
  const found = await worker.ask('sample', run.asked.sample);
  return next(rivest.rivestSystem, state, { do: 'end', id: run.id, found });
}

const words = {
  zh: {
    rfc: { lang: 'zh', page: rfcZh, published: publishedZh, seals: sealsZh },
    rivest: { lang: 'zh', page: rivestZh, published: publishedZh, seals: sealsZh },
  },
  en: {
    rfc: { lang: 'en', page: rfcEn, published: publishedEn, seals: sealsEn },
    rivest: { lang: 'en', page: rivestEn, published: publishedEn, seals: sealsEn },
  },
} as const;

/** What the page says of a run that has ended. */
function verdictOf({ run }: Selecting) {
  if (run.at !== 'ended') throw new Error(`it is ${run.at}`);
  const judged = rfc.judgedOf(words.en.rfc, run);
  return { ...judged, ...comparisonVerdict(publishedEn, judged) };
}
function sampleVerdictOf({ run }: Sampling) {
  if (run.at !== 'ended') throw new Error(`it is ${run.at}`);
  const judged = rivest.judgedOf(words.en.rivest, run);
  return { ...judged, ...comparisonVerdict(publishedEn, judged) };
}

describe('a selection', () => {
  test('as it was published agrees, under its name', async () => {
    const begun = selecting({ do: 'start' });
    expect(begun.run).toMatchObject({ at: 'running', id: 1, isWidened: false });
    const ended = await selected(begun);
    expect(verdictOf(ended)).toMatchObject({
      verdict: 'verified',
      called: publishedEn.agrees,
      what: 'NomCom 2012',
      judged: 'NomCom 2012',
      isChanged: false,
      origin: 'mcr/rfc3797, testcase-2012.txt',
    });
    expect(ended.last).toBe(ended.run);
  });
  test('of another source differs, and is no more called by the name of the draw', async () => {
    const to = { sources: NOMCOM_2012.sources.join('\n').replace('90193202', '90193203') };
    const found = verdictOf(await selected(selecting({ do: 'change', to }, { do: 'start' })));
    expect(found).toMatchObject({ verdict: 'failed', what: '', isChanged: true });
    expect(found.judged).toBe(rfcEn.own(4, 12, 134));
    expect(found.lines).toContain(publishedEn.changed);
  });
  test('with nothing to compare it with is not compared; a list that ends early is neither', async () => {
    const published = (numbers: string) =>
      selected(selecting({ do: 'change', to: { published: numbers } }, { do: 'start' }));
    expect(verdictOf(await published(' '))).toMatchObject({
      verdict: 'incomplete',
      sentence: publishedEn.notComparedSentence,
    });
    expect(verdictOf(await published('90 25'))).toMatchObject({
      verdict: 'incomplete',
      sentence: publishedEn.shorterSentence(2),
      origin: null,
    });
    expect(verdictOf(await published('90 26'))).toMatchObject({ verdict: 'failed' });
    expect(verdictOf(await published(`${NOMCOM_2012.published.join(' ')} 7`))).toMatchObject({
      verdict: 'failed',
    });
  });
  test('a change of the form takes away what was found and ends what runs; the commands stay', async () => {
    const ended = await selected(selecting({ do: 'start' }));
    const to = { pool: '135' };
    const changed = next(rfc.rfc3797System, ended, { do: 'change', to });
    expect(changed.run).toEqual({ at: 'choosing', after: 'nothing' });
    expect(changed.last).toBe(ended.last);
    const running = selecting({ do: 'start' }, { do: 'change', to });
    expect(running.run).toEqual({ at: 'choosing', after: 'changed' });
    const late = { do: 'end', id: 1, found: ended.last?.found as FoundSelection } as const;
    expect(next(rfc.rfc3797System, running, late)).toBe(running);
  });
  test('of a run that another came behind nothing is taken', async () => {
    const found = (await selected(selecting({ do: 'start' }))).last?.found as FoundSelection;
    const second = selecting({ do: 'start' }, { do: 'load', draw: 'nomcom-2013' });
    expect(second.run).toMatchObject({ at: 'running', id: 2, loaded: 'nomcom-2013' });
    for (const action of [
      { do: 'end', id: 1, found },
      { do: 'fail', id: 1, error: new Error('late') },
      { do: 'take long', id: 1 },
    ] as const)
      expect(next(rfc.rfc3797System, second, action)).toBe(second);
  });
  test('full width becomes plain in the form, and separators of thousands go', () => {
    const { form, run } = selecting(
      { do: 'change', to: { pool: '１，３４０', select: '1,2' } },
      { do: 'start' },
    );
    expect(form).toMatchObject({ pool: '1340', select: '1,2' });
    expect(run).toMatchObject({ at: 'refused', field: 'select' });
    const widened = selecting({ do: 'change', to: { pool: '１３４' } }, { do: 'start' });
    expect(widened.run).toMatchObject({ at: 'running', isWidened: true });
  });
  test('what cannot be right is refused at its field, which gets the focus, until that field is changed', async () => {
    const refused = selecting({ do: 'change', to: { pool: 'x' } }, { do: 'start' });
    expect(refused.run).toMatchObject({ at: 'refused', field: 'pool' });
    expect(refused.focus).toEqual({ on: 'pool' });
    const other = next(rfc.rfc3797System, refused, { do: 'change', to: { select: '3' } });
    expect(other.run).toBe(refused.run);
    const mended = next(rfc.rfc3797System, other, { do: 'change', to: { pool: '134' } });
    expect(mended.run.at).toBe('choosing');
    // What only the worker finds is said there too.
    const tooMany = await selected(selecting({ do: 'change', to: { pool: '65536' } }, { do: 'start' }));
    expect(tooMany.run).toMatchObject({ at: 'refused', field: 'pool' });
    const key = await selected(selecting({ do: 'change', to: { sources: '9319/' } }, { do: 'start' }));
    expect(key.run).toMatchObject({ at: 'refused', field: 'sources' });
  });
  test('a worker that breaks gives no verdict, and the next press begins anew', () => {
    const broken = selecting({ do: 'start' }, { do: 'fail', id: 1, error: new Error('out of memory') });
    expect(broken.run.at).toBe('not done');
    expect(broken.last).toBeNull();
    for (const lang of ['zh', 'en'] as const)
      expect(rfcSaid(words[lang].rfc, broken.run)).toBe(words[lang].rfc.published.broken('out of memory'));
    const unloaded = new NotLoaded('not fetched');
    const lost = selecting({ do: 'start' }, { do: 'fail', id: 1, error: unloaded });
    expect(rfcSaid(words.en.rfc, lost.run)).toBe(publishedEn.unloaded);
    const error = new OfficialError('beijing.seed', { expected: 'six digits' });
    expect(selecting({ do: 'start' }, { do: 'fail', id: 1, error }).run.at).toBe('not done');
    expect(next(rfc.rfc3797System, broken, { do: 'start' }).run).toMatchObject({ at: 'running', id: 2 });
  });
  test('a draw that is not here is named, and nothing else happens', () => {
    const ids = ['nomcom-1999', 'nomcom-"]', 'nomcom-2012,body', 'constructor', '__proto__', ''];
    for (const draw of ids) {
      const state = selecting({ do: 'load', draw });
      expect(state).toEqual({ ...selecting(), unknown: draw });
    }
    const loaded = selecting({ do: 'load', draw: 'nomcom-1999' }, { do: 'load', draw: 'nomcom-2013' });
    expect(loaded.unknown).toBeNull();
  });
});

describe('a sample', () => {
  test('as it was published agrees, sorted; in the order drawn it differs and is no more the draw', async () => {
    const found = sampleVerdictOf(await sampled(sampling({ do: 'start' })));
    expect(found).toMatchObject({
      verdict: 'verified',
      what: rivestEn.county(COUNTY.county),
      isChanged: false,
    });
    expect(found.agreement).toBe(rivestEn.agreesSorted(COUNTY.count, COUNTY.ballots.length));
    const drawn = sampling({ do: 'change', to: { isSorted: false } }, { do: 'start' });
    expect(sampleVerdictOf(await sampled(drawn))).toMatchObject({
      verdict: 'failed',
      what: '',
      judged: rivestEn.judged(COUNTY.county),
      isChanged: true,
    });
  });
  test('without repeats it is the reader’s own', async () => {
    const own = await sampled(sampling({ do: 'change', to: { isDistinct: true } }, { do: 'start' }));
    expect(sampleVerdictOf(own).judged).toBe(rivestEn.own(COUNTY.total, COUNTY.count));
  });
  test('a county is loaded with the choices it was published with', () => {
    const { form } = sampling(
      { do: 'change', to: { isDistinct: true, isSorted: false, manifest: 'x' } },
      { do: 'load', draw: AUDIT_DRAWS[1]?.id ?? '' },
    );
    expect(form).toMatchObject({ isDistinct: false, isSorted: true, manifest: '' });
  });
  test('a seed is used as it stands, a manifest is refused at its field', () => {
    const spaced = sampling({ do: 'change', to: { seed: ' １ ' } }, { do: 'start' });
    expect(spaced.run).toMatchObject({
      at: 'running',
      asked: { sample: { seed: ' １ ' } },
      isWidened: false,
    });
    const manifest = 'batch,count\nA,1\nA,2\n';
    const refused = sampling({ do: 'change', to: { manifest } }, { do: 'start' });
    expect(refused.run).toMatchObject({ at: 'refused', field: 'manifest' });
  });
  test('cancelled, there is no result, and the focus is on the button', () => {
    const cancelled = sampling({ do: 'start' }, { do: 'progress', id: 1, done: 9 }, { do: 'cancel' });
    expect(cancelled.run).toEqual({ at: 'choosing', after: 'cancelled' });
    expect(cancelled.focus).toEqual({ on: 'start' });
    expect(next(rivest.rivestSystem, cancelled, { do: 'progress', id: 1, done: 10 })).toBe(cancelled);
    expect(next(rivest.rivestSystem, cancelled, { do: 'cancel' })).toBe(cancelled);
  });
  test.each(['zh', 'en'] as const)('what is said of it under the form, %s', async (lang) => {
    const { page: t, published: p } = words[lang].rivest;
    const said = ({ run }: Sampling) => rivestSaid(words[lang].rivest, run);
    const start = { do: 'start' } as const;
    const long = { do: 'take long', id: 1 } as const;
    expect(said(sampling())).toBe('');
    expect(said(sampling(start))).toBe('');
    expect(said(sampling(start, long))).toBe(t.started(COUNTY.count));
    expect(said(sampling(start, { do: 'cancel' }))).toBe(t.cancelled);
    expect(said(sampling(start, { do: 'change', to: { count: '2' } }))).toBe(t.stopped);
    const wide = sampling({ do: 'change', to: { count: '９' } }, start, long);
    expect(said(await sampled(wide))).toBe([t.ended(9), p.halfWidth].join(lang === 'zh' ? '' : ' '));
    expect(said(await sampled(sampling(start)))).toBe('');
  });
  test('what is kept of it has every number, and says which were passed over', async () => {
    const to = { seed: '0', total: '2', count: '2', published: '', isDistinct: true };
    const { run } = await sampled(sampling({ do: 'change', to }, { do: 'start' }));
    if (run.at !== 'ended') throw new Error('it has not ended');
    const numbers = Array.from(run.found.numbers);
    expect(sampleCsv(run.asked, run.found)).toBe(`draw,number\n1,${numbers[0]}\n2,${numbers[1]}\n`);
    const report = JSON.parse(sampleReport(run.asked, run.found));
    expect(report.numbers).toEqual(numbers);
    expect(report.passedOver).toHaveLength(run.found.words - 2);
  });
});
