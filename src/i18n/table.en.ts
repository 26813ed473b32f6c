import type { TableWords } from './table.zh.ts';

export const tableWords: TableWords = { scroll: 'Table, scrolls sideways' };
