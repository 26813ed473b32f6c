/** The list of checks, filled in as they are made. */
import { CHECK_IDS, type Check, type CheckId } from '../../core/checks.ts';
import { checkWords } from '../../i18n/checks.ts';
import { duration } from '../../i18n/durations.ts';
import { findingWords } from '../../i18n/findings.ts';
import type { Lang } from '../../i18n/lang.ts';
import { saidOf } from '../../i18n/said.ts';
import { byId, element } from '../../ui/elements.ts';
import type { SealState } from '../../ui/seal-state.ts';
import { differenceList, saidNodes } from './difference-list.ts';

const SEAL: Readonly<Record<Check['status'], SealState>> = { pass: 'pressed', fail: 'broken', skip: 'empty' };

export interface ChecksList {
  /** All checks as they were before; commitment.expected only where it may be made. */
  reset(mayExpect: boolean): void;
  started(id: CheckId): void;
  made(check: Check, ms: number): void;
  /** Hides the checks that do not belong to this record. */
  finished(made: readonly CheckId[]): void;
  /** Says of the checks that were not made that they were not. @returns whether any was made */
  stopped(): boolean;
}

export function checksList(lang: Lang): ChecksList {
  const words = checkWords[lang];
  const { skipped } = findingWords[lang];
  const list = byId('verify-checks', HTMLElement);
  const part = (id: CheckId, selector: string): HTMLElement => {
    const found = list.querySelector<HTMLElement>(`[data-check="${id}"] ${selector}`);
    if (found === null) throw new Error(`no ${selector} for ${id}`);
    return found;
  };
  const row = (id: CheckId) => part(id, '.verify-check-words').parentElement as HTMLElement;
  const set = (
    id: CheckId,
    status: Check['status'] | 'pending' | 'running',
    said: string,
    seen: readonly Node[],
  ) => {
    row(id).dataset['status'] = status;
    const seal: SealState = status === 'pending' || status === 'running' ? 'empty' : SEAL[status];
    row(id).querySelector('.seal')?.setAttribute('data-state', seal);
    part(id, '.verify-check-status').textContent = said;
    part(id, '.verify-check-seen').replaceChildren(...seen);
    part(id, '.verify-check-seen').hidden = seen.length === 0;
  };
  return {
    reset: (mayExpect) => {
      for (const id of CHECK_IDS) {
        row(id).hidden = id === 'commitment.expected' && !mayExpect;
        set(id, 'pending', words.only[id] ?? '', []);
      }
    },
    started: (id) => set(id, 'running', words.status.running, []),
    made: (check, ms) => {
      const { id, status, facts } = check;
      const said = words.status[status];
      if (check.status === 'skip')
        set(id, status, said, [element('span', {}, ...saidNodes(saidOf(skipped, check.reason)))]);
      else if (check.status === 'fail')
        set(id, status, `${said} · ${duration(lang, ms)}`, [differenceList(lang, check.finding)]);
      else set(id, status, `${said} · ${duration(lang, ms)}`, [element('span', {}, words.seen[id](facts))]);
    },
    stopped: () => {
      const open = CHECK_IDS.filter((id) => ['pending', 'running'].includes(row(id).dataset['status'] ?? ''));
      for (const id of open) set(id, 'pending', words.status.pending, []);
      return open.length < CHECK_IDS.length;
    },
    finished: (made) => {
      for (const id of CHECK_IDS) row(id).hidden = !made.includes(id);
    },
  };
}
