/** The page's elements: found by id, or made. Text is only ever set as text. */

/** The element with this id. @throws Error where the page has none, or one of another kind */
export function byId<T extends Element>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} with the id ${id}`);
  return found;
}

type Attributes = Readonly<Record<string, string>>;

/** An element with these attributes and children; a string is its text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children) made.append(child);
  return made;
}

/** A table with a caption, which may be for the ear alone. The first column's cells name their rows. */
export function table(
  caption: string,
  heads: readonly (string | { readonly text: string; readonly isNumber: true })[],
  rows: readonly (readonly (Node | string)[])[],
  isCaptionSeen = true,
): HTMLElement {
  const numbers = heads.map((head) => (typeof head === 'string' ? {} : { class: 'number' }));
  const text = (head: (typeof heads)[number]) => (typeof head === 'string' ? head : head.text);
  const body = element('tbody');
  // One by one: a call takes only so many arguments, and a table may have more rows.
  for (const cells of rows)
    body.append(
      element(
        'tr',
        {},
        ...cells.map((cell, i) =>
          i === 0
            ? element('th', { scope: 'row', ...numbers[i] }, cell)
            : element('td', { ...numbers[i] }, cell),
        ),
      ),
    );
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', isCaptionSeen ? {} : { class: 'visually-hidden' }, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((head, i) => element('th', { scope: 'col', ...numbers[i] }, text(head))),
        ),
      ),
      body,
    ),
  );
}
