/** A seal: shape only. Words always stand beside it, or `label` says them. */
import './seal.css';
import { type Carving, carvings } from './carvings.ts';
import type { SealState } from './seal-state.ts';

interface Props {
  readonly state: SealState;
  /** 明 where absent; 册, 诺, 种, 摇, 果 for the five of the chain. */
  readonly carving?: Carving;
  /** What a screen reader says; without it the seal is silent. */
  readonly label?: string;
}

export function Seal({ state, carving = 'mark', label }: Props) {
  const voice =
    label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its label is an attribute, or words beside it say it
    <svg class="seal" data-state={state} viewBox="0 0 1000 1000" {...voice}>
      <path
        class="seal-body"
        d="M40 18H960Q982 18 982 40V960Q982 982 960 982H40Q18 982 18 960V40Q18 18 40 18Z"
      />
      <path class="seal-glyph" transform="translate(120 120) scale(0.76)" d={carvings[carving]} />
      <path
        class="seal-crack"
        d="M600 -30L500 240L610 420L400 620L500 800L420 1030L520 1030L610 790L510 630L730 420L610 240L700 -30Z"
      />
    </svg>
  );
}
