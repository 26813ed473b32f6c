/** What is said where there is no answer: what was found, what it does not mean, and what one may do. */
import { isRehearsal } from '../../core/commitment.ts';
import { findingOf, messageOf } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import type { FaultWords } from '../../i18n/lookup/fault.zh.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import { isLoud, type LookUpFaultCode } from '../../search/fault.ts';
import type { VerdictName } from '../../ui/verdict.ts';
import { whereOf } from './pools.ts';
import type { Refusal } from './shown.ts';

export interface ToldRefusal {
  readonly verdict: Exclude<VerdictName, 'verified'>;
  /** Where it happened: the round's and the pool's name, or the file's. */
  readonly where: string;
  readonly sentence: string;
  readonly why: readonly (Sentence | string)[];
  /** What was found, to be looked up by those who want it: where, and as data, or what a program said that broke. */
  readonly details: Details | null;
  /** A receipt that was checked and found good before this came up, to be kept; or null. */
  readonly receipt: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Whether it may be of use to look up once more. */
  readonly isWorthAgain: boolean;
}

/** `finding` is null where the sentences say all that is known; `broke` is a program's own English. */
export type Details =
  | { readonly file: string; readonly finding: Finding | null }
  | { readonly broke: string };

type Of<Why extends Refusal['why']> = Extract<Refusal, { readonly why: Why }>;

export function toldRefusal(t: FaultWords, refusal: Refusal): ToldRefusal {
  switch (refusal.why) {
    case 'look-up':
      return toldLookUp(t, refusal);
    case 'no draw':
      return toldNoDraw(t, refusal);
    case 'other commitment':
      return toldOther(t, refusal);
    case 'voided':
      return toldVoided(t, refusal);
    case 'bad receipt':
      return {
        verdict: 'failed',
        where: refusal.where,
        sentence: t.savedBad,
        why: [t.savedBadWhat],
        details: { file: '', finding: findingOf(refusal.error) },
        receipt: null,
        isWorthAgain: false,
      };
    case 'paper': {
      const { code, facts, message } = refusal.error;
      const { missing = [], parts = 0, receipts = [] } = facts;
      const isMixed = code === 'mixed';
      return {
        verdict: 'incomplete',
        where: refusal.where,
        sentence: t.paper[code],
        why: [
          ...(missing.length > 0 ? [t.paperMissing(missing, parts)] : []),
          ...(isMixed ? receipts.map((one) => t.paperFound(one.id, one.numbers, one.parts)) : []),
          t.paperWhat[code],
        ],
        details: { broke: message },
        receipt: null,
        isWorthAgain: false,
      };
    }
    case 'unknown files':
      return {
        verdict: 'incomplete',
        where: refusal.where,
        sentence: t.savedUnknownFile,
        why: [t.savedUnknownFileWhat],
        details: null,
        receipt: null,
        isWorthAgain: false,
      };
    case 'unreadable':
      return {
        verdict: 'incomplete',
        where: refusal.where,
        sentence: t.savedUnreadable,
        why: [t.savedUnreadableWhat],
        details: { broke: messageOf(refusal.error) },
        receipt: null,
        isWorthAgain: true,
      };
    case 'bug':
      return {
        verdict: 'incomplete',
        where: '',
        sentence: t.bug,
        why: [t.bugWhat],
        details: { broke: messageOf(refusal.error) },
        receipt: null,
        isWorthAgain: true,
      };
  }
}

function toldLookUp(t: FaultWords, { error, where, verify, fileName }: Of<'look-up'>): ToldRefusal {
  const { code, file, finding, receipt, status } = error;
  const loud = isLoud(error);
  return {
    verdict: loud ? 'failed' : 'incomplete',
    where,
    sentence: code === 'server' && status !== null ? t.serverStatus(status) : t[code],
    why: [
      t[`${code}What`],
      ...(loud ? [t.failedNext(verify)] : []),
      ...(receipt === null || loud ? [] : [t.provenListed]),
    ],
    details: { file, finding },
    receipt: receipt === null ? null : { name: fileName, bytes: receipt },
    isWorthAgain: true,
  };
}

function toldNoDraw(t: FaultWords, { checked, error, where }: Of<'no draw'>): ToldRefusal {
  const { row, ticket, commitment, commitmentHash } = checked;
  const { code, file, finding } = error;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const reasons: Partial<Record<LookUpFaultCode, (file: string) => string>> = t.savedNoDrawWhy;
  return {
    verdict: 'incomplete',
    where,
    sentence: t.savedNoDraw,
    why: [
      t.savedNoDrawWhat(row ?? 0, commitment.list.rows, ticket, commitmentHash),
      reasons[code]?.(name) ?? t[`${code}What`],
    ],
    details: { file, finding },
    receipt: null,
    isWorthAgain: true,
  };
}

function toldOther(t: FaultWords, { checked, ours, where }: Of<'other commitment'>): ToldRefusal {
  const { commitment, commitmentHash, row } = checked;
  return {
    verdict: ours === null ? 'incomplete' : 'failed',
    where,
    sentence: ours === null ? t.savedUnknown : t.savedOther,
    why: [
      ours === null
        ? t.savedUnknownWhat(commitment.round, commitment.pool, commitmentHash)
        : t.savedOtherWhat(commitmentHash, ours),
      row === null ? t.savedNotListed : t.savedListed(row, commitment.list.rows),
      ...(isRehearsal(commitment.round) ? [t.savedRehearsal] : []),
    ],
    details: null,
    receipt: null,
    isWorthAgain: false,
  };
}

function toldVoided(t: FaultWords, { checked, voided, where }: Of<'voided'>): ToldRefusal {
  const { commitment, commitmentHash, row } = checked;
  const { place, at, isDrawn, replacement } = voided;
  return {
    verdict: 'incomplete',
    where,
    sentence: t.savedVoided,
    why: [
      t.savedVoidedWhat(whereOf(voided), commitmentHash, at, isDrawn),
      t.savedVoidedLinks(`/rounds/${place}/`, replacement === null ? null : `/rounds/${replacement}/`),
      row === null ? t.savedNotListed : t.savedListed(row, commitment.list.rows),
      ...(isRehearsal(commitment.round) ? [t.savedRehearsal] : []),
    ],
    details: null,
    receipt: null,
    isWorthAgain: false,
  };
}
