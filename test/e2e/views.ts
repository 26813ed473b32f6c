/**
 * What has no role because it is a picture: verdicts, seals, the drum. The tests know only here how they are made;
 * everything else they find as readers do, by role, name and words.
 */
import type { Locator, Page } from '@playwright/test';

type Scope = Page | Locator;
export type Link = 'list' | 'commitment' | 'seed' | 'draw' | 'result';

/** Its attribute `data-verdict` is verified, failed or incomplete. */
export const verdict = (scope: Scope): Locator => scope.locator('.verdict[data-verdict]');

/** Each one's attribute `data-state` is pressed, broken or empty. */
export const seals = (scope: Scope): Locator => scope.locator('.seal[data-state]');

/** One link of the chain of five, with the words under its seal; `data-state` as a seal's. */
export const chainLink = (scope: Scope, link: Link): Locator =>
  scope.locator(`.chain-link[data-link="${link}"]`);

/** The states of the chain's seals, in its order. */
export const chainStates = (scope: Scope): Promise<(string | null)[]> =>
  scope
    .locator('.chain-link .seal')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-state')));

/** Tickets drawn, on a drum. */
export const ticks = (scope: Scope): Locator => scope.locator('.drum-tick');

/** A reader's own tickets, on a drum. */
export const marks = (scope: Scope): Locator => scope.locator('.drum-mark');

/** A drum whose tickets still fall. */
export const falling = (scope: Scope): Locator => scope.locator('canvas');

/** The words of each of these elements as they are seen, and the state of the seal beside them. */
export const wordsAndSeals = (items: Locator): Promise<{ words: string; seal: string | null }[]> =>
  items.evaluateAll((all) =>
    all.map((item) => ({
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts here, not what is hidden
      words: (item as HTMLElement).innerText,
      seal: item.querySelector('.seal')?.getAttribute('data-state') ?? null,
    })),
  );
