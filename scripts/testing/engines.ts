/** The engines beside Chromium in which the journeys are made: those that are there, or that Debian's packages bring. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallDebian, installDebian } from './debian.ts';

/** The path of an engine's program, or why there is none. */
export type FoundEngine = { readonly path: string } | { readonly missing: string };

interface Wanted {
  /** As people call it. */
  readonly name: string;
  /** The environment variable that names its program. */
  readonly variable: string;
  readonly packages: readonly string[];
  /** Where systems put it. */
  readonly places: readonly string[];
  /** Programs beside it without which it cannot be driven. */
  readonly programs: readonly string[];
}

const isSnap = existsSync('/snap/bin/firefox');
const MULTIARCH = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';

export const ENGINES: readonly Wanted[] = [
  {
    name: 'Firefox',
    variable: 'MINGQIAN_FIREFOX',
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    places: [
      '/usr/bin/firefox-esr',
      // Where it stands for a snap it cannot read a profile that is made for a test.
      ...(isSnap ? [] : ['/usr/bin/firefox']),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    programs: [],
  },
  {
    name: 'WebKit',
    variable: 'MINGQIAN_WEBKIT',
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'],
    places: ['4.1', '6.0', '4.0'].map((version) =>
      version === '6.0'
        ? `/usr/lib/${MULTIARCH}/webkitgtk-6.0/MiniBrowser`
        : `/usr/lib/${MULTIARCH}/webkit2gtk-${version}/MiniBrowser`,
    ),
    programs: ['WebKitWebDriver', 'Xvfb'],
  },
];

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

function found({ variable, places, programs }: Wanted): string | undefined {
  const named = process.env[variable];
  if (!programs.every(isOnPath)) return undefined;
  return [...(named ? [named] : []), ...places].find((path) => existsSync(path));
}

/** Finds an engine, and installs it where that can be done; without it the other tests still say what they say. */
export function ensureEngine(wanted: Wanted): FoundEngine {
  const there = found(wanted);
  if (there !== undefined) return { path: there };
  const names = wanted.packages.join(', ');
  if (!canInstallDebian())
    return { missing: `not here; as root on Debian its packages would be installed: ${names}` };
  try {
    installDebian(wanted.packages);
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  const installed = found(wanted);
  return installed === undefined
    ? { missing: `not found after ${names} were installed` }
    : { path: installed };
}

/** What the journeys are told of the engines, as environment variables: a path, or why there is none. */
export function engineVariables(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const wanted of ENGINES) {
    const engine = ensureEngine(wanted);
    const { variable } = wanted;
    variables[variable] = 'path' in engine ? engine.path : '';
    variables[`${variable}_MISSING`] = 'missing' in engine ? engine.missing : '';
  }
  return variables;
}
