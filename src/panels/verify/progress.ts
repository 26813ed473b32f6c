/** What is being done just now, for eyes at once and for ears now and then. */
import { CHECK_IDS, type CheckId } from '../../core/checks.ts';
import { duration } from '../../i18n/durations.ts';
import type { Lang } from '../../i18n/lang.ts';
import { count, bytes as size } from '../../i18n/numbers.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { byId } from '../../ui/elements.ts';
import type { Step } from '../../verifier/protocol.ts';

/** Milliseconds between two sentences for a screen reader. */
const SAY_EVERY = 10_000;
/** Milliseconds without a message after which the page says so. */
const QUIET = 20_000;

export interface Progress {
  begin(): void;
  step(step: Step): void;
  end(): void;
}

export function progress(lang: Lang): Progress {
  const t = verifyWords[lang];
  const doing = byId('verify-doing', HTMLElement);
  const bar = byId('verify-bar', HTMLProgressElement);
  const live = byId('verify-live', HTMLElement);
  let timer = 0;
  let heard = 0;
  let said = 0;
  let made = 0;
  let at = 0;

  const watch = () => {
    const now = performance.now();
    if (now - heard > QUIET) doing.textContent = t.quiet(duration(lang, now - heard));
    if (now - said < SAY_EVERY) return;
    said = now;
    live.textContent = now - heard > QUIET ? doing.textContent : t.stillRunning(made);
  };
  /** Checks are made in the order of the report, so that the place of one says how far all is. */
  const place = (id: CheckId) => CHECK_IDS.indexOf(id);
  const show = (part: number) => {
    bar.value = (at + part) / CHECK_IDS.length;
  };
  return {
    begin: () => {
      heard = said = performance.now();
      made = at = 0;
      show(0);
      doing.textContent = t.starting;
      live.textContent = t.running;
      timer = window.setInterval(watch, 1000);
    },
    step: (step) => {
      heard = performance.now();
      if (step.type === 'bytes') {
        const total = step.total === null ? null : size(step.total);
        doing.textContent = t.steps.bytes(step.file, size(step.done), total);
      } else if (step.type === 'progress') {
        doing.textContent = t.steps[step.step](count(step.done), count(step.total));
        show(step.done / Math.max(step.done, step.total, 1));
      } else if (step.type === 'started') {
        at = place(step.id);
        show(0);
        doing.textContent = t.checking(step.id);
      } else if (step.type === 'check') {
        made++;
        at = place(step.check.id) + 1;
        show(0);
      }
    },
    end: () => {
      window.clearInterval(timer);
      live.textContent = '';
    },
  };
}
