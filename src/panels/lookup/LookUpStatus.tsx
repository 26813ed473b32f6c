/** What is read out while a look-up runs, and when it has come to something. */
import { Status } from '../../ui/Status.tsx';
import { firstSentence } from './Answers.tsx';
import type { State } from './state.ts';
import type { Words } from './words.ts';

function said(words: Words, work: State['work']): string {
  if (work.at === 'looking') return words.page.looking;
  return work.at === 'answered' ? words.page.answered(firstSentence(words, work)) : '';
}

export function LookUpStatus({ words, work }: { readonly words: Words; readonly work: State['work'] }) {
  return <Status class="lookup-status" text={said(words, work)} isHidden={work.at === 'answered'} />;
}
