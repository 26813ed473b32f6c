/** What stands behind `code,tickets` and LF and is no list, one character a byte: what lenient readers drop, trim or turn into rows. */
export const HOSTILE_ROWS = [
  'A,1\n\x00',
  'A,1\x00\n',
  'A,1\nB\x00,1\n',
  'A,1\n\xff,1\n',
  'A,1\nB,1\n\n',
  '\nA,1\n',
  'A,1\n"B",1\n',
  'A,1\n#B,1\n',
  'A,1\rB,1\n',
  'A,1\r\nB,1\n',
  ' A,1\n',
  'A,1,\n',
  'A,0x10\n',
  'A\\x41,1\n',
  'A,1e3\n',
  'A,\xd9\xa1\n',
] as const;
