/**
 * `npm run -s package`: the engine as an npm package in .cache/package, compiled to JavaScript and types, as Node runs no TypeScript
 * from node_modules. Nothing is published: a release has it as a file.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import manifest from '../package.json' with { type: 'json' };
import { messageOf } from '../src/core/errors.ts';
import { npm } from './releasing/npm.ts';
import { ROOT } from './root.ts';

/** Where it is built. */
export const PACKAGE = join(ROOT, '.cache/package');

/** The package that an import names. */
const NAME = /^(?:@[^/]+\/)?[^/]+/;

/** The packages that compiled files import. */
async function importsOf(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js') && !name.endsWith('.d.ts')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    for (const { fileName } of ts.preProcessFile(text).importedFiles)
      if (!fileName.startsWith('.')) found.add(NAME.exec(fileName)?.[0] ?? fileName);
  }
  return found;
}

/** Types name their neighbours as the compiled files are called. */
async function renameTypes(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/((?:from |import\()['"]\.{1,2}\/[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

/** Builds the package anew and gives its folder. @throws Error with what the compiler said */
export async function buildPackage(): Promise<string> {
  await rm(PACKAGE, { recursive: true, force: true });
  await mkdir(PACKAGE, { recursive: true });
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', 'src/package'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the package was not compiled:\n${stdout}${stderr}`);
  await renameTypes(join(PACKAGE, 'lib'));
  const versions: Readonly<Record<string, string>> = manifest.dependencies;
  const dependencies: Record<string, string> = {};
  for (const name of [...(await importsOf(join(PACKAGE, 'lib')))].sort()) {
    const version = versions[name];
    if (version === undefined)
      throw new Error(`the package imports ${name}, which package.json does not depend on`);
    dependencies[name] = version;
  }
  const { name, version, description, license } = manifest;
  const own = {
    name,
    version,
    description,
    license,
    private: true,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.0.0' },
    exports: { '.': { types: './lib/package/index.d.ts', default: './lib/package/index.js' } },
    files: ['lib'],
    dependencies,
  };
  await writeFile(join(PACKAGE, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  await copyFile(join(ROOT, 'LICENSE'), join(PACKAGE, 'LICENSE'));
  await copyFile(join(ROOT, 'docs/package.md'), join(PACKAGE, 'README.md'));
  return PACKAGE;
}

/** Packs a built package into a folder, and gives the file's name. @throws Error where npm fails */
export function packPackage(folder: string, out: string): string {
  const said = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', out], folder));
  const first = (Array.isArray(said) ? said : Object.values(said as object))[0] as { filename: string };
  return first.filename;
}

if (import.meta.main)
  try {
    console.log(await buildPackage());
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
