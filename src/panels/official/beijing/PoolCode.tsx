/**
 * A code as the drum holds it: 13 digits in groups, copied without spaces; a row that was never written as such; what is no
 * code with its unseen characters written out.
 */
import './pool-code.css';
import { visible } from '../../../core/errors.ts';
import { Code } from '../../../ui/Code.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly code: string;
}

export function PoolCode({ words, code }: Props) {
  if (/^\0+$/.test(code)) return <span class="pool-blank">{words.page.blank}</span>;
  if (!/^[0-9]{13}$/.test(code)) return <code class="pool-odd">{visible(code)}</code>;
  return <Code value={code} />;
}
