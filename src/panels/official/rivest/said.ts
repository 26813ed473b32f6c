/** What is said of a run under the form. */
import { notDoneSentence } from '../not-done.ts';
import type { Run } from '../rerun.ts';
import { joined } from '../words.ts';
import type { Asked, Form } from './form.ts';
import type { Words } from './words.ts';

export function saidOf<R>(words: Words, run: Run<Form, Asked, R>): string {
  const { page: t, published: p } = words;
  switch (run.at) {
    case 'choosing':
      return { nothing: '', cancelled: t.cancelled, changed: t.stopped }[run.after];
    case 'running':
      return run.isLong ? t.started(run.asked.sample.count) : '';
    case 'ended':
      return joined(words, [
        ...(run.isLong ? [t.ended(run.asked.sample.count)] : []),
        ...(run.isWidened ? [p.halfWidth] : []),
      ]);
    case 'refused':
      return '';
    case 'not done':
      return notDoneSentence(p, run.error);
  }
}
