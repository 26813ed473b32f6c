/** What reason codes say: a file of TOML that is published with the log of changes, `licence-expired = "words"`. */
import { parse, TomlError } from 'smol-toml';
import { MingqianError } from '../../src/core/errors.ts';
import { isReason, type Reasons } from './changes.ts';
import { personalKind } from './personal.ts';

/** Whether words have a number of somebody in them. Short words may look like a name and be none: those are for people to read. */
function hasNumber(text: string): boolean {
  const kind = personalKind(text);
  return kind !== null && kind !== 'name';
}

/** @throws MingqianError `usage` where it is not TOML, or a code is none, has no words, or has somebody's number in them */
export function readReasons(file: string, toml: string): Reasons {
  let parsed: Readonly<Record<string, unknown>>;
  try {
    parsed = parse(toml);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    throw new MingqianError('usage', `is not TOML: ${message}`, { file, line: error.line });
  }
  const reasons = new Map<string, string>();
  for (const [code, text] of Object.entries(parsed)) {
    if (!isReason(code) || typeof text !== 'string' || text.trim() === '' || hasNumber(text))
      throw new MingqianError(
        'usage',
        `${code}: expected a reason code of lower-case letters, digits and hyphens, and words without personal data`,
        { file },
      );
    reasons.set(code, text);
  }
  return reasons;
}
