/** Renders a component at the build. What an `.astro` file puts between its tags is its children, as it stands. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What stands between the tags, by the name of the slot; HTML. */
type Slots = Readonly<Record<string, string | undefined>>;

function renderToStaticMarkup(
  component: ComponentType,
  props: Readonly<Record<string, unknown>>,
  { default: children, ...others }: Slots,
  metadata?: { readonly hydrate?: string },
): Promise<{ html: string }> {
  const names = Object.keys(others);
  if (names.length > 0) throw new Error(`a component has no slots of a name: ${names.join(', ')}`);
  if (children !== undefined && metadata?.hydrate !== undefined)
    throw new Error(
      'a component that comes alive takes no HTML between its tags, which the browser could not make again',
    );
  // Astro takes this tag out again.
  const inside = children && h('astro-static-slot', { dangerouslySetInnerHTML: { __html: children } });
  return Promise.resolve({ html: renderToString(h(component, props, inside)) });
}

export default {
  name: 'preact',
  check: (component: unknown) => Promise.resolve(typeof component === 'function'),
  renderToStaticMarkup,
  supportsAstroStaticSlot: true,
};
