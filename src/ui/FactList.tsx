/** Facts, name before value; those that are null are left out. */
import type { ComponentChildren } from 'preact';

export type Fact = readonly [name: string, value: ComponentChildren | null];

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value === null ? null : [<dt key={`${name}:`}>{name}</dt>, <dd key={name}>{value}</dd>],
      )}
    </dl>
  );
}
