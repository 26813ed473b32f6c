/** The reader's trust policy: C2SP tlog-policy, narrowed by section 8 of the spec. */
import { fromUtf8, toHex } from '../bytes.ts';
import { MingqianError, visible } from '../errors.ts';
import { FORMS, type Form, form, text as textValue } from '../findings.ts';
import { sha256 } from '../hashing.ts';
import { LOG_KEY, readKey, type VerifierKey, WITNESS_ED25519, WITNESS_ML_DSA } from './keys.ts';
import { demandNoteSize } from './signed-note.ts';

/** The most logs, witnesses and groups, of each. */
const MOST = 32;
/** The name that is there beforehand: no quorum. */
const NONE = 'none';

export interface PolicyLog {
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface Witness {
  readonly kind: 'witness';
  /** As the policy calls it. */
  readonly name: string;
  readonly key: VerifierKey;
  readonly url: string | null;
}

/** So many of these. */
export interface Group {
  readonly kind: 'group';
  readonly name: string;
  /** 1..members. */
  readonly least: number;
  readonly members: readonly (Witness | Group)[];
}

export interface Policy {
  /** At least one; of more a program warns, since two histories can then both be witnessed. */
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly Witness[];
  readonly groups: readonly Group[];
  /** Whose cosignatures are asked for; null for `quorum none`. */
  readonly quorum: Witness | Group | null;
  /** SHA-256 of its bytes, hex: what a report says of it. */
  readonly sha256: string;
}

const FILE = 'policy';

/** Names are octets of which only ASCII has a meaning: here a character stands for an octet. */
function octets(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** A name or an address for people: as UTF-8 where it is that, and nothing in it that a terminal would obey. */
function shown(name: string): string {
  return visible(fromUtf8(Uint8Array.from(name, (char) => char.charCodeAt(0))) ?? name);
}

/**
 * The policy in these bytes. What is wrong with it is no verdict about a record: it is the reader's.
 * @throws MingqianError `log.policy`
 */
export function readPolicy(bytes: Uint8Array, file = FILE): Policy {
  let line = 0;
  const refuse = (what: Form, found: string): never => {
    throw new MingqianError(
      'log.policy',
      `expected ${FORMS[what]}, found ${JSON.stringify(found.slice(0, 80))}`,
      line === 0 ? { file } : { file, line },
      { expected: form(what), found: textValue(found) },
    );
  };
  demandNoteSize('log.policy', file, bytes);
  const text = octets(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) refuse('policyOctets', '');
  if (!text.endsWith('\n')) refuse('lineEnd', text.slice(text.lastIndexOf('\n') + 1));

  const logs: PolicyLog[] = [];
  const witnesses: Witness[] = [];
  const groups: Group[] = [];
  /** Witnesses and groups share their names. */
  const named = new Map<string, Witness | Group>();
  const taken = new Set<string>([NONE]);
  /** Names that are members of a group: of one only, so that a witness counts once. */
  const members = new Set<string>();
  const keys = new Set<string>();
  const keyNames = new Set<string>();
  let quorum: Witness | Group | null | undefined;

  /** A key that does not stand there yet, whatever its role. */
  const newKey = (vkey: string, types: Parameters<typeof readKey>[1]): VerifierKey => {
    let key: VerifierKey;
    try {
      key = readKey(vkey, types, { file, line });
    } catch (error) {
      if (!(error instanceof MingqianError)) throw error;
      const { place, expected, found } = error;
      throw new MingqianError('log.policy', error.reason, place, { expected, found });
    }
    const [octet, name] = [toHex(key.publicKey), `${key.name} ${key.id}`];
    if (keys.has(octet) || keyNames.has(name)) refuse('newKey', vkey);
    keys.add(octet);
    keyNames.add(name);
    return key;
  };
  const newName = (name: string): string => {
    if (taken.has(name)) refuse('newName', shown(name));
    taken.add(name);
    return name;
  };

  for (const all of text.slice(0, -1).split('\n')) {
    line++;
    const [word, ...rest] = all.split(/[ \t]+/).filter((item) => item !== '');
    if (word === undefined || word.startsWith('#')) continue;
    const [first = '', second = '', third] = rest;
    const many = rest.length;
    if (word === 'log' && (many === 1 || many === 2)) {
      const key = newKey(first, [LOG_KEY]);
      if (logs.some((log) => log.key.name === key.name)) refuse('newName', key.name);
      logs.push({ key, url: many === 2 ? shown(second) : null });
      if (logs.length > MOST) refuse('policyCounts', all);
    } else if (word === 'witness' && (many === 2 || many === 3)) {
      const name = newName(first);
      const key = newKey(second, [WITNESS_ED25519, WITNESS_ML_DSA]);
      const url = third === undefined ? null : shown(third);
      const witness: Witness = { kind: 'witness', name: shown(name), key, url };
      witnesses.push(witness);
      named.set(name, witness);
      if (witnesses.length > MOST) refuse('policyCounts', all);
    } else if (word === 'group' && many >= 3) {
      const own = rest.slice(2).map((name) => {
        const member = named.get(name);
        if (member === undefined || members.has(name)) return refuse('groupMember', shown(name));
        members.add(name);
        return member;
      });
      const threshold: Readonly<Record<string, number>> = { any: 1, all: own.length };
      const digits = /^[1-9][0-9]?$/.test(second) ? Number(second) : 0;
      const least = Object.hasOwn(threshold, second) ? (threshold[second] as number) : digits;
      if (least < 1 || least > own.length) refuse('groupLeast', shown(second));
      const name = newName(first);
      const group: Group = { kind: 'group', name: shown(name), least, members: own };
      groups.push(group);
      named.set(name, group);
      if (groups.length > MOST) refuse('policyCounts', all);
    } else if (word === 'quorum' && many === 1) {
      if (quorum !== undefined) refuse('oneQuorum', shown(all));
      quorum = first === NONE ? null : (named.get(first) ?? refuse('groupMember', shown(first)));
    } else {
      refuse('policyLine', shown(all));
    }
  }
  line = 0;
  if (logs.length === 0) refuse('policyCounts', '');
  if (quorum === undefined) return refuse('oneQuorum', '');
  return { logs, witnesses, groups, quorum, sha256: toHex(sha256(bytes)) };
}

/** Whether these witnesses meet the policy's quorum; `quorum none` is always met. */
export function meetsQuorum({ quorum }: Policy, witnessed: ReadonlySet<Witness>): boolean {
  const met = (node: Witness | Group): boolean =>
    node.kind === 'witness'
      ? witnessed.has(node)
      : node.members.filter((member) => met(member)).length >= node.least;
  return quorum === null || met(quorum);
}
