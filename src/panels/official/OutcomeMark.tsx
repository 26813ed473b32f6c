/** How a re-run draw came out, as a shape. Words always stand beside it. */

/** `every`: all that was published was compared and is the same. `ends`: less than that was. `stopped`: nothing was found out. */
export type OutcomeKind = 'none' | 'every' | 'ends' | 'differs' | 'stopped';

export function OutcomeMark({ outcome }: { readonly outcome: OutcomeKind }) {
  return (
    <svg class="outcome-mark" data-outcome={outcome} viewBox="0 0 20 20" aria-hidden="true">
      <rect class="outcome-body" x="1.5" y="1.5" width="17" height="17" rx="1" />
      <path class="outcome-tick" d="M5.5 10.5L8.8 13.8L14.8 6.6" />
      <path class="outcome-ends" d="M2 2H18V6.5H2ZM2 13.5H18V18H2Z" />
      <path class="outcome-crack" d="M12 -1L9 6L11.5 10L8 14L9.5 21" />
    </svg>
  );
}
