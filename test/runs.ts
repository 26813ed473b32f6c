/** How much is tried with every change, and how much where there is time: in `npm run test:long`. */

/** Whether there is time. */
export const isLong = (process.env['MINGQIAN_LONG'] ?? '') !== '';

/** How often what is random is tried. @param most how often where there is time; else a quarter of it */
export const runs = (most: number): number => (isLong ? most : Math.ceil(most / 4));
