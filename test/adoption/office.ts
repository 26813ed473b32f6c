/** A housing office at its command line: what it runs and writes is counted, and every command and option must be documented. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'vitest';
import type { ExitStatus } from '../../scripts/commands/command.ts';
import { emptyFolder, type TestWitness } from '../commands/log-parties.ts';
import { blocksOf, follow } from '../commands/runbook.ts';
import type { Ran } from '../commands/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CALL = 'npm run -s mingqian -- ';

/** All that a publisher is given to read. */
const DOCUMENTS = [
  ...['README.md', 'docs/hosting.md', 'docs/succession.md'],
  ...['src/content/guide', 'src/content/adopt'].flatMap((folder) =>
    (readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }) as string[])
      .filter((name) => name.endsWith('.en.md'))
      .map((name) => join(folder, name)),
  ),
].map((name) => readFileSync(join(ROOT, name), 'utf8').replaceAll('\\\n', ' '));

/** Demands that the documents print this command, and each of its options somewhere. @throws Error where they do not */
function demandDocumented(words: readonly string[]): void {
  const [name = '', next = ''] = words;
  const isGroup = ['log', 'round', 'secret', 'changes', 'site'].includes(name);
  const command = isGroup ? `${name} ${next}` : name;
  const printed = new RegExp(`(?:mingqian -- |\`)${command}(?![\\w-])`);
  if (!DOCUMENTS.some((text) => printed.test(text))) throw new Error(`not documented: ${command}`);
  for (const option of words.filter((word) => /^--[a-z]/.test(word))) {
    const isThere = new RegExp(`${option}(?![\\w-])`);
    if (!DOCUMENTS.some((text) => printed.test(text) && isThere.test(text)))
      throw new Error(`not documented with ${command}: ${option}`);
  }
}

/** What was measured. */
export interface Figures {
  readonly seconds: number;
  readonly steps: readonly { readonly title: string; readonly seconds: number; readonly commands: number }[];
  readonly commands: number;
  /** Files that a person wrote or changed, and those that commands wrote beside them. */
  readonly byHand: number;
  readonly byCommands: number;
}

export interface Office {
  readonly folder: string;
  /** The time by everybody's clock; a command takes a second of it. */
  now: string;
  /** Whoever cosigns, with clocks that go with the office's. */
  readonly witnesses: TestWitness[];
  /** What a shell has under these names. */
  readonly variables: Record<string, string>;
  at(...names: string[]): string;
  read(name: string): string;
  /** The path of the one secret that is kept. @throws Error where there is none, or several */
  secretPath(): string;
  /** Writes a file as a person does, or puts another in its place. */
  writes(name: string, content: string | Uint8Array): void;
  /** Says that a person changed files that commands wrote. */
  edited(names: readonly string[]): void;
  /** Runs a command of the documents, without `npm run -s mingqian --`. */
  does(line: string, status?: ExitStatus): Promise<Ran>;
  /** Follows a block of a runbook with the office's own names in place of the example's. */
  follows(
    topic: string,
    block: number,
    statuses: readonly ExitStatus[],
    names: Readonly<Record<string, string>>,
  ): Promise<Ran[]>;
  step<T>(title: string, what: () => Promise<T>): Promise<T>;
  figures(): Figures;
}

/** An office with an empty folder, whose clock somebody has to set. */
export function newOffice(now = '2023-08-20T01:00:00Z'): Office {
  const folder = emptyFolder();
  const written = new Set<string>();
  const steps: { title: string; seconds: number; commands: number }[] = [];
  let commands = 0;
  let secrets = 0;
  const own = {
    secretsFolder: join(folder, 'secrets'),
    secret: () => new Uint8Array(32).fill(++secrets),
  };
  const files = () =>
    (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) =>
      statSync(join(folder, name)).isFile(),
    );
  const shell = async (line: string, status: ExitStatus): Promise<Ran> => {
    commands += 1;
    for (const each of office.witnesses) each.now = office.now;
    const ran = await follow(line, folder, office.now, office.variables, own);
    expect(ran, `${line}\n${ran.out}\n${ran.err}`).toMatchObject({ status });
    office.now = new Date(Date.parse(office.now) + 1000).toISOString().replace('.000', '');
    return ran;
  };
  const office: Office = {
    ...{ folder, now, witnesses: [], variables: {} },
    at: (...names) => join(folder, ...names),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    secretPath: () => {
      const kept = readdirSync(own.secretsFolder);
      expect(kept).toHaveLength(1);
      return join(own.secretsFolder, kept[0] ?? '');
    },
    writes: (name, content) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      written.add(relative(folder, path));
    },
    edited: (names) => {
      for (const name of names) written.add(relative(folder, join(folder, name)));
    },
    does: async (line, status = 0) => {
      demandDocumented(line.split(' '));
      return shell(`${CALL}${line}`, status);
    },
    follows: async (topic, block, statuses, names) => {
      const lines = blocksOf(topic)[block] ?? [];
      expect(lines, topic).toHaveLength(statuses.length);
      for (const name of Object.keys(names)) expect(lines.join('\n'), topic).toContain(name);
      const said: Ran[] = [];
      for (const [i, line] of lines.entries()) {
        const own = Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, to), line);
        said.push(await shell(own, statuses[i] ?? 0));
      }
      return said;
    },
    step: async (title, what) => {
      const [began, before] = [performance.now(), commands];
      try {
        return await what();
      } finally {
        steps.push({ title, seconds: (performance.now() - began) / 1000, commands: commands - before });
      }
    },
    figures: () => ({
      seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
      steps,
      commands,
      byHand: written.size,
      byCommands: files().filter((name) => !written.has(name)).length,
    }),
  };
  return office;
}

/** The figures as lines to print. */
export function said({ seconds, steps, commands, byHand, byCommands }: Figures): string {
  return [
    ...steps.map(
      (one) =>
        `${one.seconds.toFixed(1).padStart(7)} s  ${String(one.commands).padStart(3)} commands  ${one.title}`,
    ),
    `${seconds.toFixed(1).padStart(7)} s  ${String(commands).padStart(3)} commands in all; ${byHand} files by hand, ${byCommands} by commands`,
  ].join('\n');
}
