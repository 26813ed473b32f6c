/** Why a record could not be read, as a closed set: no verdict about the record, and enough to say it in any language. */
import { MingqianError } from '../core/errors.ts';

/** Why a zip, or a file in it, was not read: the rules of zip-entries.ts and zip.ts. */
export type ZipFault =
  | 'noZip'
  | 'twice'
  | 'around'
  | 'ambiguous'
  | 'unsafe'
  | 'split'
  | 'encrypted'
  | 'unusual'
  | 'damaged'
  | 'backslash'
  | 'twoNames'
  | 'noFile'
  | 'deep'
  | 'several';

export type ReadFault =
  /** The address gave no answer. */
  | { readonly kind: 'noAnswer' }
  /** The address answered neither with the file nor that there is none. */
  | { readonly kind: 'status'; readonly status: number }
  /** A web page came in the file's place. */
  | { readonly kind: 'webPage' }
  /** The answer broke off after so many bytes. */
  | { readonly kind: 'brokeOff'; readonly bytes: number }
  /** The answer ended before its length. */
  | { readonly kind: 'short'; readonly expected: number; readonly found: number }
  /** The file was fetched twice, and was not the same. */
  | { readonly kind: 'unsteady' }
  /** A packed file arrives unpacked. */
  | { readonly kind: 'unpacked' }
  /** A file that was chosen changed, went away, or may not be read. */
  | { readonly kind: 'gone' }
  /** Two files have the name. */
  | { readonly kind: 'twice' }
  /** There are more files to look at than this. */
  | { readonly kind: 'tooMany'; readonly most: number }
  /** No folder, or no file of a record, is there. @property misnamed names that differ in capital letters only */
  | { readonly kind: 'none'; readonly misnamed: readonly string[]; readonly zips: readonly string[] }
  /** @property name the name in the zip that it is about, empty where it is about none */
  | { readonly kind: 'zip'; readonly fault: ZipFault; readonly name: string };

/** Why a record, or a file of it, was not read. */
export class RecordError extends MingqianError {
  readonly fault: ReadFault;

  constructor(
    code: 'record.unreadable' | 'record.missing',
    message: string,
    file: string | undefined,
    fault: ReadFault,
  ) {
    super(code, message, file === undefined ? {} : { file });
    this.fault = fault;
  }
}

/** What keeps a file from being read, which is no verdict about the record. */
export function unreadable(file: string, message: string, fault: ReadFault): RecordError {
  return new RecordError('record.unreadable', message, file, fault);
}
