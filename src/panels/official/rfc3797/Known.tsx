/** The selections that are copied here, with their figures. The id of a row is that of its draw. */
import { NOMCOM_DRAWS } from '../../../official/rfc3797/nomcom-draws.ts';
import { Sheet } from '../Sheet.tsx';
import type { Words } from './words.ts';

export function Known({ words: { page: t, published: p } }: { readonly words: Words }) {
  return (
    <Sheet id="rerun-known" title={t.known} note={t.knownNote}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.knownCaption}>
        <table>
          <caption class="visually-hidden">{t.knownCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.sources}</th>
              <th scope="col">{p.published}</th>
              <th scope="col">{p.origin}</th>
            </tr>
          </thead>
          <tbody>
            {NOMCOM_DRAWS.map(({ id, select, pool, isReal, sources, published, origins }) => (
              <tr key={id} id={id}>
                <th scope="row">
                  <span class="official-line">{t.draws[id]}</span>
                  <span class="official-line note">{t.sizes(select, pool)}</span>
                  {!isReal && <span class="official-line note">{t.example}</span>}
                </th>
                <td class="official-numbers official-sources">
                  {sources.map((source) => (
                    <span key={source} class="official-line">
                      {source}
                    </span>
                  ))}
                </td>
                <td class="official-numbers official-numbers-cell">{published.join(' ')}</td>
                <td>
                  {origins.map(({ text, url }) => (
                    <a key={url} class="official-line" href={url} rel="external" lang="en">
                      {text}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  );
}
