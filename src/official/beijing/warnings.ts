/** What a pool holds that the Windows program accepts, though what it makes of it may surprise. */

export type WarningCode =
  /** Rows left blank because of empty lines: they are in the drum and can win. `rows` tells how many. */
  | 'blank-rows'
  /** Rows behind the number announced in the head file; never read. */
  | 'rows-ignored'
  /** Files that no number of the head file asks for; never read. */
  | 'files-ignored'
  /** Fields behind the code. */
  | 'fields-ignored'
  /** Empty fields before the code, which the program drops before it counts fields. */
  | 'fields-empty'
  /** The first field is neither the row's number in the pool nor in its file. The program does not look at it. */
  | 'sequence'
  /** A code in other digits than 0-9: the table keeps its first 13 bytes. */
  | 'digits'
  /** The number of tickets or the quota is not spelt plainly. */
  | 'spelling'
  /** The quota's line is empty or missing: nobody is drawn. */
  | 'quota-blank'
  /** The quota is less than nothing: nobody is drawn. */
  | 'quota-negative'
  /** As many or more may win than there are rows: all win in order, a code as often as it has tickets. */
  | 'quota-all'
  /** The head file is not in UTF-8; its title cannot be read. */
  | 'title'
  /** More than one head file: the first in the order of the file system is read. */
  | 'heads';

export interface Warning {
  readonly code: WarningCode;
  readonly file: string;
  /** The first line it is about, from 1. */
  readonly line?: number;
  /** How many rows, fields or files it is about. */
  readonly count?: number;
  /** What stands there. */
  readonly found?: string;
}
