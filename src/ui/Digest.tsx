/** A digest: its first and last eight characters, the whole on demand, copied whole. */
import './code.css';
import type { SealWords } from '../i18n/seals.zh.ts';
import { CopyButton } from './CopyButton.tsx';

/** Only the short form, for the middle of a sentence or a cell; selecting it copies all of it. */
export function ShortDigest({ value }: { readonly value: string }) {
  return (
    <code class="digest-short">
      {value.slice(0, 8)}
      <span class="digest-middle">{value.slice(8, -8)}</span>
      {value.slice(-8)}
    </code>
  );
}

/** @property value 64 hex digits; any longer hex will do */
export function Digest({ words, value }: { readonly words: SealWords; readonly value: string }) {
  return (
    <details class="digest">
      <summary>
        <ShortDigest value={value} />
      </summary>
      <code class="digest-whole">{value}</code>
      <CopyButton words={words} text={value} />
    </details>
  );
}
