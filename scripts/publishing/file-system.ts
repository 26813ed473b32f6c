/** What publishing does to files: Node's own functions, or a test's that fail. */
import * as node from 'node:fs/promises';

export type FileSystem = Pick<
  typeof node,
  'link' | 'mkdir' | 'open' | 'readdir' | 'realpath' | 'rename' | 'rm' | 'rmdir' | 'stat'
>;

export const systemFiles: FileSystem = node;

/** The system's word for what went wrong, such as ENOENT. */
export function errorCode(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}
