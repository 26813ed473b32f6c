/** The slow twin's documents: RFC 8785, and the members that sections 3 to 5 give them. Shares nothing with src/core. */
import { isTime, utf8 } from './twin.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

type Rule = (value: Json) => boolean;

/** The RFC 8785 form of a value without lone surrogates. */
export function jcs(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Record<string, Json>);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jcs(member)}`).join(',')}}`;
}

function wellFormed(value: Json): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(wellFormed);
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value);
  return Object.entries(value as Record<string, Json>).every(([k, v]) => k.isWellFormed() && wellFormed(v));
}

/** The value of a document, or undefined where the bytes are none. */
export function readDocument(bytes: Uint8Array, most = 65_535): Json | undefined {
  if (bytes.length > most) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text) as Json;
    return wellFormed(value) && jcs(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

const is =
  (...values: readonly Json[]): Rule =>
  (value) =>
    values.includes(value);
const matches =
  (pattern: RegExp): Rule =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const integer =
  (least: number, most = 2 ** 53 - 1): Rule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isString: Rule = (value) => typeof value === 'string';
const isDigest = matches(/^[0-9a-f]{64}$/);
const isName = matches(/^[0-9a-z][0-9a-z-]{0,31}$/);
const isInstant: Rule = (value) => typeof value === 'string' && isTime(value);

/** An object with exactly these members. */
const members =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const object = value as Record<string, Json>;
    return (
      Object.keys(object).length === Object.keys(rules).length &&
      Object.entries(rules).every(([name, rule]) => Object.hasOwn(object, name) && rule(object[name] as Json))
    );
  };

/** The code points in a list of the spec's own making: `U+0000..001F, 007F..009F, 061C`. */
export function ranges(text: string): (codePoint: number) => boolean {
  const pairs = text.split(', ').map((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('..')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to] as const;
  });
  return (codePoint) => pairs.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** What shown text must not hold (section 1). */
export const isUnseen = ranges(
  'U+0000..001F, 007F..00A0, 00AD, 034F, 061C, 115F..1160, 1680, 17B4..17B5, 180B..180F, 2000..200F, 2028..202F, 205F..206F, 2800, 3164, FE00..FE0F, FEFF, FFA0, FFF0..FFFB, 1BCA0..1BCA3, 1D173..1D17A, E0000..E0FFF',
);

const hasSpaceAtEnd = (text: string) =>
  [' ', '\u3000'].some((space) => text.startsWith(space) || text.endsWith(space));
const codePoints = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) as number);

export const isWhat: Rule = (value) => {
  if (typeof value !== 'string') return false;
  const points = codePoints(value);
  return points.length >= 1 && points.length <= 200 && !points.some(isUnseen) && !hasSpaceAtEnd(value);
};

/** A text's form (section 3). */
export const isForm: Rule = (value) => {
  if (typeof value !== 'string' || value.length < 1 || value.length > 256) return false;
  if (codePoints(value).some((point) => point < 0x20 || point > 0x7e)) return false;
  const free = [...value].filter((place) => place === '0' || place === 'x');
  return free.length >= 6 && !value.startsWith(' ') && !value.endsWith(' ');
};

/** Whether a revealed text has a form: both walked place by place. */
export function hasForm(text: string, form: string): boolean {
  if (text.length !== form.length) return false;
  for (let i = 0; i < form.length; i++) {
    const allowed =
      form[i] === '0' ? '0123456789' : form[i] === 'x' ? '0123456789abcdef' : (form[i] as string);
    if (!allowed.includes(text[i] as string)) return false;
  }
  return true;
}

const sourceRules: Readonly<Record<string, Rule>> = {
  secret: members({ kind: isString, sha256: isDigest }),
  balls: members({ kind: isString, digits: integer(6, 64), what: isWhat }),
  drand: members({ kind: isString, chain: isDigest, round: integer(1) }),
  text: members({ kind: isString, form: isForm, what: isWhat }),
};
const kindOf = (value: Json): string => {
  const kind = typeof value === 'object' && value !== null ? (value as Record<string, Json>)['kind'] : '';
  return typeof kind === 'string' ? kind : '';
};
export const isSource: Rule = (value) =>
  Object.hasOwn(sourceRules, kindOf(value)) && (sourceRules[kindOf(value)] as Rule)(value);

const isSources: Rule = (value) =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= 16 &&
  value.every(isSource) &&
  value.some((source) => kindOf(source) !== 'secret');

const isSummary: Rule = (value) => {
  const counts = { rows: integer(1), tickets: integer(1), pages: integer(1) };
  if (!members({ ...counts, sha256: isDigest, root: isDigest })(value)) return false;
  const { rows, pages } = value as { rows: number; pages: number };
  return BigInt(pages) === (BigInt(rows) + 255n) / 256n;
};

/** The members of section 3, with all their rules: commitment.form. */
export const isCommitment = members({
  type: is('commitment'),
  protocol: is('mingqian/1'),
  round: isName,
  pool: isName,
  method: is('lottery', 'ranking', 'queue'),
  quota: integer(1),
  reserves: integer(0),
  list: isSummary,
  sources: isSources,
  rulesSha256: isDigest,
  frozenAt: isInstant,
  drawAt: isInstant,
});

/** The members of section 5. */
export const isResult = members({
  type: is('result'),
  protocol: is('mingqian/1'),
  commitment: isDigest,
  seed: isDigest,
  allocated: integer(0),
  reserves: integer(0),
  allocatedDraws: integer(0),
  draws: integer(0),
  sha256: isDigest,
});

const REVEAL_MEMBER: Readonly<Record<string, string>> = {
  secret: 'hex',
  balls: 'digits',
  drand: 'signature',
  text: 'text',
};

/** seed.form for a commitment with this hash (hex) and sources of these kinds. */
export const isSeedFor =
  (commitmentHash: string, kinds: readonly string[]): Rule =>
  (value) => {
    const isList: Rule = (reveals) =>
      Array.isArray(reveals) &&
      reveals.length === kinds.length &&
      kinds.every((kind, i) =>
        members({ kind: is(kind), [REVEAL_MEMBER[kind] ?? '']: isString })(reveals[i]),
      );
    const rules = {
      type: is('seed'),
      protocol: is('mingqian/1'),
      commitment: is(commitmentHash),
      reveals: isList,
    };
    return members(rules)(value);
  };

/** A document's bytes, one character a byte. */
export const documentOf = (value: Json): string => utf8(jcs(value));
