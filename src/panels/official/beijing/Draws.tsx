/** The published draws: re-run one by one or all, by press or by the address; and a pasted order beside one of them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Status } from '../../../ui/Status.tsx';
import { DrawTable, type ListedDraw, PublishedEnds } from './DrawTable.tsx';
import { OrderForm } from './OrderForm.tsx';
import { Sheet } from './Sheet.tsx';
import type { Figures } from './use-figures.ts';
import { usePublished } from './use-published.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly draws: readonly ListedDraw[];
  readonly figures: Figures;
  readonly verifyTitle: string;
}

/** How the address may name a draw after its `#`; another place in the page is none. */
const NAME = /^[0-9]{6}-/;

export function Draws({ words, isAlive, draws, figures, verifyTitle }: Props) {
  const { draws: t } = words;
  const published = usePublished(t, draws, figures);
  const [which, setWhich] = useState(draws[0]?.id ?? '');
  const [noSuch, setNoSuch] = useState('');
  const noSuchLine = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (noSuch !== '') noSuchLine.current?.scrollIntoView({ block: 'center' });
  }, [noSuch]);
  useEffect(() => {
    const readAddress = () => {
      const id = location.hash.slice(1);
      if (!NAME.test(id)) return;
      const draw = draws.find((one) => one.id === id);
      setNoSuch(draw === undefined ? t.noSuch(id) : '');
      if (draw === undefined) return;
      setWhich(id);
      document.getElementById(id)?.scrollIntoView({ block: 'center' });
      published.runAlone(draw);
    };
    window.addEventListener('hashchange', readAddress);
    readAddress();
    return () => window.removeEventListener('hashchange', readAddress);
  }, []);
  return (
    <Sheet id="published" title={t.published}>
      <div class="bj-stack">
        <p class="words">{t.publishedWhat}</p>
        <p class="field-fault" role="alert" ref={noSuchLine}>
          {noSuch}
        </p>
        <p class="bj-buttons needs-js no-print">
          {/* A button that is disabled loses the focus; this one is only said to be unavailable. */}
          <button
            class="button plain bj-run-all"
            type="button"
            disabled={!isAlive}
            aria-disabled={published.isRunningAll ? 'true' : undefined}
            onClick={published.runAll}
          >
            {t.runAll(draws.length)}
          </button>
        </p>
        <Status class="bj-said" text={published.allSaid} />
        <DrawTable words={words} isAlive={isAlive} draws={draws} published={published} />
        <PublishedEnds words={words} draws={draws} />
        <p class="note words">{t.endsNote}</p>
        <OrderForm
          words={words}
          isAlive={isAlive}
          draws={draws}
          which={which}
          onWhich={setWhich}
          figures={figures}
          verifyTitle={verifyTitle}
        />
      </div>
    </Sheet>
  );
}
