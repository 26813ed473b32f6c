/** The other implementation of age's format, Debian's package: it opens what is encrypted here, and what it encrypts is opened here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canInstallDebian, installDebian } from '../../scripts/testing/debian.ts';
import { ensurePython } from '../../scripts/testing/python.ts';
import { typist } from '../commands/asking.ts';
import { run } from '../commands/terminal.ts';

const hasAge = () => spawnSync('age', ['--version']).status === 0;

/** Why there is none; null where there is. */
function missing(): string | null {
  if (hasAge()) return null;
  if (!canInstallDebian()) return 'not here; as root on Debian its package would be installed: age';
  try {
    installDebian(['age']);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return hasAge() ? null : 'not found after its package was installed';
}
const why = missing();

const folder = mkdtempSync(join(tmpdir(), 'mingqian-age-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const SECRET = `${'0123456789abcdef'.repeat(4)}\n`;
const PASSPHRASE = 'correct horse battery staple';

/** Runs a program on a terminal, where somebody types these lines. @returns what the terminal showed */
function atTerminal(program: readonly string[], lines: readonly string[]): string {
  const { status, stdout } = spawnSync(
    ensurePython(),
    [join(import.meta.dirname, '..', 'commands', 'at-terminal.py'), JSON.stringify(lines), ...program],
    { encoding: 'utf8', timeout: 120_000 },
  );
  expect({ status, stdout }).toMatchObject({ status: 0 });
  return stdout;
}
/** Age asks its passphrase of a terminal alone. */
const age = (words: readonly string[], lines: readonly string[]) => atTerminal(['age', ...words], lines);

describe(`Debian's age${why === null ? '' : ` (${why})`}`, () => {
  test.skipIf(why !== null)(
    'opens what was encrypted here, as hard as it is encrypted for publishers',
    async () => {
      writeFileSync(at('a.secret'), SECRET);
      const program = [process.execPath, 'scripts/mingqian.ts', 'secret', 'encrypt', at('a.secret')];
      const shown = atTerminal(program, [PASSPHRASE, PASSPHRASE]);
      expect(shown).toContain('New passphrase for ');
      expect(shown).not.toContain('correct');
      expect(readFileSync(at('a.secret.age'), 'utf8').length).toBeGreaterThan(300);
      age(['-d', '-o', at('opened'), at('a.secret.age')], [PASSPHRASE]);
      expect(readFileSync(at('opened'), 'utf8')).toBe(SECRET);
    },
  );
  test.skipIf(why !== null).each([
    ['in letters', ['-a']],
    ['in bytes', []],
  ])('encrypts %s what is opened here', async (name, words) => {
    const [plain, sealed, opened] = ['plain', 'sealed', 'opened'].map((one) => at(`${one} ${name}`)) as [
      string,
      string,
      string,
    ];
    writeFileSync(plain, SECRET);
    age(['-p', ...words, '-o', sealed, plain], [PASSPHRASE, PASSPHRASE]);
    const { ask } = typist([PASSPHRASE]);
    const ran = await run(['secret', 'open', sealed, '--out', opened], undefined, { ask });
    expect(ran, ran.err).toMatchObject({ status: 0 });
    expect(readFileSync(opened, 'utf8')).toBe(SECRET);
  });
});
