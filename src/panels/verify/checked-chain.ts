/** The chain of five seals as the progress of a verification, and at its end with times and digests. */
import { duration } from '../../i18n/durations.ts';
import type { ChainSeal } from '../../ui/Chain.tsx';
import { checkedSeal, linkOf } from '../../ui/checked-seal.ts';
import { type Link, links } from '../../ui/seal-state.ts';
import type { Stage } from './state.ts';
import type { Words } from './words.ts';

/** What is known of each seal by now: what a pressed one stands for has been computed, not read. */
export function checkedChain(words: Words, stage: Exclude<Stage, { at: 'choosing' }>): ChainSeal[] {
  const { run } = stage;
  const checks = run.made.map(({ check }) => check);
  const outcome = stage.at === 'ended' ? stage.outcome : null;
  const current = stage.at === 'running' && run.at !== null ? linkOf(run.at) : null;
  const seal = (link: Link): ChainSeal => {
    const { state, isSkipped } = checkedSeal(link, checks);
    if (link === 'commitment' && stage.at === 'ended' && stage.another !== null)
      return { link, state: 'broken', note: words.page.other.seal };
    if (link === current && run.isMaking && state !== 'broken')
      return { link, state: 'empty', note: words.checks.status.running };
    if (state !== 'pressed')
      return { link, state, note: isSkipped && state === 'empty' ? words.page.sealSkipped : undefined };
    const ms = run.made.reduce((sum, one) => (linkOf(one.check.id) === link ? sum + one.ms : sum), 0);
    return {
      link,
      state,
      note: duration(words.lang, ms),
      time: outcome?.commitment?.[link === 'list' || link === 'commitment' ? 'frozenAt' : 'drawAt'],
      digest: link === 'list' ? outcome?.commitment?.list.sha256 : outcome?.digests[link],
    };
  };
  return links.map((link) => ({ ...seal(link), current: link === current }));
}
