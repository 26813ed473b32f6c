import { count } from './numbers.ts';
import type { TrustWords } from './trust.zh.ts';

const many = (number: number, one: string, several: string): string =>
  `${count(number)} ${number === 1 ? one : several}`;

/** The words about a reader's trust policy, and about what the publication log shows by it. */
export const trustWords: TrustWords = {
  title: 'Whom you trust',
  policy: 'Your trust policy (may be left empty)',
  policyHint:
    'It says which publication log you mean and which witnesses you believe. Only with it can it be checked that the commitment was made before the draw and is the only one. Paste it here, or drop the file.',
  about: 'What a trust policy is and where to get one',
  chooseFile: 'Choose a policy file',
  useSite: 'Use this site’s own policy',
  siteNote:
    'This site’s own policy comes from the very site that is to be checked, so it proves little. Better ask the witnesses for one, or somebody you trust.',
  isSite: 'This is this site’s own policy. It comes from the site itself and proves little.',
  siteAbsent: 'This site gives no policy.',
  siteUnread: 'This site’s policy could not be read.',
  fileUnread: 'This file could not be read; please choose it again.',
  fault: (line: string) =>
    line === ''
      ? 'The trust policy is not written as it must be.'
      : `${line}: the trust policy is not written as it must be.`,
  expected: (value: string) => `Expected: ${value}.`,
  found: (value: string) => `Found: ${value}.`,
  faultNote: 'Checking does not begin until this is put right.',
  summary: (logs: number, witnesses: number, quorum: string | null) =>
    `${many(logs, 'log', 'logs')}, ${many(witnesses, 'witness', 'witnesses')}, ${quorum === null ? 'nobody’s cosignature asked for' : `quorum “${quorum}”`}. SHA-256 `,
  group: (name: string, least: number, members: number) => `${name}: ${least} of ${members}`,
  severalLogs: (logs: number) =>
    `This policy has ${logs} logs: a publisher with two could show a history in each. Better have only one log of a publisher in it.`,
  noQuorum:
    'This policy asks for no witness: when the commitment was made cannot be checked, and the verdict is “incomplete” at best.',
  keep: 'Keep it on this device',
  keepInstead: 'Keep this one instead',
  keptSame: (date: string) => `This policy is kept on this device, in this browser alone, since ${date}.`,
  keptOther: (date: string) => `Another policy is kept on this device, in this browser alone, since ${date}.`,
  useKept: 'Use the kept one',
  remove: 'Remove it from this device',
  cannotKeep: 'This browser does not let the page keep anything; the policy was not kept.',
  removed: 'Removed from this device.',
  planSite:
    'By the trust policy, read log/checkpoint and every entry of the publication log from this site, and check the witnesses’ signatures.',
  planOwn:
    'By the trust policy, read the publication log among the files you chose, and check the witnesses’ signatures.',
  planNoLog:
    'There is no publication log (log/checkpoint) among the files you chose, so log.unique will be skipped, and the verdict is “incomplete” at best.',
  planZip:
    'By the trust policy, read the publication log under log/ in the zip, and check the witnesses’ signatures; without one, log.unique is skipped.',

  log: 'The publication log',
  logNote:
    'Who signed, and when, was checked with the keys of your trust policy; the times are by the witnesses’ clocks.',
  place: (origin: string, index: number, size: number) =>
    `The commitment is entry ${count(index)} (from 0) of ${origin}. The checkpoint in its proof has ${many(size, 'entry', 'entries')}, root `,
  proofSigners: 'Who signed the checkpoint in the proof',
  noSigners: 'No witness of your trust policy signed it.',
  checkpoint: (size: number) =>
    `The log’s checkpoint, read for log.unique, has ${many(size, 'entry', 'entries')}, root `,
  checkpointSigners: 'Who signed this checkpoint of the log',
  noCheckpoint:
    'The log’s entries could not be read whole: whether there is a second commitment is not known.',
  witness: 'Witness',
  key: 'Key name',
  at: 'Signed at',
  apart: 'From the draw',
  before: (time: string) => `${time} before`,
  after: (time: string) => `${time} after`,
  atDraw: 'exactly at the draw, which is not before',
  related: 'Commitments that may have to do with it',
  relatedNote:
    'All in the log that are drawn less than a day from this one, that share a source, or that are earlier ones of the same pool, whatever they are called. Those with neither a result nor a notice come first: such a one may be a draw that was prepared and not used; ask the publisher.',
  relatedNone: 'The log has no other commitment that may have to do with it.',
  relatedCut: (shown: number, all: number) =>
    `There are ${count(all)}; the first ${count(shown)} are listed here.`,
  which: 'Round and pool',
  drawAt: 'Drawn at',
  why: 'Why it is listed',
  state: 'What became of it',
  digest: 'Digest',
  name: (round: string, pool: string, index: number) => `round ${round}, pool ${pool}, entry ${count(index)}`,
  relations: {
    sameDay: 'drawn within a day',
    sameSource: 'shares a source',
    samePool: 'an earlier one of the pool',
  },
  between: '; ',
  hasResult: 'has a result',
  hasNotice: 'a notice voids it',
  open: 'neither a result nor a notice',
};
