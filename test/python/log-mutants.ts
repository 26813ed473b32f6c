/** Records, logs and policies made or changed at random from a fixed sequence, for both implementations to judge. */
import { concat, toHex, utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { checkpointText, type TreeHead } from '../../src/core/log/checkpoint.ts';
import { cosign } from '../../src/core/log/cosignature.ts';
import { writeNotice } from '../../src/core/log/entries.ts';
import type { SigningKey } from '../../src/core/log/keys.ts';
import { writeProof } from '../../src/core/log/proof.ts';
import { signNote, writeNote } from '../../src/core/log/signed-note.ts';
import { bundleName, bundlePath, CHECKPOINT_PATH, proofPath, writeBundle } from '../../src/core/log/tiles.ts';
import { inclusionPath, leafHash, type Tree, treeOf, treeRoot } from '../../src/core/merkle.ts';
import { COMMITMENT, DRAW_AT, ORIGIN, RESULT, SECOND, SEED } from '../core/log/publisher.ts';
import {
  changed,
  logCases,
  logFiles,
  logPolicies,
  logVectors,
  recordFiles,
  signingKeys,
} from '../vectors/log.ts';
import { mutate, mutateDocument, mutateLines, type Next, oneOf } from './mutate.ts';
import type { RecordCase } from './python.ts';

type Files = Map<string, Uint8Array>;

const WITNESSES = ['notary.example/witness', 'university.example/w1', 'newspaper.example/pq'];

/** A case, and how it came about. */
export interface Mutant extends RecordCase {
  readonly what: string;
}

const policies = Object.keys(logPolicies).filter((name) => name !== 'not-well-formed');
/** Documents are changed as documents, lines as lines, half of the time; else their bytes are. */
function anyChange(path: string, bytes: Uint8Array, next: Next): Uint8Array {
  const isDocument = path.endsWith('.json') && bytes.length > 0;
  switch (next(4)) {
    case 0:
      return isDocument ? mutateDocument(bytes, next) : mutateLines(bytes, next);
    case 1:
      return path.startsWith('tile/') ? mutate(bytes, next) : mutateLines(bytes, next);
    default:
      return mutate(bytes, next);
  }
}

const bases = logCases.filter(({ statuses }) => statuses !== null && statuses['log.inclusion'] !== 'skip');
/** The files of the log that a check may read: it is served with many more. */
function readOf(files: ReadonlyMap<string, Uint8Array>): Files {
  const size = new TextDecoder().decode(files.get(CHECKPOINT_PATH)).split('\n')[1] ?? '';
  const isRead = (path: string) =>
    path === CHECKPOINT_PATH || path.startsWith('proofs/') || path.endsWith(`000.p/${size}`);
  return new Map([...files].filter(([path]) => isRead(path) && !path.startsWith('tile/0/')));
}

/** One of the shared cases with a file of its record or log changed. */
export function changedCase(next: Next): Mutant {
  const base = oneOf(next, bases);
  const files: Files = changed(recordFiles(base.record), base.files);
  const log = readOf(changed(logFiles, base.log ?? {}));
  const policy = logPolicies[base.policy ?? oneOf(next, policies)] as Uint8Array;
  const where = next(3) === 0 ? files : log;
  const paths = [
    ...where.keys(),
    ...(where === log ? Array(6).fill(CHECKPOINT_PATH) : Array(4).fill('commitment.tlog-proof')),
  ];
  const path = oneOf(next, paths as string[]);
  const bytes = where.get(path);
  if (bytes !== undefined) where.set(path, anyChange(path, bytes, next));
  if (next(12) === 0) where.delete(path);
  return { files, log, policy, what: `${base.why}: ${path}` };
}

/** Lines of keys, groups and a quorum in an order that mostly holds. */
function madePolicy(next: Next): Uint8Array {
  const key = (name: string) => logVectors.keys.find((one) => one.name === name)?.vkey as string;
  const lines = [`log ${key(ORIGIN)}`];
  const names: string[] = [];
  for (const [i, name] of WITNESSES.entries()) {
    if (next(6) === 0) continue;
    names.push(`w${i}`);
    lines.splice(next(lines.length + 1), 0, `witness w${i} ${key(name)}`);
  }
  const free = [...names];
  for (let many = next(4); many > 0 && free.length > 0; many--) {
    const of = Array.from({ length: 1 + next(free.length) }, () => {
      const member = next(10) === 0 ? oneOf(next, names) : free.splice(next(free.length), 1)[0];
      return member ?? 'none';
    });
    const name = `g${many}`;
    lines.push(
      `group ${name} ${oneOf(next, ['any', 'all', `${1 + next(of.length)}`, `${next(4)}`])} ${of.join(' ')}`,
    );
    names.push(name);
    free.push(name);
  }
  const quorum = next(8) === 0 ? 'none' : next(2) === 0 ? oneOf(next, names) : (names.at(-1) as string);
  lines.splice(next(6) === 0 ? next(lines.length) : lines.length, 0, `quorum ${quorum}`);
  if (next(6) === 0) lines.splice(next(lines.length + 1), 0, oneOf(next, ['', ' \t', '# x', ' # x', 'x']));
  return utf8(lines.map((line) => `${next(9) === 0 ? line.replaceAll(' ', '\t ') : line}\n`).join(''));
}

/** A policy that was made, with a record and a log that it may fit. */
export function anyPolicy(next: Next): Mutant {
  const base = oneOf(next, bases);
  const [files, log] = [
    changed(recordFiles(base.record), base.files),
    readOf(changed(logFiles, base.log ?? {})),
  ];
  return { files, log, policy: madePolicy(next), what: `a made policy: ${base.why}` };
}

/** A shared policy that is changed, with a record and a log that it once fitted. */
export function changedPolicy(next: Next): Mutant {
  const name = oneOf(next, policies);
  let policy = logPolicies[name] as Uint8Array;
  for (let times = 1 + next(2); times > 0; times--)
    policy = next(3) === 0 ? mutate(policy, next) : mutateLines(policy, next);
  return { files: recordFiles('normal'), log: readOf(logFiles), policy, what: `policy ${name}` };
}

const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
const hashOf = (bytes: Uint8Array) => toHex(sha256(bytes));
const otherCommitment = (members: object) => writeDocument({ ...json(COMMITMENT), ...members });
const COMMITMENTS = [
  SECOND,
  otherCommitment({ drawAt: '2026-06-27T01:59:59Z' }),
  otherCommitment({ drawAt: '2026-07-27T02:00:00Z' }),
  otherCommitment({ pool: 'nev-family' }),
  otherCommitment({ round: '202603' }),
];
const DOCUMENTS = [
  ...COMMITMENTS,
  SEED,
  RESULT,
  writeDocument({ ...json(RESULT), draws: 77 }),
  writeDocument({ ...json(SEED), commitment: hashOf(SECOND) }),
  writeDocument({ ...json(RESULT), commitment: hashOf(SECOND) }),
];

function someNotice(next: Next): Uint8Array {
  const [round, pool] = next(8) === 0 ? ['202603', 'ordinary'] : ['202602', 'ordinary'];
  const voids = next(12) === 0 ? COMMITMENT : next(10) === 0 ? null : oneOf(next, COMMITMENTS);
  const text = `No. ${next(1000)}`;
  return writeNotice({ round, pool, at: '2026-06-02T00:00:00Z', voids: voids && hashOf(voids), text });
}

function someEntry(next: Next): Uint8Array {
  const one = next(3) === 0 ? someNotice(next) : oneOf(next, DOCUMENTS);
  return next(40) === 0 ? mutateDocument(one, next) : next(60) === 0 ? mutate(one, next) : one;
}

const DRAWN = BigInt(Date.parse(DRAW_AT) / 1000);
const MONTH = 30n * 86_400n;

/** A head signed by the log, and by some of the witnesses, one of them perhaps twice, in any order. */
function signed(head: TreeHead, time: (next: Next) => bigint, next: Next): Uint8Array {
  const text = checkpointText(head);
  const signatures = [signNote(text, signingKeys[ORIGIN] as SigningKey)];
  for (const name of [...WITNESSES, oneOf(next, WITNESSES)]) {
    if (next(6) === 0 || (name.endsWith('pq') && next(3) > 0)) continue;
    signatures.splice(next(2), 0, cosign(head, signingKeys[name] as SigningKey, time(next)));
  }
  return writeNote({ text, signatures });
}

const early = (next: Next): bigint =>
  oneOf(next, [
    1n,
    DRAWN - MONTH,
    DRAWN - MONTH,
    DRAWN - MONTH,
    DRAWN - 1n,
    DRAWN - 1n,
    DRAWN,
    DRAWN + MONTH,
  ]);
const late = (next: Next): bigint =>
  oneOf(next, [DRAWN - 1n, DRAWN, DRAWN, DRAWN + MONTH, DRAWN + MONTH, DRAWN + MONTH, 2n ** 63n - 1n]);

const treeOver = (entries: readonly Uint8Array[]): Tree => treeOf(concat(...entries.map(leafHash)));

/** A checkpoint, honest but for a size or a root that is another once in a while. */
function someCheckpoint(entries: readonly Uint8Array[], time: typeof early, next: Next): Uint8Array {
  const head = { origin: ORIGIN, size: entries.length, root: treeRoot(treeOver(entries)) };
  const off = next(40);
  const size = off === 0 ? head.size + 1 : off === 1 ? 2 ** 53 - 1 : head.size;
  return signed(off === 2 ? { ...head, root: new Uint8Array(32) } : { ...head, size }, time, next);
}

function someProof(entries: readonly Uint8Array[], index: number, next: Next): Uint8Array {
  const at = next(30) === 0 ? next(entries.length) : index;
  const path = inclusionPath(treeOver(entries), at);
  const wrong = next(40) === 0 ? [...path, new Uint8Array(32)] : path;
  return writeProof(at, wrong, someCheckpoint(entries, early, next));
}

/** A log of any documents, with proofs of its notices, and the normal record, whose commitment it may hold. */
export function madeLog(next: Next): Mutant {
  const seen = new Set<string>();
  let entries: Uint8Array[] = [COMMITMENT];
  if (next(3) > 0) entries.push(SEED);
  if (next(3) > 0) entries.push(RESULT);
  for (let many = next(8); many > 0; many--) entries.splice(next(entries.length + 1), 0, someEntry(next));
  // Twice the same is wrong, and would be so nearly always.
  const isKept = (entry: Uint8Array) => next(15) === 0 || !seen.has(hashOf(entry));
  entries = entries.filter((entry) => isKept(entry) && seen.add(hashOf(entry)));
  const index = entries.indexOf(COMMITMENT);
  const upTo = (from: number) => entries.slice(0, from + 1 + next(entries.length - from));
  const log: Files = new Map();
  log.set(CHECKPOINT_PATH, someCheckpoint(entries, late, next));
  const bundle = writeBundle(entries);
  const path = bundlePath(bundleName(0, entries.length));
  if (next(20) > 0) log.set(path, next(30) === 0 ? mutate(bundle, next) : bundle);
  for (const [i, entry] of entries.entries()) {
    if (!new TextDecoder().decode(entry).includes('"notice"') || next(8) === 0) continue;
    const tree =
      next(10) === 0 ? [...entries, someNotice(next)] : next(10) === 0 ? entries.toReversed() : upTo(i);
    log.set(proofPath(i), someProof(tree, Math.min(i, tree.length - 1), next));
  }
  const files: Files = new Map(recordFiles('normal')).set(
    'commitment.tlog-proof',
    someProof(upTo(index), index, next),
  );
  if (next(4) === 0) for (const name of ['seed.json', 'result.json', 'result.csv']) files.delete(name);
  const name = next(3) === 0 ? oneOf(next, policies) : 'two-of-three';
  return { files, log, policy: logPolicies[name] as Uint8Array, what: `a log of ${entries.length}, ${name}` };
}
