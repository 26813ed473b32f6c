/** How much is tried with every change, and how much where there is time: in `npm run test:long`. */

/** Whether there is time. A browser, which runs the core's tests too, has no environment. */
export const isLong = (globalThis.process?.env?.['MINGQIAN_LONG'] ?? '') !== '';

/** How often what is random is tried. @param most how often where there is time; else an eighth of it, by other numbers every time */
export const runs = (most: number): number => (isLong ? most : Math.ceil(most / 8));

/** How far a loop over many like cases steps. @param most the step where there is no time; else 1 */
export const stride = (most: number): number => (isLong ? 1 : most);
