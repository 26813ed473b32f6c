import type { Proof, SkipReason, When } from '../core/checks.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Counted, Digested, Finding, Form, JsonType, Likely, Place, Value } from '../core/findings.ts';
import type { Kind } from '../core/sources.ts';
import type { ReadFault, ZipFault } from '../record/faults.ts';
import type { FindingWords, Sayings } from './findings.zh.ts';
import { count } from './numbers.ts';
import { code, listed, quoted, type Said } from './said.ts';

/** One and many. */
const plural =
  (one: string, many = `${one}s`) =>
  (n: number): string =>
    `${count(n)} ${n === 1 ? one : many}`;

const counted: Record<Counted, (many: number) => string> = {
  bytes: plural('byte'),
  rows: plural('row'),
  tickets: plural('ticket'),
  points: plural('point'),
  pages: plural('page'),
  ranks: plural('rank'),
  draws: plural('draw'),
  reveals: plural('reveal'),
  hashes: plural('hash', 'hashes'),
  files: plural('file'),
  allocated: (n) => `${count(n)} allocated`,
  entries: plural('entry', 'entries'),
  signatures: plural('signature line'),
};
const amount = ({ of, count: many }: { readonly of: Counted; readonly count: number }) => counted[of](many);

const sources: Record<Kind, string> = {
  secret: 'a secret',
  balls: 'balls',
  drand: 'a drand beacon',
  text: 'an announced text',
};

const digests: Record<Digested, string> = {
  file: 'SHA-256 ',
  commitment: 'commitment ',
  root: 'root ',
  seed: 'seed ',
  chain: 'chain ',
};

const types: Record<JsonType, Said> = {
  string: ['text, in quotation marks'],
  number: ['a number, without quotation marks'],
  boolean: [code('true'), ' or ', code('false')],
  null: [code('null')],
  object: ['an object, in ', code('{ }')],
  array: ['an array, in ', code('[ ]')],
};

const forms: Record<Form, Said> = {
  digest: ['64 hexadecimal characters, only 0–9 and a–f in lower case'],
  integer: ['an integer of at most 2^53−1'],
  notNegative: ['0 or a positive integer'],
  positive: ['a positive integer'],
  time: ['a time that exists, written ', code('YYYY-MM-DDTHH:MM:SSZ')],
  name: ['a name of 1 to 32 digits, lower-case letters and ', code('-'), ', not beginning with ', code('-')],
  pages: ['as many pages as there are 256 rows, the last one being shorter'],
  sources: ['1 to 16 sources of randomness'],
  notOnlySecrets: ['at least one source that is not a secret, or one party would choose the seed'],
  balls: ['6 to 64 digits'],
  textForm: [
    '1 to 256 printable ASCII characters, no space at either end, at least six of ',
    code('0'),
    ' and ',
    code('x'),
  ],
  what: ['1 to 200 characters, none of them invisible or turning the direction, no space at either end'],
  code: ['a code of 1 to 32 digits, capital letters and ', code('-'), ', not beginning with ', code('-')],
  receiptPages: ['1 or 2 pages'],
  row: ['a code (digits, capital letters and ', code('-'), ', at most 32) and a comma'],
  moment: [
    'a time that exists, written ',
    code('YYYY-MM-DDTHH:MM:SSZ'),
    ' or ',
    code('YYYY-MM-DDTHH:MM:SS.mmmZ'),
  ],
  chain: ['a known drand chain'],
  secret: ['a secret of 64 hexadecimal characters in lower case'],
  lineEnd: ['a line end (LF) at the end of the file'],
  utf8: ['strict UTF-8'],
  json: ['JSON'],
  canonical: ['a value that has an RFC 8785 form: whole characters and finite numbers'],
  gzipHeader: ['the header of one gzip member, with nothing after it'],
  gzipHeaderChecksum: ['a checksum that fits the header'],
  gzipWhole: ['one whole gzip member, with nothing after it'],
  gzipContent: ['a checksum and a length that fit the content'],
  joinedPages: ['tickets that go on from one page to the next'],
  ascendingPages: ['codes that rise from one page to the next'],
  adjacentPages: ['two adjacent pages'],
  noticeText: [
    '1 to 2000 characters, none of them invisible or turning the direction, no space at either end',
  ],
  reveals: ['1 to 16 reveals'],
  verifierKey: [
    'a key ',
    code('name+id+base64'),
    ': a name of 1 to 255 visible ASCII characters but ',
    code('+'),
    ', 8 hexadecimal characters in lower case, canonical base64',
  ],
  keyType: [
    'a key of a type that belongs here: ',
    code('0x01'),
    ' for a log, ',
    code('0x04'),
    ' or ',
    code('0x06'),
    ' for a witness',
  ],
  keyId: ['a key with the id that follows from its name and itself'],
  signedNote: [
    'a signed note: text, an empty line, 1 to 64 signature lines, a line end at the end, no control characters',
  ],
  signatureLine: [
    'a signature line: ',
    code('\u2014'),
    ', a key’s name and canonical base64 of at least 5 bytes, a space between each',
  ],
  checkpoint: ['exactly three lines: origin, size, root'],
  origin: ['an origin of 1 to 255 visible ASCII characters but ', code('+')],
  treeSize: ['a size from 1 to 2^53−1 without a leading zero'],
  hash: ['the canonical base64 of 32 bytes'],
  logProof: ['a proof in the format ', code('C2SP tlog-proof v1')],
  indexLine: [code('index'), ' and a number of at most 2^53−1 without a leading zero'],
  bundle: ['entries, each behind its length in two bytes, and nothing else'],
  badSignature: ['a signature that does not verify'],
  policyOctets: ['no control characters but tab and line end'],
  policyLine: [
    'one of ',
    ...listed(
      [
        'log <key> [<url>]',
        'witness <name> <key> [<url>]',
        'group <name> <all|any|k> <name>...',
        'quorum <name>',
        '# ...',
      ],
      ', ',
    ),
  ],
  policyCounts: ['1 to 32 logs, at most 32 witnesses, at most 32 groups'],
  newKey: ['a key that does not stand there yet, nor its name with its id'],
  newName: ['a name that is not taken'],
  groupMember: ['a witness or group of a line before, that is in no other group'],
  groupLeast: [code('all'), ', ', code('any'), ', or a number from 1 to that of the members'],
  oneQuorum: ['exactly one line ', code('quorum')],
};

const values: Sayings<Value> = {
  text: ({ text }) => [quoted(text)],
  one: ({ texts }) => (texts.length === 1 ? listed(texts, '') : ['one of ', ...listed(texts, ', ')]),
  nothing: () => ['nothing'],
  number: ({ value }) => [code(value)],
  digest: ({ of, digest }) => [digests[of], code(digest)],
  count: (of) => [amount(of)],
  least: (of) => [`at least ${amount(of)}`],
  most: (of) => [`at most ${amount(of)}`],
  range: ({ of, from, to }) => [
    `${of}: an integer from ${count(from)} to ${count(to)} without a leading zero`,
  ],
  form: ({ name }) => forms[name],
  type: ({ type }) => types[type],
  member: ({ name }) => ['a member ', code(name)],
  noMember: () => ['no such member'],
  otherFrom: ({ offset }) => [`other bytes from byte ${count(offset)}`],
  bytesOf: ({ file }) => ['the bytes of ', code(file)],
  above: ({ code: above, line }) => ['above ', code(above), `, which is on line ${count(line)}`],
  between: ({ before, after }) => ['between ', code(before), ' and ', code(after)],
  time: ({ time }) => [code(time)],
  before: ({ time }) => ['before ', code(time)],
  notBefore: ({ time }) => ['due not before ', code(time)],
  beacon: ({ round, time }) => [`drand round ${count(round)}, due at `, code(time)],
  source: ({ source }) => [sources[source], ' (', code(source), ')'],
  secretOf: ({ digest }) => ['a secret whose SHA-256 is ', code(digest)],
  digits: ({ count: many }) => [`${count(many)} digits 0–9`],
  formed: ({ form }) => ['a text of the form ', quoted(form)],
  signature: ({ chain, round }) => ['the signature of ', code(chain), `, round ${count(round)}`],
  signedBy: ({ name }) => ['a signature of ', code(name), ' that verifies'],
  quorumBefore: ({ time }) => ['cosignatures before ', code(time), ' that meet the quorum'],
  cosigned: ({ by, at }) =>
    by.length === 0
      ? ['no cosignature of a witness of the policy']
      : by.flatMap((name, i) => [i === 0 ? '' : ', ', code(name), ' at ', code(at[i] ?? '')]),
};

const codes: Record<ErrorCode, (finding: Finding) => Said> = {
  'document.size': () => ['The file is too large to be one of the protocol’s documents.'],
  'document.utf8': () => ['It is not UTF-8.'],
  'document.json': () => ['It is not JSON.'],
  'document.canonical': ({ facts: { offset } }) =>
    offset === undefined
      ? ['It has no form as prescribed (RFC 8785).']
      : [
          `It is not in the prescribed form (RFC 8785): byte ${count(Number(offset))} is the first that differs.`,
        ],
  'document.members': () => ['A member is missing, unknown, or has a value that is not allowed.'],
  'list.header': () => ['The first line is not as it must be.'],
  'list.bytes': () => ['The list is there in two files, and they are not the same.'],
  'list.row': () => ['The row is not written as it must be.'],
  'list.code': () => ['The code is not written as it must be.'],
  'list.value': () => ['What stands behind the code is not written as it must be.'],
  'list.order': () => ['It is out of order: a list is sorted by code, ascending.'],
  'list.duplicate': ({ expected }) =>
    expected?.kind === 'above'
      ? ['Code ', code(expected.code), ` stands on line ${count(expected.line)} already.`]
      : ['A code is there twice.'],
  'list.size': () => ['The list is too large.'],
  'list.bound': () => ['This list would take too many draws.'],
  'list.personal': () => ['The list seems to hold personal data.'],
  'gzip.form': () => ['The packed file is not written as it must be, or is damaged.'],
  'page.form': () => ['This page of the receipt is not written as it must be.'],
  'seed.reveal': () => ['What was revealed is not what was promised.'],
  'draw.endless': () => ['2^28 draws did not fill all ranks: the draw has failed.'],
  'result.row': () => ['This row of the result is not written as it must be.'],
  'receipt.pages': () => ['The receipt’s pages are not the right ones, or one is missing.'],
  'receipt.proof': () => ['A page of the receipt does not lead to the committed root.'],
  'receipt.outcome': () => ['The published seed or result does not fit the receipt’s commitment.'],
  'log.key': () => ['The key is not written as it must be.'],
  'log.form': () => ['This file of the log is not written as it must be.'],
  'log.signature': () => [
    'The checkpoint is not signed by a log of the trust policy, or has a signature that does not verify.',
  ],
  'log.policy': () => ['The trust policy is not written as it must be.'],
  'log.path': () => [
    'The path in the proof does not lead to the checkpoint’s root: it does not prove that the log has this commitment.',
  ],
  'log.quorum': () => ['The cosignatures before the draw do not meet the quorum.'],
  'log.origin': () => ['The log’s checkpoint is of another log than the one in the proof.'],
  'log.smaller': () => [
    'The log’s checkpoint is smaller than the one in the proof: what came later is not shown.',
  ],
  'log.root': ({ facts: { size } }) => [
    `The root of the first ${count(Number(size))} entries is not the one that was signed: what the log holds was changed, or others are shown something else.`,
  ],
  'log.twice': ({ facts: { index, first } }) => [
    `Entries ${count(Number(first))} and ${count(Number(index))} are the same document. Entries are counted from 0.`,
  ],
  'log.place': () => ['This commitment does not stand in the log where its proof says.'],
  'log.voided': ({ facts: { index, at } }) => [
    `This commitment was voided by the notice at entry ${count(Number(index))} of the log, which gives its time as `,
    code(String(at)),
    '.',
  ],
  'log.second': ({ facts: { index, drawAt } }) => [
    `There is a second commitment for this round and pool, entry ${count(Number(index))} of the log, and it was not voided before `,
    code(String(drawAt)),
    '.',
  ],
  'log.documents': ({ facts: { index } }) =>
    index === undefined
      ? ['The log does not have this file, or has another one.']
      : [
          `The log has more than one seed or result of this commitment; the other is entry ${count(Number(index))}.`,
        ],
  'check.differs': ({ place }) =>
    place.rank === undefined
      ? ['It is not what it should be.']
      : ['All ranks before it are the same; this is the first that differs.'],
  'record.missing': () => ['No record was found.'],
  'record.unreadable': () => ['A file could not be read.'],
  'record.limit': () => ['A file is too large for this program, or unpacks to too much.'],
  usage: () => ['The program was called in a wrong way.'],
  cancelled: () => ['Cancelled.'],
};

const likely: Sayings<Likely> = {
  lineEnds: () => ['Only the line ends (CRLF or LF) differ; all else is the same.'],
  lastLineEnd: () => ['Only a line end at the very end of the file differs; all else is the same.'],
  mark: () => ['Only a byte order mark (BOM) stands before it; all else is the same.'],
  endsEarly: ({ bytes }) =>
    bytes === 0
      ? ['The file is empty.']
      : [
          `The file ends early: its ${counted.bytes(bytes)} are right, and the rest is not there. It may not have been downloaded whole.`,
        ],
  otherFile: ({ file }) => [
    'It is the very content of ',
    code(file),
    ' of this record, perhaps put in the wrong place.',
  ],
  digestOf: ({ file }) => ['The digest that was expected is that of ', code(file), ' of this record.'],
};

const skipped: Sayings<SkipReason> = {
  absent: ({ files }) => ['Not checked, because ', ...listed(files, ' and '), ' is not there.'],
  unmet: ({ id }) => ['Not checked, because it needs ', code(id), ', which did not pass.'],
  noPolicy: () => [
    'Not checked, because no trust policy was given. An optional check that is skipped does not change the verdict.',
  ],
  quorumNone: () => [
    'Not checked, because the trust policy’s quorum is ',
    code('none'),
    ': it asks for no witness.',
  ],
  noLog: () => ['Not checked, because no publication log is at hand.'],
  absentInLog: ({ path }) => ['Not checked, because the publication log does not have ', code(path), '.'],
  tooOld: ({ size, time }) => [
    `Not checked: the log’s checkpoint, of ${counted.entries(size)}, has no quorum of cosignatures at `,
    code(time),
    ' or after. It may be too old to show what else was prepared.',
  ],
};

const zip: Record<ZipFault, (name: string) => Said> = {
  noZip: () => [
    'It is not a zip file, was not downloaded whole, or has a comment or something else at its end. Download it again, or unpack it and choose the files themselves.',
  ],
  twice: (name) => [
    '“',
    code(name),
    '” is in it twice. Two programs might read different ones, so it is not read.',
  ],
  around: () => [
    'There is something else before, after or inside it. Two programs might find different files in it, so it is not read.',
  ],
  ambiguous: () => [
    'Its directory and the files in it do not say the same. Two programs might read it differently, so it is not read.',
  ],
  unsafe: (name) => [
    'A name in it leaves its folder or has characters that no name should have: “',
    code(name),
    '”. Such a zip is not read.',
  ],
  split: () => ['It is one part of a split zip. Put the parts together first.'],
  encrypted: (name) => [
    ...(name === '' ? ['It'] : ['“', code(name), '”']),
    ' is protected by a password. Unpack it and choose the files themselves.',
  ],
  unusual: (name) => [
    ...(name === '' ? ['It'] : ['“', code(name), '”']),
    ' is packed in a way that is not read here. Unpack it and choose the files themselves.',
  ],
  damaged: () => ['It is damaged, or was not downloaded whole. Download it again.'],
  backslash: (name) => [
    '“',
    code(name),
    '” has a backslash in its name, which systems read differently, so it is not read. Unpack it and choose the files themselves.',
  ],
  twoNames: (name) => [
    '“',
    code(name),
    '” has two different names in the zip. Two programs might read different ones, so it is not read.',
  ],
  noFile: (name) => ['“', code(name), '” is a folder or a link and should be a file.'],
  deep: (name) => [
    '“',
    code(name),
    '” lies too deep: the files of a record belong at the top of the zip, or all in one folder.',
  ],
  several: () => [
    'Files of records are in more than one place in it. Put one record in a zip, or unpack it and choose one folder.',
  ],
};

const read: Sayings<ReadFault> = {
  noAnswer: () => ['The address gave no answer; perhaps there is no connection.'],
  status: ({ status }) => [`The server did not give the file; it answered ${status}.`],
  webPage: () => [
    'A web page came in the file’s place. This network may want you to log in first, or the server is set up wrong.',
  ],
  brokeOff: ({ bytes }) => [`The answer broke off after ${counted.bytes(bytes)}.`],
  short: ({ expected, found }) => [`${counted.bytes(expected)} were to come, and only ${count(found)} came.`],
  unpacked: () => [
    'The server unpacked the packed file before sending it, so what came is not the published file.',
  ],
  gone: () => ['The file was changed or removed after it was chosen, or may not be read. Choose it again.'],
  twice: () => ['Two files have this name.'],
  tooMany: ({ most }) => [`There are too many files in it; at most ${count(most)} are looked at.`],
  none: ({ misnamed, zips }) => [
    ...(misnamed.length === 0
      ? []
      : [
          'In the zip, capital and small letters are not as they should be: ',
          ...listed(misnamed, ', '),
          '.',
        ]),
    ...(zips.length === 0
      ? []
      : [
          `${misnamed.length > 0 ? ' ' : ''}There is a zip in the zip: `,
          ...listed(zips, ', '),
          '. Unpack it first, then choose the one inside.',
        ]),
  ],
  zip: ({ fault, name }) => zip[fault](name),
};

const proofs: Record<Proof, string> = {
  digest: 'proven by SHA-256: other content would have another digest',
  form: 'says only that it is written as it must be',
  signature: 'proven by a BLS12-381 signature',
  witnesses: 'only its form is checked; that it really came out so rests on witnesses',
  times: 'compares the times that the commitment itself names',
  recomputed: 'computed again from the published list and seed',
  log: 'rests on the publication log and its witnesses',
};

const when: Record<When, string | null> = {
  always: null,
  expected: 'only if you give the commitment’s digest',
  source: 'only if there is such a source',
  policy: 'only if you give a trust policy',
};

/** Where an error is. */
function placeOf({ file, line, rank, page, entry, member }: Place): Said {
  const at = [
    line === undefined ? '' : `line ${count(line)}`,
    rank === undefined ? '' : `rank ${count(rank)}`,
    page === undefined ? '' : `page ${count(page + 1)} of the list`,
    entry === undefined ? '' : `entry ${count(entry)} of the log`,
  ].filter((part) => part !== '');
  const comma = file === undefined ? '' : ', ';
  return [
    ...(file === undefined ? [] : [code(file)]),
    ...(at.length === 0 ? [] : [`${comma}${at.join(', ')}`]),
    ...(member === undefined ? [] : [`${comma}member `, code(member)]),
  ];
}

/** Words for what a check found, and for why a record was not read. */
export const findingWords: FindingWords = {
  where: 'Where',
  expected: 'Expected',
  found: 'Found',
  says: 'It says',
  place: placeOf,
  values,
  codes,
  likely,
  skipped,
  read,
  proofs,
  when,
};
