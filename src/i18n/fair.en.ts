import type { Answer, AnswerKind } from '../round/fairness.ts';
import type { Steering, Together } from '../round/steering.ts';
import { clockName, instant } from './dates.ts';
import { span } from './durations.ts';
import type { AttestedKinds, FairWords } from './fair.zh.ts';
import { count } from './numbers.ts';

const attestedEn: Readonly<Record<'balls' | 'text' | 'both', string>> = {
  balls: 'the balls',
  text: 'the text',
  both: 'balls and text',
};

/** So many commitments are named in a sentence. */
const NAMED = 3;

const someEn = (n: number) => (n === 1 ? '1 pool' : `${count(n)} pools`);

/** What nobody can know from the files of a round. */
function unknownEn({ rests, seen, isAlone }: Answer, attested: AttestedKinds, doCount: boolean): string {
  const isSeen = doCount && seen === 'all';
  const all = ['whether the applications are true'];
  if (attested !== null && rests === 'secret')
    all.push(`whether the publisher, who knew the secret, steered ${attestedEn[attested]} as well`);
  else if (attested !== null)
    all.push(`whether ${attestedEn[attested]} ${attested === 'text' ? 'was' : 'were'} steered`);
  if (!isSeen)
    all.push('whether the commitment really is older than the randomness, with none prepared beside it');
  else {
    if (!isAlone) all.push('whether another commitment was prepared beside it');
    all.push('whether the witnesses to the commitment’s date can be trusted');
  }
  return all.length < 3 ? all.join(', and ') : `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`;
}

/** What the log leaves open beside the records, and what was voided, each after a semicolon. */
function besideEn(kind: AnswerKind, { notShown, openRelated, voided, voidedLate }: Answer): string {
  const late =
    voidedLate === 0
      ? ''
      : `${kind === 'voided' || voided > 1 ? `${count(voidedLate)} of them ` : ''}after the draw, as far as the log shows`;
  return [
    notShown === 0
      ? ''
      : `; this site has a publication log, and for ${someEn(notShown)} no proof that the commitment is in it is shown`,
    openRelated.length === 0
      ? ''
      : `; the log has ${openRelated.length === 1 ? 'another commitment that may be related, with' : `${count(openRelated.length)} other commitments that may be related, with`} neither a result nor a notice that voids it: ${openRelated
          .slice(0, NAMED)
          .map(({ round, pool, index }) => `round ${round}, pool ${pool} (entry ${count(index)})`)
          .join('; ')}${openRelated.length > NAMED ? '; and others' : ''}`,
    kind === 'voided' || voided === 0
      ? ''
      : `; ${voided === 1 ? '1 commitment' : `${count(voided)} commitments`} of this round ${voided === 1 ? 'was' : 'were'} voided`,
    late === '' ? '' : `${kind === 'voided' ? '; ' : ', '}${late}`,
  ].join('');
}

const answerEn = (kind: AnswerKind, answer: Answer, attested: AttestedKinds, doCount: boolean): string =>
  `${saidEn(kind, answer, attested, doCount)}${besideEn(kind, answer)}.`;

function saidEn(kind: AnswerKind, answer: Answer, attested: AttestedKinds, doCount: boolean): string {
  const { pools, followed, contradicted, incomplete, open, revealed, logContradicts } = answer;
  const followedFrom = (n: number) =>
    `${pools === 1 ? 'The result follows' : n === 1 ? 'The result of 1 pool follows' : `The results of ${someEn(n)} follow`} by rule from the frozen ${n === 1 ? 'list and the revealed seed' : 'lists and the revealed seeds'}, nobody swapped, added or left out (recomputed from the beginning when this site was built, and equal to what was published, byte for byte)`;
  const unknown = `what nobody can know from these files is ${unknownEn(answer, attested, doCount)}`;
  switch (kind) {
    case 'followed':
      return `${followedFrom(followed)}; ${unknown}`;
    case 'partly':
      return `${followedFrom(followed)}; ${someEn(pools - followed)} had no published result when this site was built, and there is no answer for ${pools - followed === 1 ? 'it' : 'them'} yet; ${unknown}`;
    case 'open':
      return `There is no answer yet: when this site was built, ${someEn(open)} had no published seed${revealed > 0 ? `, and ${someEn(revealed)} a seed but no result` : ''}; list, rules and commitment were checked and fit together`;
    case 'revealed':
      return 'There is no answer yet: the seed is revealed, and when this site was built no result had been published; with the seed anyone can compute it';
    case 'incomplete':
      return `There is no full answer: in ${someEn(incomplete)} some checks could not be made`;
    case 'contradicted':
      return `It cannot be called fair: in ${someEn(contradicted)} the published files do not fit together; which check failed is said below`;
    case 'logContradicts':
      return `It cannot be called fair before this is explained: the publication log does not fit the published records (${someEn(logContradicts)}); what does not is said below`;
    case 'voided':
      return 'There is no result to be judged: all commitments of this round were voided, and whether drawn or not, nothing counts';
  }
}

function steeringEn(steering: Steering): string {
  switch (steering.kind) {
    case 'secret':
      return 'The publisher, who knew this number all along and published only its digest. Once it is in the commitment it cannot be changed, but it can be kept back after the other sources are seen.';
    case 'balls':
      return `Whoever runs the machines, chooses the balls, or reads them. A verifier can only count the digits; it cannot see how the balls came out. There are ${count(steering.outcomes)} outcomes.`;
    case 'text':
      return `Whoever issues this text, or copies it. A verifier checks only how it is written (the form has room for ${count(steering.outcomes)}), not whether it was copied faithfully. You can, by looking at where it came from.`;
    case 'drand':
      return steering.due === null || steering.after === null
        ? `Not known: the verifier does not know the drand chain that round ${count(steering.round)} is of.`
        : `Nobody alone. Round ${count(steering.round)} is due on ${instant('en', steering.due)}, ${steering.after === 0 ? 'at the time of the draw' : steering.after < 0 ? `${span('en', -steering.after)} before the draw` : `${span('en', steering.after)} after the draw`}; before that only enough of its operators acting together could work it out.`;
  }
}

function togetherEn({ rests, canWithhold, hasAttested, hasUnknown }: Together): string {
  const withhold = canWithhold
    ? ' With a secret, the publisher can work out the result first, keep the secret back if it dislikes it, and draw anew under another id: that can be seen and not prevented.'
    : '';
  switch (rests) {
    case 'beacon':
      return `Together: whoever would choose the seed must first know the value of that drand round.${hasAttested ? ' If balls or text are settled after it is due, whoever settles them can look at it and choose.' : ''} If the commitment was written after it came out, its author can choose too: so see who witnessed it.${withhold}`;
    case 'secret':
      return `Together: there is no drand value${hasUnknown ? ' of a chain that the verifier knows' : ''}. The publisher knew the secret; if it could steer the balls or the text as well, it chose the seed, and the files do not show it.${withhold}`;
    case 'attested':
      if (hasUnknown)
        return `Together: there is ${hasAttested ? 'nothing beside balls and texts but' : 'only'} a drand chain that the verifier does not know, which vouches for nothing. Whoever can steer the last of them to be settled, and knows the others, chooses the seed, and the files do not show it.`;
      return 'Together: there are only balls and texts. Whoever can steer the last of them to be settled, and knows the others, chooses the seed, and the files do not show it.';
  }
}

/** The words of the sheets that answer whether a round was fair. */
export const fairWords: FairWords = {
  title: (round) => `${round}: was it fair?`,
  summary: (round) =>
    `Was ${round} fair: the answer in a sentence, who witnessed it, who could steer it, what was checked and what was not, and how to cite it.`,
  index: 'Was it fair?',
  indexSummary:
    'One sheet for each round, for journalists and for anyone who cites it: the answer in a sentence, who witnessed what and when, who could steer it, what was checked and what was not, and how to cite it.',
  none: 'No round has been published yet.',
  toSheet: 'Read this round’s sheet',
  link: 'Was this round fair? One sheet',
  rest: 'Every sentence follows from the published records: with other records, they are others.',
  answer: answerEn,
  record: (frozen, drawn, isDrawn) =>
    `By the commitment: list frozen ${frozen}, ${isDrawn ? 'drawn' : 'draw set for'} ${drawn}.`,

  witnessed: 'Who witnessed it',
  noLog:
    'This site has no publication log, so nobody vouches for the dates of the commitments: they are the publisher’s word. If you got a commitment’s digest elsewhere before the draw, compare it with those at the end.',
  policy: (quorum) =>
    `The signatures below were checked by the trust policy that this site’s own log proposes${quorum === 'none' ? ', which asks for no witness' : quorum === 'nested' ? '' : `, which asks for ${quorum.least} of ${quorum.members} witnesses`}. The policy comes from the site that is to be checked: better check again with one of witnesses that you trust.`,
  policies: 'How to settle a trust policy',
  digestHead: 'Pool, and the digest of its commitment',
  entryHead: 'Entry of the log',
  signersHead: `Who, when (${clockName('en')})`,
  signedAll: (pools) => `Each of these witnesses signed for all ${pools} pools on the left:`,
  entry: (index, size) => `entry ${count(index)} of ${count(size)} (counted from 0)`,
  noEntry: 'none',
  noSigners: 'No witness signed it.',
  origin: (origin) => `The log’s name is ${origin}.`,
  before: (time) => `${time} before the draw`,
  after: (time) => `${time} after the draw`,
  atDraw: 'at the very time of the draw',

  second: (pool, entry) =>
    `${pool}: entry ${count(entry)} of the log is another commitment for the same round and pool, not shown to be voided before its draw.`,
  otherInLog: (pool, kind) =>
    `${pool}: the log has more than one ${kind} of it, or another than the published one.`,
  relatedSettled: (entries) =>
    `The log has ${entries.length === 1 ? 'another commitment' : `${count(entries.length)} other commitments`} that may be related, with a result or a notice that voids it: ${entries.length === 1 ? 'entry' : 'entries'} ${entries.map(count).join(', ')}.`,
  relatedOpen: (round, pool, index) =>
    `Entry ${count(index)} of the log is a commitment of round ${round}, pool ${pool}, which may be related and has neither a result nor a notice that voids it. It may be a draw prepared and not used: ask the publisher to explain.`,

  steered: 'Who could steer the seed',
  steering: steeringEn,
  inPools: (pools) => `used in: ${pools}`,
  allPools: 'used in every pool',
  secrets: 'each pool has a secret of its own',
  sharedSecret: (pools) =>
    `${pools} share one secret: the first of them to be revealed gives the others’ away.`,
  together: togetherEn,
  tiesOnly: 'In pools by points or by time of application, the seed only settles complete ties.',
  limits: 'How each kind of source could be cheated with: the page of limits',

  checks: 'What was checked',
  checksNote: (software) =>
    `When this site was built, the published files of every pool were checked from the beginning with ${software}. Here is in how many pools each check passed.`,
  checkHead: 'Check',
  resultHead: 'Result',
  passed: (passed, all) =>
    passed === all
      ? all === 1
        ? 'passed'
        : `passed in all ${all} pools`
      : `passed in ${passed} of ${all} ${all === 1 ? 'pool' : 'pools'}`,
  failed: (pools) => `failed: ${pools}`,
  skipped: (pools) => `skipped: ${pools}`,
  byOwnPolicy: 'by the policy of this site’s own log',
  repeat: 'Anyone can check it again without trusting this sheet:',
  inBrowser: 'Re-run it in a browser: ',
  withPython:
    'With a second verifier that needs nothing but Python’s standard library, verify.py (better from elsewhere): ',
  inOneFile: 'Without a network, with the verifier in one file: ',
  catalogue: 'What each check rests on',

  unchecked: 'What was not checked',
  notTrue: 'Whether the applications are true, and how they were reviewed: neither was checked.',
  notAttested: (kinds) =>
    `${kinds === 'balls' ? 'Balls' : kinds === 'text' ? 'Text' : 'Balls and text'}: only how they are written was checked. Whether they really ${{ balls: 'came out', text: 'were published', both: 'came out and were published' }[kinds]} like that, only those who were there and those who copied them can say.`,
  notSeen:
    'When each commitment was made, and whether it is the only one: this site has no publication log, so this cannot be checked.',
  notYours:
    'When each commitment was made, and whether it is the only one: not checked by a trust policy of your own choosing. The one used above is what this site’s own log proposes.',
  notMade: (pools, check) => `${pools}, ${check}: `,
  notThisPage:
    'This sheet itself: it comes from the same site as its verifier. What counts is a check with a program and a digest that you got elsewhere.',
  notLater:
    'Anything after this site was built: whether something was voided, added or changed since, this sheet does not know.',
  threats: 'Who could do what, and which check shows it',

  since: 'Voids, repeats and successions',
  nothing: (hasLog) =>
    `${hasLog ? 'None in the published records and the log' : 'None in the published records'}: nothing voided, nothing repeated, no place given up.${hasLog ? '' : ' This site has no publication log, in which a void would stand.'}`,
  voided: (pool, entry, at) =>
    `${pool}: one commitment is void, by entry ${count(entry)} of the log, dated ${at}`,
  voidedUnpublished: (pool, entry, at) =>
    `${pool}: one commitment, whose record this site does not publish, is void, by entry ${count(entry)} of the log, dated ${at}`,
  inTime: ', before the draw by the policy of this site’s log',
  late: '; too few witnesses saw that notice before the draw',
  repeatedBy: (pool, round) => `${pool}: repeated by round ${round}`,
  repeats: (pool, round) => `${pool}: repeats round ${round}`,
  succession: (pool, steps, held, allocated) =>
    `${pool}: ${steps === 1 ? 'one place was' : `${count(steps)} places were`} given up since the draw, and of ${count(allocated)} places ${count(held)} are held`,
  notices: (pool, n) =>
    `${pool}: the log has ${n === 1 ? 'one further notice' : `${count(n)} further notices`}`,
  more: 'see',

  cite: 'How to cite it',
  citeNote:
    'To cite a round, give the digest of the commitment and the address of the record: the digest names this very record, and with one character changed it is another. The date is the record’s own, not that of this sheet.',
  citation: (organiser, round, pool, drawn, digest, address) =>
    `${organiser}, ${round}, ${pool}, drawn ${drawn}. Public record ${address}, SHA-256 of the commitment ${digest}.`,
  citationOpen: (organiser, round, pool, drawn, digest, address) =>
    `${organiser}, ${round}, ${pool}, draw set for ${drawn}. Public record ${address}, SHA-256 of the commitment ${digest}.`,
  files: 'Downloads',
  filesNote: 'All files of the public record, as they were published:',
};
