/** A publisher's TOML, parsed; where it is none, a fault with its line. */
import { parse, TomlError, type TomlTable } from 'smol-toml';
import { reason, SiteFaults } from './fault.ts';

/**
 * @param file its name, for the fault
 * @throws SiteFaults `syntax` where it is no TOML
 */
export function parsedToml(source: string, file: string): TomlTable {
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    const { line } = error;
    throw new SiteFaults([
      {
        code: 'syntax',
        file,
        line,
        reason: reason((t) => t.notToml(source.split('\n')[line - 1]?.trim() ?? '', message)),
      },
    ]);
  }
}
