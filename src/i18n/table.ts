import { words } from './words.ts';

export const tableWords = words({ scroll: '表格，可左右滚动' }, { scroll: 'Table, scrolls sideways' });
