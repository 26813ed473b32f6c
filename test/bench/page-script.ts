/** A script of the bench's own for a page, in one piece. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/root.ts';

type Name = 'record.ts' | 'look-up.ts';
const made = new Map<Name, Promise<string>>();

/** @param name of a file in `page`; it is made once */
export function pageScript(name: Name): Promise<string> {
  const script = made.get(name) ?? makeScript(name);
  made.set(name, script);
  return script;
}

async function makeScript(name: Name): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page', name),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error('expected one build');
  const [chunk] = built.output;
  if (chunk.type !== 'chunk') throw new Error('expected a script');
  return chunk.code;
}
