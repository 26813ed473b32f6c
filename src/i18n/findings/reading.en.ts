import type { ReadFault, ZipFault } from '../../record/faults.ts';
import { count } from '../numbers.ts';
import { code, listed, type Said } from '../said.ts';
import { counted } from './amounts.en.ts';
import type { Sayings } from './sayings.ts';

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

/** Why a file was not read. */
export const read: Sayings<ReadFault> = {
  noAnswer: () => ['The address gave no answer; perhaps there is no connection.'],
  status: ({ status }) => [`The server did not give the file; it answered ${status}.`],
  webPage: () => [
    'A web page came in the file’s place. This network may want you to log in first, or the server is set up wrong.',
  ],
  brokeOff: ({ bytes }) => [`The answer broke off after ${counted.bytes(bytes)}.`],
  short: ({ expected, found }) => [`${counted.bytes(expected)} were to come, and only ${count(found)} came.`],
  unsteady: () => [
    'It was fetched twice and was not the same: something went wrong on the way, or the server is just replacing it. Nothing is concluded from that; try again in a while.',
  ],
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
