/** Checks by name, each leading to what it rests on. */
import { Fragment } from 'preact';
import type { CheckId } from '../core/checks.ts';
import { href } from '../i18n/href.ts';
import type { Lang } from '../i18n/lang.ts';

interface Props {
  readonly lang: Lang;
  /** What stands between two of them. */
  readonly between: string;
  readonly ids: readonly CheckId[];
}

export function CheckIds({ lang, between, ids }: Props) {
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && between}
      <a href={href(lang, `/checks/#${id}`)}>
        <code>{id}</code>
      </a>
    </Fragment>
  ));
}
