/**
 * What was expected and what was found, as data: a closed set of values, so that a page can say every one of them in its
 * own language. The English of a report says the same (errors.ts); no page takes it apart.
 */
import type { ErrorCode } from './errors.ts';
import type { RecordFile } from './record.ts';
import type { Kind } from './sources.ts';

/** Where an error is. What is not known of it is not there. */
export interface Place {
  /** The file's name in the record. */
  readonly file?: string;
  /** The line, from 1. */
  readonly line?: number;
  /** The rank of a result, from 1. */
  readonly rank?: number;
  /** The page of a receipt, from 0. */
  readonly page?: number;
  /** The entry of a log, from 0. */
  readonly entry?: number;
  /** The member of a document: `list.pages`, `sources.0.form`. */
  readonly member?: string;
}

/** What a member of a document, or a field of a row, has to look like: each is said in FORMS, and by every page. */
export const FORMS = {
  digest: '64 lower-case hex digits',
  integer: 'an integer up to 2^53-1',
  notNegative: 'at least 0',
  positive: 'at least 1',
  time: 'a time YYYY-MM-DDTHH:MM:SSZ that exists',
  name: 'a name [0-9a-z][0-9a-z-]{0,31}',
  pages: 'pages = ceil(rows / 256)',
  sources: '1 to 16 sources',
  notOnlySecrets: 'at least one source that is not a secret, or one party would choose the seed',
  balls: '6 to 64',
  textForm: '1 to 256 printable ASCII characters, no space at either end, at least six of 0 and x',
  what: '1 to 200 characters, none of them invisible or turning the direction, no space at either end',
  code: 'a code [0-9A-Z][0-9A-Z-]{0,31}',
  receiptPages: '1 or 2 pages',
  row: 'a code [0-9A-Z][0-9A-Z-]{0,31} and a comma',
  moment: 'since as YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DDTHH:MM:SS.mmmZ, a time that exists',
  chain: 'a known drand chain',
  secret: 'a secret of 64 lower-case hex digits',
  lineEnd: 'a final LF',
  utf8: 'strict UTF-8',
  json: 'JSON',
  canonical: 'a value that has an RFC 8785 form',
  gzipHeader: 'the header of an RFC 1952 member',
  gzipHeaderChecksum: 'the checksum of the header',
  gzipWhole: 'a whole RFC 1952 member',
  gzipContent: 'a member whose checksum and size are those of its content',
  joinedPages: 'tickets that go on from page to page',
  ascendingPages: 'pages in ascending order',
  adjacentPages: 'two adjacent pages',
  noticeText: '1 to 2000 characters, none of them invisible or turning the direction, no space at either end',
  reveals: '1 to 16 reveals',
  verifierKey:
    'a key name+id+base64: a name of 1 to 255 visible ASCII characters but +, 8 lower-case hex digits, canonical base64',
  keyType: 'a key of a type that belongs here: 0x01 for a log, 0x04 or 0x06 for a witness',
  keyId: 'a key with the id that follows from its name and itself',
  signedNote:
    'a signed note: text, an empty line, 1 to 64 signature lines, a final LF, no control characters',
  signatureLine: 'a signature line: em dash, key name, canonical base64 of at least 5 bytes',
  checkpoint: 'exactly three lines: origin, size, root',
  origin: 'an origin of 1 to 255 visible ASCII characters but +',
  treeSize: 'a size of 1 to 2^53-1, without leading zeros',
  hash: 'the canonical base64 of 32 bytes',
  logProof: 'a proof of C2SP tlog-proof v1',
  indexLine: 'index and a number up to 2^53-1, without leading zeros',
  bundle: 'entries, each behind its length in two bytes, and nothing else',
  badSignature: 'a signature that does not verify',
  policyOctets: 'no control characters but tab and LF',
  policyLine:
    'log <key> [<url>], witness <name> <key> [<url>], group <name> <all, any or number> <name>..., quorum <name>, or #',
  policyCounts: '1 to 32 logs, at most 32 witnesses, at most 32 groups',
  newKey: 'a key that does not stand there yet, nor its name with its id',
  newName: 'a name that is not taken',
  groupMember: 'the name of a witness or group on a line before, that is a member of no other group',
  groupLeast: 'all, any, or a number from 1 to the number of members',
  oneQuorum: 'exactly one quorum line',
} as const;
export type Form = keyof typeof FORMS;

/** What is counted. */
export type Counted =
  | 'bytes'
  | 'rows'
  | 'tickets'
  | 'points'
  | 'pages'
  | 'ranks'
  | 'draws'
  | 'reveals'
  | 'hashes'
  | 'files'
  | 'allocated'
  | 'entries'
  | 'signatures';

/** What a digest is of. */
export type Digested = 'file' | 'commitment' | 'root' | 'seed' | 'chain';

/** What kind a JSON value is of. */
export type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/** Something that was expected, or found. */
export type Value =
  /** As it stands, or has to stand, in the file; long text is cut. */
  | { readonly kind: 'text'; readonly text: string }
  /** One of these texts. */
  | { readonly kind: 'one'; readonly texts: readonly string[] }
  /** Nothing: no such row, or the end of the file. */
  | { readonly kind: 'nothing' }
  /** A number of a document, as it stands. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'digest'; readonly of: Digested; readonly digest: string }
  | { readonly kind: 'count'; readonly of: Counted; readonly count: number }
  | { readonly kind: 'least'; readonly of: Counted; readonly count: number }
  | { readonly kind: 'most'; readonly of: Counted; readonly count: number }
  /** A plain decimal in these bounds. */
  | { readonly kind: 'range'; readonly of: Counted; readonly from: number; readonly to: number }
  | { readonly kind: 'form'; readonly name: Form }
  | { readonly kind: 'type'; readonly type: JsonType }
  /** That a document has this member. */
  | { readonly kind: 'member'; readonly name: string }
  /** That a document has no such member. */
  | { readonly kind: 'noMember' }
  /** Bytes that differ from what they should be, from this offset on. */
  | { readonly kind: 'otherFrom'; readonly offset: number }
  /** The same bytes as another file of the record has, unpacked. */
  | { readonly kind: 'bytesOf'; readonly file: RecordFile }
  /** A code above this one, which stands on that line. */
  | { readonly kind: 'above'; readonly code: string; readonly line: number }
  /** A code between these two, which are on a receipt's two pages. */
  | { readonly kind: 'between'; readonly before: string; readonly after: string }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'before'; readonly time: string }
  | { readonly kind: 'notBefore'; readonly time: string }
  /** A round of drand, and when it is due. */
  | { readonly kind: 'beacon'; readonly round: number; readonly time: string }
  | { readonly kind: 'source'; readonly source: Kind }
  /** A secret that has this SHA-256. */
  | { readonly kind: 'secretOf'; readonly digest: string }
  /** So many digits, from balls. */
  | { readonly kind: 'digits'; readonly count: number }
  /** A text of this form. */
  | { readonly kind: 'formed'; readonly form: string }
  /** A chain's signature of a round. */
  | { readonly kind: 'signature'; readonly chain: string; readonly round: number }
  /** A signature of the key with this name, of a log or a witness. */
  | { readonly kind: 'signedBy'; readonly name: string }
  /** Cosignatures that meet the policy's quorum, all before this time. */
  | { readonly kind: 'quorumBefore'; readonly time: string }
  /** Cosignatures: each witness's name and the time it names. */
  | { readonly kind: 'cosigned'; readonly by: readonly string[]; readonly at: readonly string[] };
export type ValueKind = Value['kind'];

/** What was very nearly right: computed, and only where it is so. */
export type Likely =
  /** Only the line ends are others: CRLF for LF, or LF for CRLF. */
  | { readonly kind: 'lineEnds' }
  /** Only the line end at the very end is missing, or one too many. */
  | { readonly kind: 'lastLineEnd' }
  /** Only a byte order mark stands before it. */
  | { readonly kind: 'mark' }
  /** The file is the beginning of what it should be, and ends after so many bytes. */
  | { readonly kind: 'endsEarly'; readonly bytes: number }
  /** It has the very bytes of another file of the record. */
  | { readonly kind: 'otherFile'; readonly file: RecordFile }
  /** The digest that was expected is that of another file of the record. */
  | { readonly kind: 'digestOf'; readonly file: RecordFile };

/** Figures beside it, by name. */
export type Facts = Readonly<Record<string, string | number>>;

/** Why something is not as it should be. It can be sent to a page as it is. */
export interface Finding {
  readonly code: ErrorCode;
  readonly place: Place;
  readonly expected: Value | null;
  readonly found: Value | null;
  readonly facts: Facts;
  readonly likely: Likely | null;
}

/** What is known of an error besides its code and its place. */
export type Seen = Partial<Pick<Finding, 'expected' | 'found' | 'facts' | 'likely'>>;

/** Text in a value is cut to so many characters. */
const MOST = 200;

/** Text as it stands in a file. */
export function text(as: string): Value {
  return { kind: 'text', text: as.length > MOST ? `${as.slice(0, MOST)}…` : as };
}

export const form = (name: Form): Value => ({ kind: 'form', name });
export const digest = (of: Digested, hex: string): Value => ({ kind: 'digest', of, digest: hex });
export const count = (of: Counted, many: number): Value => ({ kind: 'count', of, count: many });
export const nothing: Value = { kind: 'nothing' };
