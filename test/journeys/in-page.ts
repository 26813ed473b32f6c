/** What runs inside a page: each function stands alone, for its source is what is sent there. */
import type axe from 'axe-core';
import type { Named } from './driver.ts';

interface WithAxe extends Window {
  axe?: typeof axe & {
    commons: {
      aria: { getRole(element: Element): string | null };
      text: { accessibleText(element: Element): string };
    };
  };
  mingqianFound?: Element | null;
}

export function hasAxe(): boolean {
  return (window as WithAxe).axe !== undefined;
}

/** Finds the one visible and enabled element of this role and name, and keeps it. @returns how many there are, or -1 where axe is not there */
export function find({ role, name, part }: Named): number {
  const view = window as WithAxe;
  const selectors: Record<Named['role'], string> = {
    button: 'button, [role=button], input[type=submit]',
    combobox: 'select, [role=combobox]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    link: 'a[href], [role=link]',
    radio: 'input[type=radio], [role=radio]',
    textbox: 'input, textarea, [role=textbox]',
  };
  const { axe: lib } = view;
  // The page became another one since it was asked.
  if (lib === undefined) return -1;
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isAble = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
  const candidates = [...document.querySelectorAll(selectors[role])].filter(isAble);
  if (candidates.length === 0) return 0;
  lib.setup(document.documentElement);
  try {
    const nameOf = (element: Element) => spaced(lib.commons.text.accessibleText(element));
    const isInPart = (element: Element): boolean => {
      if (part === undefined) return true;
      const around = element.parentElement?.closest('section, form, fieldset, [role=group], [role=region]');
      return around ? nameOf(around) === part || isInPart(around) : false;
    };
    const found = candidates.filter(
      (element) =>
        lib.commons.aria.getRole(element) === role && nameOf(element) === name && isInPart(element),
    );
    view.mingqianFound = found[0] ?? null;
    return found.length;
  } finally {
    lib.teardown();
  }
}

/** Finds the file input with this label, whether it is shown or a button opens it. @returns how many there are */
export function findFileInput(label: string): number {
  const found = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(
    (input) =>
      !input.disabled &&
      [input.getAttribute('aria-label'), ...[...(input.labels ?? [])].map((one) => one.textContent)].some(
        (name) => name?.trim() === label,
      ),
  );
  (window as WithAxe).mingqianFound = found[0] ?? null;
  return found.length;
}

/** Finds the innermost visible element that has these words. @returns how many there are */
export function findWords(words: string): number {
  const has = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').includes(words);
  const found = [...document.querySelectorAll('main *')].filter(
    (element) => has(element) && element.checkVisibility() && ![...element.children].some(has),
  );
  (window as WithAxe).mingqianFound = found[0] ?? null;
  return found.length;
}

/** Addresses that the page asked for, but for what it made itself. */
export function askedFor(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/^(?:blob|data):/.test(name));
}

/** What the page shows. */
export function shownText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  return document.body.innerText.replace(/\s+/g, ' ').trim();
}

export function pressFound(): void {
  const element = (window as WithAxe).mingqianFound as HTMLElement;
  element.focus();
  element.click();
}

/** Makes the field ready for what is typed next, in place of what is in it. */
export function selectFound(): void {
  const field = (window as WithAxe).mingqianFound as HTMLInputElement;
  field.focus();
  field.select();
}

/** Chooses the option with these words. @returns whether there is one */
export function chooseOption(option: string): boolean {
  const list = (window as WithAxe).mingqianFound as HTMLSelectElement;
  const index = [...list.options].findIndex(({ text }) => text.trim() === option);
  if (index < 0) return false;
  list.selectedIndex = index;
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** Bytes as they are sent into a page. */
export interface SentFile {
  readonly path: string;
  readonly base64: string;
}

/** Puts files into the file input that was found. */
export function giveFiles(files: readonly SentFile[]): void {
  const input = (window as WithAxe).mingqianFound as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const { path, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    transfer.items.add(new File([bytes], path));
  }
  input.files = transfer.files;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * Drops files on the element that was found. No engine lets a script make a folder to drop: files in one stand in a
 * folder entry made here, which is read piece by piece, as those of the engines are.
 */
export function dropFiles(files: readonly SentFile[]): void {
  const target = (window as WithAxe).mingqianFound as Element;
  const fileOf = ({ path, base64 }: SentFile) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return new File([bytes], path.split('/').at(-1) ?? path);
  };
  const transfer = new DataTransfer();
  for (const one of files) transfer.items.add(fileOf(one));
  const folders = [...new Set(files.map(({ path }) => path.split('/').slice(0, -1).join('/')))];
  const entryOf = (folder: string) => ({
    isFile: false,
    isDirectory: true,
    name: folder,
    createReader: () => {
      const left = files.filter(({ path }) => path.startsWith(`${folder}/`));
      return {
        readEntries: (resolve: (entries: object[]) => void) =>
          resolve(
            left.splice(0, 4).map((one) => ({
              isFile: true,
              isDirectory: false,
              name: one.path.split('/').at(-1),
              file: (give: (file: File) => void) => give(fileOf(one)),
            })),
          ),
      };
    },
  });
  const dropped = folders.includes('')
    ? transfer
    : {
        types: ['Files'],
        files: transfer.files,
        items: folders.map((folder) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(folder) })),
      };
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const event = new DragEvent(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dropped });
    target.dispatchEvent(event);
  }
}
