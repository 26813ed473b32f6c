import type { Counted } from '../../core/findings.ts';
import { count } from '../numbers.ts';

/** A number of things. */
const counted: Record<Counted, (many: string) => string> = {
  bytes: (n) => `${n} 字节`,
  rows: (n) => `${n} 行`,
  tickets: (n) => `${n} 个号`,
  points: (n) => `${n} 分`,
  pages: (n) => `${n} 页`,
  ranks: (n) => `${n} 个名次`,
  draws: (n) => `抽 ${n} 次`,
  reveals: (n) => `${n} 个揭晓项`,
  hashes: (n) => `${n} 个摘要`,
  files: (n) => `${n} 个文件`,
  allocated: (n) => `${n} 个中签`,
  entries: (n) => `${n} 个条目`,
  signatures: (n) => `${n} 行签名`,
};

/** What is counted, with how many. */
export const amount = ({ of, count: many }: { readonly of: Counted; readonly count: number }) =>
  counted[of](count(many));
