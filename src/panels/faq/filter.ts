/**
 * The filter of the questions: shows those whose text has every word that was typed, hides the rest, says how many.
 * The sentence comes from the page with -1 where the number goes.
 */
const field = document.querySelector<HTMLInputElement>('#filter');
const found = document.querySelector<HTMLElement>('#filter-found');
const topics = [...document.querySelectorAll<HTMLElement>('.topic')];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The entry of the contents list that leads to a heading. */
const entryOf = (part: Element): HTMLElement | null => {
  const id = part.querySelector('[id]')?.id;
  return id
    ? (document.querySelector<HTMLElement>(`.contents a[href="#${CSS.escape(id)}"]`)?.parentElement ?? null)
    : null;
};

function show(part: HTMLElement, visible: boolean): void {
  part.hidden = !visible;
  entryOf(part)?.toggleAttribute('hidden', !visible);
}

const texts = new Map(
  [...document.querySelectorAll<HTMLElement>('.question')].map((one) => [one, plain(one.textContent)]),
);

function filter(): void {
  if (!field || !found) return;
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [question, text] of texts) {
    show(
      question,
      words.every((word) => text.includes(word)),
    );
    if (!question.hidden) shown += 1;
  }
  for (const topic of topics) show(topic, topic.querySelector('.question:not([hidden])') !== null);
  const sentence = shown === 0 ? field.dataset['none'] : field.dataset['some']?.replace('-1', String(shown));
  found.textContent = words.length === 0 ? '' : (sentence ?? '');
}

field?.addEventListener('input', filter);
/** The place that the address names behind its `#`, which may be anything: as an id, never as a selector. */
function placeNamed(hash: string): HTMLElement | null {
  const name = hash.slice(1);
  try {
    return document.getElementById(name) ?? document.getElementById(decodeURIComponent(name));
  } catch {
    // What cannot be decoded names nothing.
    return null;
  }
}

// Whoever follows a link to a question sees it, whatever the filter hides.
window.addEventListener('hashchange', () => {
  const place = placeNamed(location.hash);
  if (!field || !place?.closest('[hidden]')) return;
  field.value = '';
  filter();
  place.scrollIntoView();
});
filter();

export {};
