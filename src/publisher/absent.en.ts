import type { Absent } from './absent.ts';

declare global {
  var MINGQIAN_ABSENT_EN: Absent | null | undefined;
}

/** What a demonstration says of a code that is not listed, in English alone: the bundler puts it in the place of the global. Null on a site of real draws. */
export const absent: Absent | null = globalThis.MINGQIAN_ABSENT_EN ?? null;
