/** What a worker refuses of somebody else's draw, as data that can be sent. */
import { OfficialError, type OfficialErrorCode, type OfficialFacts } from '../official/errors.ts';

export interface OfficialRefusal {
  readonly code: OfficialErrorCode;
  readonly facts: OfficialFacts;
  readonly message: string;
}

/** Null where the error was not thrown on purpose. */
export function officialRefusal(error: unknown): OfficialRefusal | null {
  if (!(error instanceof OfficialError)) return null;
  const { code, facts, message } = error;
  return { code, facts, message };
}
