/** Files that cannot be read any more. */

/** What a browser throws, and Node, where a file can no longer be read: it changed after it was chosen, or is gone. */
const GONE = ['NotReadableError', 'NotFoundError'];

export const isGone = (error: unknown): boolean => error instanceof Error && GONE.includes(error.name);
