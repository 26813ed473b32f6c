/** A publisher's colours, put behind all of src/styles, for the themes and the high-contrast mode. */
import { strengthened } from './contrast.ts';
import type { Site } from './site.ts';

/** Rules of CSS; nothing where the colours are the engine's own. */
export function styleOf({ colours }: Site): string {
  if (colours === null) return '';
  const { accent, paper } = colours;
  const rules = (values: Readonly<Record<string, { light: string; dark: string }>>) =>
    Object.entries(values)
      .map(([name, { light, dark }]) => `--${name}: light-dark(${light}, ${dark});`)
      .join(' ');
  // Words on an area of the accent are in the colour of the paper: the contrast of the two is the same.
  const own = rules({ accent, paper, 'on-accent': paper });
  const more = rules({
    accent: { light: strengthened(accent.light, '#ffffff'), dark: strengthened(accent.dark, '#000000') },
    paper: { light: '#ffffff', dark: '#000000' },
    'on-accent': { light: '#ffffff', dark: '#000000' },
  });
  return `
:root { ${own} }
:root[data-contrast="more"] { ${more} }
@media (prefers-contrast: more) { :root { ${more} } }
`;
}
