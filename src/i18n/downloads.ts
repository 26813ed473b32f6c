import { words } from './words.ts';

/** The words of the list of records on the page of downloads. */
export const downloadWords = words(
  {
    records: '公开记录',
    recordsWhat:
      '每个池一份记录，原样公布；还没有摇的，没有种子和结果。每个文件的 SHA-256 和说明，在各池的页上。',
    program: '核对程序',
    programWhat: '一个文件，只用 Python 3.9 以上自带的库，从头到尾可以读完。',
    pool: '池',
    files: '文件',
  },
  {
    records: 'Published records',
    recordsWhat:
      'One record a pool, served as it was published; without seed and result where nothing has been drawn yet. The SHA-256 of each file, and what it is, stand on the page of its pool.',
    program: 'The verifier',
    programWhat: 'One file, which needs nothing but Python 3.9 or newer, and can be read from top to bottom.',
    pool: 'Pool',
    files: 'Files',
  },
);
