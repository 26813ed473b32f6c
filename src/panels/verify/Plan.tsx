/** What will be done with what is chosen, and about how long it takes. */
import { bytes as size } from '../../i18n/numbers.ts';
import { bytesOf, type Choice, ownIn, selectedIn } from './choice.ts';
import { estimatedSeconds } from './plan.ts';
import type { PublishedChoice } from './published-choice.ts';
import type { Words } from './words.ts';

/** What is read, and how many bytes there are to be gone through; null while nothing is chosen. */
function reading(
  t: Words['page'],
  published: readonly PublishedChoice[],
  choice: Choice,
): { readonly words: string; readonly bytes: number | null } {
  if (choice.from === 'own') {
    const own = ownIn(choice);
    if (own === null) return { words: t.planReadNothing, bytes: null };
    const bytes = bytesOf(own);
    if (own.kind === 'zip') return { words: t.planReadZip(size(bytes)), bytes: bytes * 3 };
    return { words: t.planReadOwn(own.files.length, size(bytes)), bytes };
  }
  const chosen = selectedIn(published, choice);
  if (chosen === null) return { words: t.planReadUnchosen, bytes: null };
  return { words: t.planRead(chosen.files.length, size(chosen.bytes)), bytes: chosen.bytes };
}

interface Props {
  readonly words: Words;
  readonly published: readonly PublishedChoice[];
  readonly choice: Choice;
}

/** What is read of the log, where there is a policy to read it by. */
function logPlan({ trust: t }: Words, choice: Choice): string | null {
  if (choice.policy.given === null) return null;
  if (choice.from === 'published') return t.planSite;
  const own = ownIn(choice);
  if (own === null) return null;
  if (own.kind === 'zip') return t.planZip;
  return own.log === null ? t.planNoLog : t.planOwn;
}

export function Plan({ words: all, published, choice }: Props) {
  const { page: t } = all;
  const { words, bytes } = reading(t, published, choice);
  const seconds = estimatedSeconds(bytes ?? 0);
  const log = logPlan(all, choice);
  const about = seconds <= 2 ? t.underTwo : t.about(seconds);
  return (
    <ul class="verify-plan">
      <li>{words}</li>
      {log !== null && <li>{log}</li>}
      <li>{t.planDraw}</li>
      <li>{bytes === null ? t.planTimeUnknown : t.planTime(about)}</li>
      <li>{t.planPrivate}</li>
    </ul>
  );
}
