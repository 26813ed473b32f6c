/** The browsers of the bench: Chromium always, Firefox and WebKit where they are, each as the journeys drive it. */
import { spawnSync } from 'node:child_process';
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
  /** With its version, as Debian's package has it or the program says it. */
  readonly version: string;
  start(): Promise<Engine>;
}

export interface Missing {
  readonly name: Browser['name'];
  readonly why: string;
}

/** @param path of its program, '' for Playwright's own */
function versionOf(name: Browser['name'], path: string): string {
  if (path === '') return `Playwright’s ${name}`;
  const said = (program: string, ...words: string[]) =>
    spawnSync(program, words, { encoding: 'utf8' }).stdout ?? '';
  const [owner = ''] = said('dpkg-query', '-S', path).split(': ');
  const packaged = owner === '' ? '' : said('dpkg-query', '-W', owner).split('\t')[1]?.trim();
  const [version = 'of an unknown version'] = packaged
    ? [packaged]
    : (/[0-9]+(?:\.[0-9]+)+/.exec(said(path, '--version')) ?? []);
  return `${name} ${version}`;
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
    : { name, version: versionOf(name, path), start: () => start(path) };
}

/** @throws Error where there is no Chromium and none can be had */
export function browsers(): { readonly there: readonly Browser[]; readonly missing: readonly Missing[] } {
  const found = ensureChromium();
  const chromium = headlessChromium(found) || found;
  const all: readonly (Browser | Missing)[] = [
    { name: 'Chromium', version: versionOf('Chromium', chromium), start: () => startChromium(chromium) },
    foundOrMissing('Firefox', startFirefox),
    foundOrMissing('WebKit', startWebkit),
  ];
  return { there: all.filter((one) => 'start' in one), missing: all.filter((one) => 'why' in one) };
}
