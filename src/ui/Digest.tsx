/** A digest: its first and last eight characters, the whole on demand, copied whole. */
import './code.css';
import type { SealWords } from '../i18n/seals.zh.ts';
import { CopyButton } from './CopyButton.tsx';

/**
 * Only the short form, for the middle of a sentence or a cell; selecting it copies all of it.
 * @property isRoomy whether the whole is shown where the window has room for it
 */
export function ShortDigest({
  value,
  isRoomy = false,
}: {
  readonly value: string;
  readonly isRoomy?: boolean;
}) {
  return (
    <code class={isRoomy ? 'digest-short digest-roomy' : 'digest-short'}>
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
