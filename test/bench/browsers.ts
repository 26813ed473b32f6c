/** The browsers of the bench: Chromium always, Firefox and WebKit where they are, each as the journeys drive it. */
import { existsSync } from 'node:fs';
import { ensureChromium, headlessChromium } from '../../scripts/testing/chromium.ts';
import { ENGINES } from '../../scripts/testing/engines.ts';
import type { Engine } from '../journeys/driver.ts';
import { startChromium } from '../journeys/engines/chromium.ts';
import { startFirefox } from '../journeys/engines/firefox.ts';
import { startWebkit } from '../journeys/engines/webkit.ts';
import type { Place } from './figures.ts';

export interface Browser {
  readonly name: Exclude<Place, 'Node'>;
  start(): Promise<Engine>;
}

export interface Missing {
  readonly name: Browser['name'];
  readonly why: string;
}

/** As the tests find them, but nothing is installed for a measurement. */
function foundOrMissing(
  name: 'Firefox' | 'WebKit',
  start: (path: string) => Promise<Engine>,
): Browser | Missing {
  const { variable = '', places = [] } = ENGINES.find((one) => one.name === name) ?? {};
  const path = [process.env[variable] ?? '', ...places].find((one) => existsSync(one));
  return path === undefined
    ? { name, why: `not here; ${variable} can name it` }
    : { name, start: () => start(path) };
}

/** @throws Error where there is no Chromium and none can be had */
export function browsers(): { readonly there: readonly Browser[]; readonly missing: readonly Missing[] } {
  const chromium = ensureChromium();
  const all: readonly (Browser | Missing)[] = [
    { name: 'Chromium', start: () => startChromium(headlessChromium(chromium) || chromium) },
    foundOrMissing('Firefox', startFirefox),
    foundOrMissing('WebKit', startWebkit),
  ];
  return { there: all.filter((one) => 'start' in one), missing: all.filter((one) => 'why' in one) };
}

/** What a page is told of its browser, as a name and a version. @param agent navigator.userAgent */
export function versionOf(agent: string): string {
  const [, chromium] = /Chrome\/([0-9]+)/.exec(agent) ?? [];
  const [, firefox] = /Firefox\/([0-9.]+)/.exec(agent) ?? [];
  const [, webkit] = /Version\/([0-9.]+) Safari/.exec(agent) ?? [];
  if (chromium) return `Chromium ${chromium}`;
  if (firefox) return `Firefox ${firefox}`;
  return webkit ? `WebKit of Safari ${webkit}` : agent;
}
