/** Why a zip cannot be read: what this program found, what zip.js threw, and that the file is gone. */
import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_COMPRESSED_DATA,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  ERR_RESERVED_COMPRESSION_METHOD,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { isGone, messageOf } from '../../core/errors.ts';
import { OfficialError } from '../errors.ts';
import type { PlainZipFault, ZipFault } from '../findings.ts';

/** A zip that this program does not read, as two programs would read it in two ways, or as it is damaged. */
export class NotRead extends Error {
  override readonly name = 'NotRead';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** What zip.js throws, by its constants: it changes its English without notice, and these not. */
const THROWN: ReadonlyMap<string, PlainZipFault> = new Map([
  [ERR_BAD_FORMAT, 'no-zip'],
  [ERR_EOCDR_NOT_FOUND, 'cut'],
  [ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, 'cut'],
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND, 'cut'],
  [ERR_SPLIT_ZIP_FILE, 'cut'],
  [ERR_ENTRY_DATA_OUT_OF_BOUNDS, 'cut'],
  [ERR_UNSAFE_FILENAME, 'unsafe-name'],
  [ERR_AMBIGUOUS_ARCHIVE, 'not-as-listed'],
  [ERR_OVERLAPPING_ENTRY, 'not-as-listed'],
  [ERR_LOCAL_FILE_HEADER_NOT_FOUND, 'no-header'],
  [ERR_UNSUPPORTED_COMPRESSION, 'compression'],
  [ERR_RESERVED_COMPRESSION_METHOD, 'compression'],
  [ERR_INVALID_CRC32, 'damaged'],
  [ERR_INVALID_COMPRESSED_DATA, 'damaged'],
  [ERR_INVALID_UNCOMPRESSED_SIZE, 'damaged'],
  [ERR_ENCRYPTED, 'encrypted'],
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY, 'encrypted'],
  [ERR_UNSUPPORTED_ENCRYPTION, 'encrypted'],
]);

function faultOf(error: unknown): ZipFault {
  if (error instanceof NotRead) return error.fault;
  if (isGone(error)) return { why: 'gone' };
  const why = error instanceof Error ? THROWN.get(error.message) : undefined;
  return { why: why ?? 'unknown' };
}

/** What zip.js or the platform threw, as ours. */
export function unreadable(file: string, error: unknown): OfficialError {
  const { reason } = error as { readonly reason?: unknown };
  const words = messageOf(error) + (typeof reason === 'string' ? ` (${reason})` : '');
  return new OfficialError('beijing.zip', {
    file,
    expected: 'a zip that can be unpacked',
    found: { is: 'zip', fault: faultOf(error), words },
  });
}
