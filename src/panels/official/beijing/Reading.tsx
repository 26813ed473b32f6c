/** How a published list was read: what it says about itself, and each line that is no winner's, folded. */
import type { BeijingCompareWords } from '../../../i18n/official/beijing/compare.zh.ts';
import type { Claim } from '../../../official/beijing/claims.ts';
import type { Reading as Read } from '../../../official/beijing/comparison.ts';
import { LongTable } from '../../../ui/LongTable.tsx';
import { shownText } from './shown.ts';

/** What something is, and below it where it stands: a column less, so that a phone shows the last one. */
function Placed({ what, where }: { readonly what: string; readonly where: string }) {
  return (
    <span>
      <span>{what}</span> <span class="note bj-where">{where}</span>
    </span>
  );
}

interface Props {
  readonly words: BeijingCompareWords;
  readonly claims: readonly Claim[];
}

function Claims({ words: t, claims }: Props) {
  const value = (text: string) => t.values[text] ?? text;
  const besides = ({ what, known, agrees }: Claim) => {
    if (agrees === null) return t.unknown;
    return agrees ? t.agrees : (what === 'pages' ? t.pagesEnd : t.disagrees)(value(known ?? ''));
  };
  return (
    <LongTable
      caption={t.says}
      columns={[{ head: t.kind }, { head: t.inList }, { head: t.besides }]}
      rows={claims.map((claim) => [
        <Placed key="what" what={t.sayings[claim.what]} where={t.line(claim.line)} />,
        value(claim.stated),
        besides(claim),
      ])}
    />
  );
}

export function Reading({
  words: t,
  reading: { passedOver, named },
  claims,
}: Props & { readonly reading: Read }) {
  const said = t.passedOver(passedOver.length);
  return (
    <>
      {claims.length > 0 && <Claims words={t} claims={claims} />}
      {passedOver.length === 0 ? (
        <p>{t.nonePassedOver}</p>
      ) : (
        <details>
          <summary>{said}</summary>
          <LongTable
            caption={said}
            isCaptionSeen={false}
            columns={[{ head: t.kind }, { head: t.text }]}
            rows={passedOver.map(({ kind, line, text }) => [
              <Placed key="what" what={t.kinds[kind]} where={t.line(line)} />,
              shownText(text),
            ])}
          />
        </details>
      )}
      {named > 0 && <p>{t.named(named)}</p>}
    </>
  );
}
