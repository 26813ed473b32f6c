/** What is being done just now, for eyes at once and for ears now and then. */
import type { Lang } from '../../../i18n/lang.ts';
import { bytes as size } from '../../../i18n/numbers.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { byId } from '../../../ui/elements.ts';
import type { LoadStage } from './load.ts';

/** Milliseconds between two sentences for a screen reader. */
const SAY_EVERY = 10_000;

export interface Progress {
  begin(): void;
  step(stage: LoadStage, done: number, total: number): void;
  end(): void;
}

export function progress(lang: Lang): Progress {
  const t = beijingWords[lang];
  const box = byId('bj-progress', HTMLElement);
  const doing = byId('bj-doing', HTMLElement);
  const bar = byId('bj-bar', HTMLProgressElement);
  const live = byId('bj-live', HTMLElement);
  let said = 0;
  return {
    begin: () => {
      box.hidden = false;
      bar.value = 0;
      doing.textContent = t.starting;
      live.textContent = t.running;
      said = performance.now();
    },
    step: (stage, done, total) => {
      if (stage === 'reading') {
        const share = total === 0 ? 1 : done / total;
        bar.value = share;
        doing.textContent = t.reading(size(done), size(total), Math.floor(share * 100));
      } else doing.textContent = stage === 'hashing' ? t.hashing : t.drawing;
      if (performance.now() - said < SAY_EVERY) return;
      said = performance.now();
      live.textContent = doing.textContent;
    },
    end: () => {
      box.hidden = true;
      live.textContent = '';
    },
  };
}
