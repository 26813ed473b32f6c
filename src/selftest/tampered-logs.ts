/** Tamperings that only the publication log shows, to a reader with a trust policy. */
import { toHex, utf8 } from '../core/bytes.ts';
import type { Commitment } from '../core/commitment.ts';
import { writeDocument } from '../core/documents.ts';
import { sha256 } from '../core/hashing.ts';
import { writeNotice } from '../core/log/entries.ts';
import {
  AFTER,
  BEFORE,
  DRAW,
  firstAt,
  honest,
  type Logged,
  OTHER_SIGNER,
  quorumAt,
  type Story,
  servedProof,
  shownOf,
  unrelated,
} from './log.ts';
import type { Files } from './record.ts';
import type { LogTampering } from './tampering.ts';

const decoder = new TextDecoder();

/** The same story with something else in it. */
const told = (change: (story: Story, files: Files) => Story) => (files: Files) =>
  shownOf(files, change(honest(files), files));

/** More entries behind those that the proof counts. */
const more = (story: Story, ...entries: readonly Uint8Array[]): Story => ({
  ...story,
  shown: { ...story.shown, entries: [...story.shown.entries, ...entries] },
});

/** Other cosignatures on the proof. */
const proven =
  (change: Partial<Story['proven']>) =>
  (story: Story): Story => ({
    ...story,
    proven: { ...story.proven, ...change },
  });

/** The log's bundle, of four entries. */
const BUNDLE = 'tile/entries/000.p/4';

/** What is served, changed afterwards: by who does not have the keys. */
const served = (change: (logged: Logged) => Logged) => (files: Files) =>
  change(shownOf(files, honest(files)));

/** The proof's text changed; the change must change something, or the self-test would prove nothing. */
const editedProof = (change: (text: string) => string) =>
  served(({ files, log }) => {
    const before = decoder.decode(files['commitment.tlog-proof']);
    const after = change(before);
    if (after === before) throw new Error('the tampering leaves the proof as it was');
    return { log, files: { ...files, 'commitment.tlog-proof': utf8(after) } };
  });

const commitmentOf = (files: Files) => files['commitment.json'] as Uint8Array;

/** Another commitment for the same round and pool. */
function secondOf(files: Files): Uint8Array {
  const commitment = JSON.parse(decoder.decode(commitmentOf(files))) as Commitment;
  return writeDocument({ ...commitment, quota: commitment.quota + 1 });
}

const voiding = (commitment: Uint8Array, at: string): Uint8Array =>
  writeNotice({
    round: 'selftest',
    pool: 'ordinary',
    at,
    voids: toHex(sha256(commitment)),
    text: 'taken back',
  });

/** A second commitment and the notice that voids it, which was seen at this time. */
function replaced(story: Story, files: Files, at: string): Story {
  const second = secondOf(files);
  const { shown } = more(story, second, voiding(second, at));
  const index = shown.entries.length - 1;
  return { ...story, shown: { ...shown, proofs: servedProof(shown.entries, index, quorumAt(at)) } };
}

/** What an honest publisher shows who replaced a commitment in time: it verifies. */
export const replacedInTime = told((story, files) => replaced(story, files, BEFORE));

/** The last signature line of a note with the middle of its base64 changed. */
const forged = (text: string): string =>
  text.replace(
    /(.{20})(.)(.{20}\n)$/,
    (_, before: string, one: string, behind: string) => `${before}${one === 'A' ? 'B' : 'A'}${behind}`,
  );

/** The time of the last signature line, eight bytes behind the key's four, put to another. */
function dated(text: string, seconds: number): string {
  return text.replace(/([A-Za-z0-9+/=]+)\n$/, (_, base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    new DataView(bytes.buffer).setBigUint64(4, BigInt(seconds));
    return `${btoa(String.fromCharCode(...bytes))}\n`;
  });
}

export const TAMPERED_LOGS: readonly LogTampering[] = [
  {
    why: 'a second commitment prepared in the log',
    zh: '日志里还备了第二份承诺书',
    fails: ['log.unique'],
    show: told((story, files) => more(story, secondOf(files))),
  },
  {
    why: 'a second commitment in the log, voided only when its draw was due',
    zh: '日志里的第二份承诺书，到了摇号的时候才作废',
    fails: ['log.unique'],
    show: told((story, files) => replaced(story, files, DRAW)),
  },
  {
    why: 'the commitment withdrawn from the log',
    zh: '承诺书从日志里撤走',
    fails: ['log.unique'],
    show: told((story, files) => ({
      ...story,
      shown: {
        ...story.shown,
        entries: story.shown.entries.map((entry) => (entry === commitmentOf(files) ? unrelated(2) : entry)),
      },
    })),
  },
  {
    why: 'a notice in the log that voids the commitment',
    zh: '日志里有通告宣布承诺书作废',
    fails: ['log.unique'],
    show: told((story, files) => more(story, voiding(commitmentOf(files), AFTER))),
  },
  {
    why: 'a seed in the log that is not the record’s',
    zh: '日志里的种子文件和记录里的不同',
    fails: ['log.unique'],
    show: told((story, files) => ({
      ...story,
      shown: {
        ...story.shown,
        entries: story.shown.entries.map((entry) =>
          entry === files['seed.json'] ? utf8(decoder.decode(entry).replace('"385172"', '"385173"')) : entry,
        ),
      },
    })),
  },
  {
    why: 'a bundle of the log cut short',
    zh: '日志的条目少了一段',
    fails: ['log.unique'],
    show: served(({ files, log }) => ({
      files,
      log: new Map(log).set(BUNDLE, (log.get(BUNDLE) as Uint8Array).slice(0, -7)),
    })),
  },
  {
    why: 'a commitment dated before its draw, cosigned after it',
    zh: '承诺书写的日期在摇号之前，联署却在摇号之后',
    fails: ['log.witnessed'],
    show: told(proven({ seen: quorumAt(AFTER) })),
  },
  {
    why: 'one witness twice instead of two',
    zh: '同一个见证方联署两次，充作两个',
    fails: ['log.witnessed'],
    show: told(proven({ seen: [BEFORE, '2024-10-09T00:00:01Z'].map(firstAt) })),
  },
  {
    why: 'a cosignature dated back without the witness’s key',
    zh: '没有见证方的密钥，把联署的时间改早',
    fails: ['log.inclusion'],
    show: editedProof((text) => dated(text, 1_728_000_000)),
  },
  {
    why: 'a forged cosignature',
    zh: '伪造的联署',
    fails: ['log.inclusion'],
    show: editedProof(forged),
  },
  {
    why: 'the proof of another entry',
    zh: '拿另一条的证明来充数',
    fails: ['log.inclusion'],
    show: told(proven({ index: 0 })),
  },
  {
    why: 'a log that the reader’s trust policy does not know',
    zh: '日志不是读者的信任策略里的那一个',
    fails: ['log.inclusion'],
    show: told((story) => ({ ...story, signer: OTHER_SIGNER })),
  },
  {
    why: 'an old checkpoint of the log, of before the draw',
    zh: '给人看的是日志在摇号之前的旧检查点',
    fails: [],
    show: told((story) => ({
      ...story,
      shown: { ...story.shown, entries: story.proven.entries, seen: quorumAt(BEFORE) },
    })),
  },
  {
    why: 'a bundle of the log withheld',
    zh: '日志的条目扣着不给',
    fails: [],
    show: served(({ files, log }) => ({
      files,
      log: new Map([...log].filter(([path]) => path !== BUNDLE)),
    })),
  },
];
