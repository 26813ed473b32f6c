import type { ErrorCode } from '../../core/errors.ts';
import type { Finding, Likely } from '../../core/findings.ts';
import { count } from '../numbers.ts';
import { code, type Said } from '../said.ts';
import { counted } from './amounts.en.ts';
import type { Sayings } from './sayings.ts';

/** What is wrong. */
export const codes: Record<ErrorCode, (finding: Finding) => Said> = {
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

/** What may have happened. */
export const likely: Sayings<Likely> = {
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
