export const tableWords = { scroll: '表格，可左右滚动' };

export type TableWords = typeof tableWords;
