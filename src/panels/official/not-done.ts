/** Why nothing was found out, as a sentence. */
import { messageOf } from '../../core/errors.ts';
import type { PublishedWords } from '../../i18n/official/published.zh.ts';
import { NotLoaded } from '../../rerun/kept-client.ts';

export const notDoneSentence = (t: PublishedWords, error: unknown): string =>
  error instanceof NotLoaded ? t.unloaded : t.broken(messageOf(error));
