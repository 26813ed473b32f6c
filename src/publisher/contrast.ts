/** Whether a publisher's colours can be read: the contrast of WCAG 2.2 (relative luminance, 1.4.3). */
import type { Pair } from './site.ts';

/** Of normal text. */
export const LEAST = 4.5;
/** In the high-contrast mode. */
const MORE = 7;

/** Red, green and blue of `#rrggbb`, 0..255. */
function channels(colour: string): [number, number, number] {
  const value = Number(`0x${colour.slice(1)}`);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. @param a @param b `#rrggbb` */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The engine's own paper. */
export const PAPER: Pair = { light: '#fbfaf6', dark: '#14161a' };

/** The engine's own texts that stand on a publisher's paper, as src/styles/tokens.css has them. */
export const TEXTS: Readonly<Record<string, Pair>> = {
  ink: { light: '#1a1d21', dark: '#e9e6df' },
  quiet: { light: '#5b5e63', dark: '#a9a69e' },
  verified: { light: '#1f6f43', dark: '#77c294' },
};

export interface Unreadable {
  readonly theme: 'light' | 'dark';
  readonly text: string;
  readonly on: 'paper';
  readonly contrast: number;
}

/** Texts that cannot be read on the paper: less than LEAST. Words on an area of the accent are in the colour of the paper. */
export function unreadable({ accent, paper }: { readonly accent: Pair; readonly paper: Pair }): Unreadable[] {
  const themes = ['light', 'dark'] as const;
  return themes.flatMap((theme) =>
    Object.entries({ accent, ...TEXTS })
      .map(([text, colour]) => ({
        theme,
        text,
        on: 'paper' as const,
        contrast: contrast(colour[theme], paper[theme]),
      }))
      .filter((one) => one.contrast < LEAST),
  );
}

/** A colour nearer to black or white, until it reads on `on` in the high-contrast mode. */
export function strengthened(colour: string, on: '#ffffff' | '#000000'): string {
  const end = on === '#ffffff' ? 0 : 255;
  for (let share = 0; ; share += 0.02) {
    const mixed = `#${channels(colour)
      .map((channel) => Math.round(channel + (end - channel) * Math.min(1, share)))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
    if (share >= 1 || contrast(mixed, on) >= MORE) return mixed;
  }
}
