/** The seed under a magnifier: how many of a million seeds would let a code win, counted on all cores. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { href } from '../../../i18n/href.ts';
import { count } from '../../../i18n/numbers.ts';
import { type CountStage, countSeeds, type SeedCount } from '../../../rerun/magnifier.ts';
import { Answer } from '../../../ui/Answer.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Status } from '../../../ui/Status.tsx';
import { FaultReason, faultSentence } from './Fault.tsx';
import { PoolCode } from './PoolCode.tsx';
import { SeedCountResult } from './SeedCountResult.tsx';
import { Sheet } from './Sheet.tsx';
import { askableOf, type Run, shownOf } from './state.ts';
import { useAsked } from './use-asked.ts';
import type { Words } from './words.ts';
import { seedsWorker } from './workers.ts';

interface Step {
  readonly stage: CountStage;
  readonly done: number;
  readonly total: number;
}

const FIRST_STEP: Step = { stage: 'plan', done: 0, total: 1 };

interface Props {
  readonly words: Words;
  readonly run: Run;
  /** One that the pool has, or null. */
  readonly code: string | null;
  readonly verifyTitle: string;
}

export function Magnifier({ words, run, code, verifyTitle }: Props) {
  const { lang, code: t } = words;
  const shown = shownOf(run);
  // A draw without a result has no winners to count.
  const redrawn = shown?.at === 'drawn' ? shown.redrawn : null;
  const of = redrawn !== null && code !== null ? code : null;
  return (
    <Sheet id="bj-magnifier" title={t.magnifier} kind="asks">
      <div class="bj-stack">
        <div class="words bj-paragraphs">
          <p>
            {t.magnifierWhat}
            {lang === 'zh' ? '' : ' '}
            <a href={href(lang, '/official/six-digits/')}>{t.meansMore}</a>
          </p>
          {of === null && <p class="note">{t.magnifierFirst}</p>}
        </div>
        {of !== null && <Count key={of} words={words} run={run} code={of} verifyTitle={verifyTitle} />}
      </div>
    </Sheet>
  );
}

function Count({ words, run, code, verifyTitle }: Props & { readonly code: string }) {
  const { code: t, page } = words;
  const redrawn = shownOf(run)?.redrawn ?? null;
  const askable = askableOf(run);
  const { asked, ask, forget } = useAsked<SeedCount>([redrawn, code]);
  const [step, setStep] = useState(FIRST_STEP);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<{ readonly on: 'cancel' | 'button' } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focus !== null) (focus.on === 'cancel' ? cancel : button).current?.focus();
  }, [focus]);
  const { started, ended } = words.compare.magnifier;
  useEffect(() => {
    if (asked.at !== 'nothing') setSaid({ asking: started, answered: ended, failed: '' }[asked.at]);
  }, [asked.at, started, ended]);

  const begin = () => {
    if (askable === null) return setSaid(page.lost);
    // The focus goes to what takes the button's place.
    if (document.activeElement === button.current) setFocus({ on: 'cancel' });
    setStep(FIRST_STEP);
    ask(async (signal) =>
      countSeeds(askable.loaded.pool, code, {
        makeWorker: await seedsWorker(),
        cores: navigator.hardwareConcurrency || 2,
        quota: askable.loaded.imported.quota,
        progress: (stage, done, total) => setStep({ stage, done, total }),
        signal,
      }),
    );
  };
  const { stage, done, total } = step;
  return (
    <>
      <div class="words bj-paragraphs">
        {asked.at === 'asking' ? (
          <Progress
            doing={stage === 'plan' ? t.stages.plan : t.stages[stage](count(done), count(total))}
            label={t.progress}
            share={stage === 'plan' ? 0 : done / Math.max(1, total)}
            cancel={t.cancel}
            cancelLabel={t.cancelLabel}
            cancelRef={cancel}
            onCancel={() => {
              forget();
              setSaid(t.cancelled);
              setFocus({ on: 'button' });
            }}
          />
        ) : (
          <div class="bj-paragraphs no-print">
            <p>
              {t.magnifierOf}
              <PoolCode words={words} code={code} />
            </p>
            <p class="bj-buttons">
              <button class="button plain" type="button" ref={button} onClick={begin}>
                {asked.at === 'answered' ? t.magnifyAgain : t.magnify}
              </button>
            </p>
            <p class="note">{t.magnifierTime}</p>
          </div>
        )}
        <Status class="bj-said" text={said} />
      </div>
      {asked.at === 'answered' && redrawn !== null && (
        <Waited>
          <SeedCountResult words={words} counted={asked.answer} quota={redrawn.loaded.imported.quota} />
        </Waited>
      )}
      {asked.at === 'failed' && (
        <Waited>
          <p class="sentence" id="bj-count">
            {faultSentence(words, asked.error)}
          </p>
          <FaultReason words={words} error={asked.error} verifyTitle={verifyTitle} />
        </Waited>
      )}
    </>
  );
}

/** On the button that ends what is waited for. */
const isWaiting = (element: Element): boolean => element.closest('.progress') !== null;

/** Whoever waited is led to the result; whoever went on elsewhere stays there. */
function Waited({ children }: { readonly children: ComponentChildren }) {
  const [waits] = useState(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body || isWaiting(activeElement);
  });
  return (
    <Answer class="bj-answer" names={['bj-count']} moves={waits}>
      {children}
    </Answer>
  );
}
