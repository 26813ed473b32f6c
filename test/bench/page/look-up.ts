/** What the bench does in the look-up's page, whose first script this is, and beside it: waits for answers, and fetches the same files. */

/** What the page can be asked. Milliseconds are of the page's clock. */
export interface LookUpPage {
  /** From the beginning of the page's navigation until an answer stands in it: for a page whose address handed a code over. */
  cold(): Promise<number>;
  /** Types codes and looks them up, one after the other. @returns from the presses of the button until the answers stand in the page, of each the milliseconds */
  warm(codes: readonly string[]): Promise<number[]>;
  /** The page's own address and those that it has asked for since it was opened, or since it was asked this. */
  asked(): string[];
  /** Fetching these files, all at once, and SHA-256 of each. */
  floor(addresses: readonly string[]): Promise<number>;
}

interface Answered {
  readonly code: string;
  readonly at: number;
  /** What the page says where it is no proven answer. */
  readonly fault: string | null;
}

/** The answer that stands in the page, as soon as it does. */
let answered: Answered | null = null;
let told: () => void = () => {};

new MutationObserver(() => {
  const article = document.querySelector('main article');
  const code = article?.querySelector('.answer-code code')?.textContent?.replace(/\s/g, '') ?? '';
  if (article === null) answered = null;
  else if (answered?.code !== code) {
    const isProven = article.getAttribute('data-proven') === 'true';
    answered = { code, at: performance.now(), fault: isProven ? null : article.textContent };
    told();
  }
}).observe(document, { subtree: true, childList: true });

/** When the answer to a code, or the first of any, came to stand there. @throws Error where it is no proven one */
async function answerTo(code: string | null): Promise<number> {
  while (answered === null || (code !== null && answered.fault === null && answered.code !== code))
    await new Promise<void>((resolve) => {
      told = resolve;
    });
  if (answered.fault !== null) throw new Error(`no answer: ${answered.fault}`);
  return answered.at;
}

let isFirst = true;
const page: LookUpPage = {
  cold: () => answerTo(null),
  async warm(codes) {
    const all: number[] = [];
    for (const code of codes) {
      const field = document.querySelector<HTMLInputElement>('#lookup-code');
      const button = field?.form?.querySelector<HTMLButtonElement>('button[type=submit]');
      if (!field || !button) throw new Error('expected the field and its button');
      field.value = code;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // A reader's next press comes later than the page's work on what was typed.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const begun = performance.now();
      button.click();
      all.push((await answerTo(code)) - begun);
    }
    return all;
  },
  asked() {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    performance.clearResourceTimings();
    const own = isFirst ? [location.href.replace(/#.*/, '')] : [];
    isFirst = false;
    return [...own, ...new Set(names)].filter((name) => name.startsWith(location.origin));
  },
  async floor(addresses) {
    const begun = performance.now();
    await Promise.all(
      addresses.map(async (address) => {
        const response = await fetch(address, { cache: 'no-store' });
        await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
      }),
    );
    return performance.now() - begun;
  },
};
Object.assign(globalThis, { bench: page });
