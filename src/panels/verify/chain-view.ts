/** The chain of five seals as the progress of a verification, and at its end with times and digests. */
import type { Check, CheckId } from '../../core/checks.ts';
import { checkWords } from '../../i18n/checks.ts';
import { duration } from '../../i18n/durations.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { type SealChange, setSeal } from '../../ui/chain.ts';
import { linkOf, checkedSeal } from '../../ui/checked-seal.ts';
import { byId } from '../../ui/elements.ts';
import { type Link, links } from '../../ui/seal-state.ts';
import type { Outcome } from '../../verifier/protocol.ts';

export interface ChainView {
  reset(): void;
  started(id: CheckId): void;
  made(check: Check, ms: number): void;
  /** @param isOther whether the commitment is not that of the record that was chosen */
  end(outcome: Outcome | null, isOther?: boolean): void;
}

export function chainView(lang: Lang): ChainView {
  const t = verifyWords[lang];
  const chain = byId('verify-chain', HTMLElement).querySelector('.chain') as HTMLElement;
  let checks: Check[] = [];
  let times = new Map<Link, number>();

  const current = (link: Link | null) => {
    for (const item of chain.querySelectorAll('[data-link]')) {
      if (item.getAttribute('data-link') === link) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  };
  /** What is known of a seal by now: what it stands for has been computed, not read. */
  const change = (link: Link, outcome: Outcome | null): SealChange => {
    const { state, isSkipped } = checkedSeal(link, checks);
    const words =
      state === 'pressed'
        ? duration(lang, times.get(link) ?? 0)
        : isSkipped && state === 'empty'
          ? t.sealSkipped
          : null;
    const time = outcome?.commitment?.[link === 'list' || link === 'commitment' ? 'frozenAt' : 'drawAt'];
    const digest = link === 'list' ? outcome?.commitment?.list.sha256 : outcome?.digests[link];
    return {
      state,
      ...(words !== null && { note: words }),
      ...(state === 'pressed' && time !== undefined && { time }),
      ...(state === 'pressed' && digest !== undefined && { digest }),
    };
  };
  return {
    reset: () => {
      checks = [];
      times = new Map();
      current(null);
      for (const link of links) setSeal(chain, lang, link, { state: 'empty' });
    },
    started: (id) => {
      const link = linkOf(id);
      current(link);
      if (link !== null && checkedSeal(link, checks).state !== 'broken')
        setSeal(chain, lang, link, { state: 'empty', note: checkWords[lang].status.running });
    },
    made: (check, ms) => {
      checks.push(check);
      const own = linkOf(check.id);
      if (own !== null) times.set(own, (times.get(own) ?? 0) + ms);
      // A seal may be complete only when the next one's first check is made.
      for (const link of links) {
        const { state, isSkipped } = checkedSeal(link, checks);
        if (state !== 'empty' || isSkipped || link === own) setSeal(chain, lang, link, change(link, null));
      }
    },
    end: (outcome, isOther = false) => {
      current(null);
      for (const link of links) setSeal(chain, lang, link, change(link, outcome));
      if (isOther) setSeal(chain, lang, 'commitment', { state: 'broken', note: t.other.seal });
    },
  };
}
