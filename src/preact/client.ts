/** Brings a component to life that was rendered at the build. */
import { type ComponentType, h, hydrate } from 'preact';

export default (element: HTMLElement) =>
  (component: ComponentType, props: Readonly<Record<string, unknown>>) => {
    // Astro marks what is not alive yet; what it moves elsewhere comes again.
    if (element.hasAttribute('ssr')) hydrate(h(component, props), element);
  };
