/** What is said of a run under the form. */
import { notDoneSentence } from '../not-done.ts';
import type { Run } from '../rerun.ts';
import type { Words } from './words.ts';

export function saidOf<F, A, R>({ page: t, published: p }: Words, run: Run<F, A, R>): string {
  if (run.at === 'running') return run.isLong ? t.computing : '';
  if (run.at === 'ended') return run.isWidened ? p.halfWidth : '';
  return run.at === 'not done' ? notDoneSentence(p, run.error) : '';
}
