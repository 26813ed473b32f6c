/** What the bench does in the look-up's page, whose first script this is, and beside it: waits for answers, and fetches the same files. */

/** One look-up: milliseconds of the page's clock, and the files that were asked for. */
export interface LookedUp {
  readonly ms: number;
  readonly asked: readonly string[];
}

/** What the page can be asked. */
export interface LookUpPage {
  /** From the beginning of the page's navigation until an answer stands in it: for a page whose address handed a code over. */
  cold(): Promise<LookedUp>;
  /** Types codes and looks them up, one after the other: of each from the press of the button until its answer stands in the page. */
  warm(codes: readonly string[]): Promise<LookedUp[]>;
  /** Fetches files, those of a group all at once, one group after the other, and SHA-256 of each. @returns milliseconds */
  floor(groups: readonly (readonly string[])[]): Promise<number>;
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

/** The addresses that the page has asked for since this was called last. */
function askedSince(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  return [...new Set(names)].filter((name) => name.startsWith(location.origin));
}

const page: LookUpPage = {
  async cold() {
    const ms = await answerTo(null);
    return { ms, asked: [location.href.replace(/#.*/, ''), ...askedSince()] };
  },
  async warm(codes) {
    const all: LookedUp[] = [];
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
      const ms = (await answerTo(code)) - begun;
      all.push({ ms, asked: askedSince() });
    }
    return all;
  },
  async floor(groups) {
    const begun = performance.now();
    for (const group of groups)
      await Promise.all(
        group.map(async (address) => {
          const response = await fetch(address);
          await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
        }),
      );
    return performance.now() - begun;
  },
};
Object.assign(globalThis, { bench: page });
