/** Every way in which the self-test tampers with its record, and the checks that must say so. */
import { TAMPERED_DRAWS } from './tampered-draws.ts';
import { TAMPERED_LOGS } from './tampered-logs.ts';
import { TAMPERED_PROMISES } from './tampered-promises.ts';
import type { Tampering } from './tampering.ts';

export const TAMPERINGS: readonly Tampering[] = [...TAMPERED_PROMISES, ...TAMPERED_DRAWS, ...TAMPERED_LOGS];
