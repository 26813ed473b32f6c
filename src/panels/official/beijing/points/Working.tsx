/** How the points come about: each member's, and the formula with the numbers in its places. */
import type { PointsWords } from '../../../../i18n/official/beijing/points.zh.ts';
import type { FamilyPoints, Kin } from '../../../../official/beijing/family-points.ts';

interface Props {
  readonly words: PointsWords;
  readonly found: FamilyPoints;
}

export function Working({ words: t, found }: Props) {
  const { shares, couple, others, family, generations, total } = found;
  const alike = (kin: Kin) => shares.filter((share) => share.kin === kin).length;
  const named = shares.map(({ kin }, i) => {
    const nth = shares.slice(0, i + 1).filter((share) => share.kin === kin).length;
    return alike(kin) > 1 ? t.member(kin, nth) : t.kin[kin];
  });
  // A column in which nobody has anything takes room from the others on a phone.
  const parts = (['base', 'earlier', 'years', 'licence', 'sum'] as const).filter((part) =>
    shares.some((share) => share[part] > 0),
  );
  const [main, spouse] = shares;
  const mains = main?.sum ?? 0;
  return (
    <>
      <p>{t.meaning(total)}</p>
      <h3>{t.how}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself is scrolled by keyboard too */}
      {/* biome-ignore lint/a11y/useSemanticElements: it groups no fields */}
      <div class="scroll" role="group" tabIndex={0} aria-label={t.how}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.heads.who}</th>
              {parts.map((head) => (
                <th key={head} scope="col" class="number">
                  {t.heads[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares.map((share, i) => (
              <tr key={named[i]}>
                <th scope="row">{named[i]}</th>
                {parts.map((part) => (
                  <td key={part} class="number">
                    {share[part]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {t.generations(generations, [
          'own',
          ...(alike('child') > 0 ? ['children' as const] : []),
          ...(alike('parent') > 0 ? ['parents' as const] : []),
        ])}
      </p>
      <p>{couple === null ? t.formula.without : t.formula.withSpouse}</p>
      <p class="points-formula">
        {couple === null
          ? t.without(mains, others - mains, family, generations, total)
          : t.withSpouse(mains, spouse?.sum ?? 0, others, family, generations, total)}
      </p>
    </>
  );
}
