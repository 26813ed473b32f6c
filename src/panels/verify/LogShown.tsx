/** What the publication log showed: who signed and when, how far it was read, and what other commitments it has. */
import type { LogSeen } from '../../core/log/checks.ts';
import type { Witnessed } from '../../core/log/inclusion.ts';
import type { Related } from '../../core/log/related.ts';
import { parseTime } from '../../core/time.ts';
import { instant } from '../../i18n/dates.ts';
import { span } from '../../i18n/durations.ts';
import { LongTable } from '../../ui/LongTable.tsx';
import { Sheet } from './Sheet.tsx';
import type { Words } from './words.ts';

/** Related commitments that are listed: whoever writes a log could fill any page. */
const LISTED = 500;

/** A cosignature's time; what is past the year 9999 stands in seconds. */
function shownAt({ lang }: Words, at: string): string {
  return parseTime(at) === null ? at : instant(lang, at);
}

/** How far from the draw it is. */
function apart({ lang, trust: t }: Words, { before }: Witnessed): string {
  if (before === 0) return t.atDraw;
  return before > 0 ? t.before(span(lang, before)) : t.after(span(lang, -before));
}

interface SignersProps {
  readonly words: Words;
  readonly caption: string;
  readonly signers: readonly Witnessed[];
}

function Signers({ words, caption, signers }: SignersProps) {
  const { trust: t } = words;
  if (signers.length === 0) return <p>{t.noSigners}</p>;
  return (
    <LongTable
      caption={caption}
      columns={[{ head: t.witness }, { head: t.at }, { head: t.apart }, { head: t.key }]}
      rows={signers.map((one) => [
        one.witness,
        shownAt(words, one.at),
        apart(words, one),
        <code key={one.key}>{one.key}</code>,
      ])}
    />
  );
}

const isOpen = ({ hasResult, hasNotice }: Related): boolean => !hasResult && !hasNotice;

/** Those with neither result nor notice first, else in the order of the log. */
export function listedRelated(related: readonly Related[]): readonly Related[] {
  return [...related.filter(isOpen), ...related.filter((one) => !isOpen(one))].slice(0, LISTED);
}

function RelatedTable({ words, related }: { readonly words: Words; readonly related: readonly Related[] }) {
  const { trust: t } = words;
  const shown = listedRelated(related);
  const state = (one: Related) =>
    isOpen(one) ? (
      <strong key="open">{t.open}</strong>
    ) : (
      [...(one.hasResult ? [t.hasResult] : []), ...(one.hasNotice ? [t.hasNotice] : [])].join(t.between)
    );
  return (
    <div class="verify-apart">
      <LongTable
        caption={t.related}
        columns={[
          { head: t.which },
          { head: t.drawAt },
          { head: t.state },
          { head: t.why },
          { head: t.digest },
        ]}
        rowClass={(row) => (isOpen(shown[row] as Related) ? 'verify-open' : undefined)}
        rows={shown.map((one) => [
          t.name(one.round, one.pool, one.index),
          shownAt(words, one.drawAt),
          state(one),
          one.relations.map((relation) => t.relations[relation]).join(t.between),
          <code key={one.hash}>{one.hash}</code>,
        ])}
      />
      {shown.length < related.length && <p>{t.relatedCut(shown.length, related.length)}</p>}
      <p class="note">{t.relatedNote}</p>
    </div>
  );
}

interface Props {
  readonly words: Words;
  readonly log: LogSeen;
}

export function LogShown({ words, log }: Props) {
  const { trust: t } = words;
  const { origin, index, size, root, witnessed, checkpoint, related } = log;
  return (
    <Sheet id="verify-log" title={t.log} margin={<p class="note">{t.logNote}</p>}>
      <div class="verify-stack">
        <div class="verify-apart">
          <p>
            {t.place(origin, index, size)}
            <code class="verify-root">{root}</code>
          </p>
          <Signers words={words} caption={t.proofSigners} signers={witnessed} />
        </div>
        {checkpoint === null ? (
          <p>{t.noCheckpoint}</p>
        ) : (
          <>
            <div class="verify-apart">
              <p>
                {t.checkpoint(checkpoint.size)}
                <code class="verify-root">{checkpoint.root}</code>
              </p>
              <Signers words={words} caption={t.checkpointSigners} signers={checkpoint.witnessed} />
            </div>
            {related.length === 0 ? <p>{t.relatedNone}</p> : <RelatedTable words={words} related={related} />}
          </>
        )}
      </div>
    </Sheet>
  );
}
