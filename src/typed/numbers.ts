/** A line or a list of numbers: what stands between them is kept, and read by whoever asked for it. */
import { halfWidth } from './plain.ts';

/** Half width, with plain spaces and commas between the numbers, as a Chinese keyboard writes neither. */
export function plainNumbers(typed: string): string {
  return halfWidth(typed)
    .replace(/[\u3000\u00a0]/g, ' ')
    .replaceAll('、', ',');
}
