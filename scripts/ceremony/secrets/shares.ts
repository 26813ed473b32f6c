/**
 * A secret in shares (Shamir, "How to share a secret", CACM 22, 1979): so many together give it, fewer say nothing of it. A share is a
 * file of six lines that can be printed: whose secret it is by its SHA-256, which is public, which splitting, which share, and a check
 * value, so that a damaged one is known by itself.
 */
import { combine, split } from 'shamir-secret-sharing';
import { fromHex, fromUtf8, toHex, utf8 } from '../../../src/core/bytes.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { type SecretWords, secretWords } from '../../words/secret.ts';

/** One officer's share. */
export interface Share {
  /** The secret's SHA-256, in hex. */
  readonly digest: string;
  /** Which splitting it is of, 8 hex digits: shares of two do not belong together. */
  readonly splitting: string;
  /** Its number, from 1. */
  readonly number: number;
  readonly of: number;
  /** How many are needed. */
  readonly needed: number;
  readonly bytes: Uint8Array;
}

/** The secret's bytes, and one that says where the share lies on its polynomial. */
const SHARE_BYTES = 33;
const CHECK_DIGITS = 8;
/** Officers, at most: as many as the field has points. */
export const MOST_SHARES = 255;

function checkOf(text: string): string {
  return toHex(sha256(utf8(text))).slice(0, CHECK_DIGITS);
}

/** A share's file. */
export function shareFile({ digest, splitting, number, of, needed, bytes }: Share): Uint8Array {
  const hex = toHex(bytes)
    .match(/.{1,11}/g)
    ?.join(' ');
  const text = `mingqian share 1\nsecret ${digest}\nsplitting ${splitting}\nshare ${number} of ${of}, ${needed} needed\n${hex}\n`;
  return utf8(`${text}check ${checkOf(text)}\n`);
}

const SHARE =
  /^(mingqian share 1\nsecret ([0-9a-f]{64})\nsplitting ([0-9a-f]{8})\nshare ([1-9][0-9]{0,2}) of ([1-9][0-9]{0,2}), ([1-9][0-9]{0,2}) needed\n((?:[0-9a-f]{11} ){5}[0-9a-f]{11})\n)check ([0-9a-f]{8})\n?$/;

/** Whether a file begins as a share does. */
export function isShare(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 16)).startsWith('mingqian share');
}

const refuse = (file: string, say: (t: SecretWords) => string): never =>
  misuse(inBoth(secretWords, say), { file }, 'seed.reveal');

/** The share in a file. No error says any part of it. @throws MingqianError `seed.reveal` */
export function readShare(file: string, bytes: Uint8Array): Share {
  const text = fromUtf8(bytes)?.replaceAll('\r\n', '\n') ?? '';
  const match = SHARE.exec(text);
  if (match === null) return refuse(file, (t) => t.notShare);
  const [, checked = '', digest = '', splitting = '', ...rest] = match;
  const [number, of, needed] = rest.slice(0, 3).map(Number) as [number, number, number];
  if (checkOf(checked) !== rest[4]) return refuse(file, (t) => t.shareCheck);
  if (number > of || needed > of || needed < 2 || of > MOST_SHARES) return refuse(file, (t) => t.shareNumber);
  const share = fromHex((rest[3] ?? '').replaceAll(' ', ''), SHARE_BYTES);
  if (share === null) return refuse(file, (t) => t.shareBytes);
  return { digest, splitting, number, of, needed, bytes: share };
}

/**
 * A secret in `of` shares of which `needed` give it. Requires 2 <= needed <= of <= 255.
 * @param splitting 8 hex digits that no other splitting has
 */
export async function sharesOf(
  secret: Uint8Array,
  of: number,
  needed: number,
  splitting: string,
): Promise<Share[]> {
  const digest = toHex(sha256(secret));
  const parts = await split(Uint8Array.from(secret), of, needed);
  return parts.map((bytes, i) => ({ digest, splitting, number: i + 1, of, needed, bytes }));
}

/** A share with the file that it is from. */
export interface FoundShare {
  readonly file: string;
  readonly share: Share;
}

/** So many choices of shares are tried, where one of them is not what was given out. */
const MOST_CHOICES = 1000;

/** The choices of `count` of these, at most so many. */
function* choices<T>(all: readonly T[], count: number): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (const [i, one] of all.entries())
      for (const rest of choices(all.slice(i + 1), count - 1)) yield [one, ...rest];
}

/** @throws MingqianError `seed.reveal` where these shares cannot belong together */
function demandTogether(found: readonly FoundShare[]): void {
  const [first] = found;
  if (first === undefined) return;
  const numbers = new Map<number, string>();
  for (const { file, share } of found) {
    if (share.digest !== first.share.digest) refuse(file, (t) => t.shareOfOther(first.file));
    if (share.splitting !== first.share.splitting || share.needed !== first.share.needed)
      refuse(file, (t) => t.shareOfOtherSplit(first.file));
    const other = numbers.get(share.number);
    if (other !== undefined) refuse(file, (t) => t.shareTwice(share.number, other));
    numbers.set(share.number, file);
  }
  if (found.length < first.share.needed)
    refuse(first.file, (t) => t.tooFewShares(first.share.needed, found.length));
}

/**
 * The secret of these shares, and those that are not what was given out, where there are more than are needed. Requires at least one.
 * @returns the secret in hex
 * @throws MingqianError `seed.reveal` where they do not belong together, are too few, or do not give the secret whose digest they name
 */
export async function secretOfShares(
  found: readonly FoundShare[],
): Promise<{ readonly hex: string; readonly wrong: readonly string[] }> {
  demandTogether(found);
  const [first] = found as readonly [FoundShare];
  const { digest, needed } = first.share;
  let tried = 0;
  for (const chosen of choices(found, needed)) {
    if (tried++ === MOST_CHOICES) break;
    // Two that are one point of the polynomial say nothing together.
    if (new Set(chosen.map(({ share }) => share.bytes.at(-1))).size < chosen.length) continue;
    const secret = await combine(chosen.map(({ share }) => share.bytes));
    if (toHex(sha256(secret)) !== digest) continue;
    return { hex: toHex(secret), wrong: await wrongOnes(found, chosen, digest) };
  }
  return misuse(
    inBoth(secretWords, (t) => t.sharesDoNotGive(digest)),
    {},
    'seed.reveal',
  );
}

/** The files of shares that do not give the secret together with good ones. */
async function wrongOnes(
  found: readonly FoundShare[],
  good: readonly FoundShare[],
  digest: string,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of found) {
    if (good.includes(one)) continue;
    const others = good.slice(1).map(({ share }) => share.bytes);
    const isPoint = new Set([one.share.bytes, ...others].map((bytes) => bytes.at(-1))).size === good.length;
    const secret = isPoint ? await combine([one.share.bytes, ...others]) : new Uint8Array();
    if (toHex(sha256(secret)) !== digest) wrong.push(one.file);
  }
  return wrong;
}
