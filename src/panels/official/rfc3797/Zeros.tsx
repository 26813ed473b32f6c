/** The trap of zeros in front, with the selection that really had one. */
import { Sheet } from '../Sheet.tsx';
import type { Words } from './words.ts';
import type { ZerosExample } from './zeros-example.ts';

interface Props {
  readonly words: Words;
  readonly example: ZerosExample;
}

export function Zeros({ words: { page: t }, example: { value, off, kept } }: Props) {
  const rows = [
    { what: t.zerosGone, ...off },
    { what: t.zerosKept, ...kept },
  ];
  return (
    <Sheet id="rerun-zeros" title={t.zeros}>
      <div class="official-stack">
        <p>{t.zerosText(value.given, value.canonical)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section class="scroll" tabIndex={0} aria-label={t.zerosCaption}>
          <table>
            <caption>{t.zerosCaption}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{t.zerosKey}</th>
                <th scope="col">{t.zerosSelected}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ what, key, selected }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td class="official-numbers official-numbers-cell">{key}</td>
                  <td class="official-numbers official-numbers-cell">{selected.join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Sheet>
  );
}
