/** Where a tampering stands on the page of the checks. */
import type { CheckId } from '../core/checks.ts';
import type { Tampering } from './tampering.ts';

/** The anchor of a tampering below a check that it fails: `list.digest-an-applicant-added-to-the-list`. */
export function anchorOf(check: CheckId, { why }: Pick<Tampering, 'why'>): string {
  const words = why
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${check}-${words}`;
}
