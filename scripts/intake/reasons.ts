/** What reason codes say: a file of TOML that is published with the log of changes, `licence-expired = "words"`. */
import { parse, TomlError } from 'smol-toml';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/intake.ts';
import { isReason, type Reasons } from './changes.ts';
import { personalKind } from './personal.ts';

/** Characters of a reason code, or of what the parser says, that are told at most. */
const SHOWN = 120;

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
    const { line } = error;
    return misuse(
      inBoth(refusedWords, (t) => t.notToml(message.slice(0, SHOWN))),
      { file, line },
    );
  }
  const reasons = new Map<string, string>();
  for (const [code, text] of Object.entries(parsed)) {
    if (!isReason(code) || typeof text !== 'string' || text.trim() === '' || hasNumber(text))
      return misuse(
        inBoth(refusedWords, (t) => t.reason(code.slice(0, SHOWN))),
        { file },
      );
    reasons.set(code, text);
  }
  return reasons;
}
