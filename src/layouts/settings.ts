/** Keeps the reader's settings as attributes of `<html>` and in this browser; `prepaint.js` reads them first. */
// One script for what every page does.
import '../ui/copy.ts';

type Name = 'theme' | 'contrast' | 'size';

const root = document.documentElement;

function set(name: Name, value: string | undefined): void {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(`mingqian.${name}`, value);
    else localStorage.removeItem(`mingqian.${name}`);
  } catch {
    // A browser that keeps nothing still shows what was chosen, on this page.
  }
}

// What stands behind `#` (a question, a code being looked up) goes along into the other language.
const otherLanguage = document.querySelector<HTMLAnchorElement>('.masthead-lang');
otherLanguage?.addEventListener('click', () => {
  otherLanguage.hash = location.hash;
});

const size = document.querySelector<HTMLButtonElement>('#setting-size');
const theme = document.querySelector<HTMLSelectElement>('#setting-theme');

if (size && theme) {
  const show = (): void => {
    size.setAttribute('aria-pressed', String(root.dataset['size'] === 'large'));
    theme.value = [root.dataset['theme'] ?? 'auto', root.dataset['contrast']].filter(Boolean).join(' ');
  };
  size.addEventListener('click', () => {
    set('size', root.dataset['size'] === 'large' ? undefined : 'large');
    show();
  });
  theme.addEventListener('change', () => {
    const [name, contrast] = theme.value.split(' ');
    set('theme', name === 'auto' ? undefined : name);
    set('contrast', contrast);
  });
  show();
}
