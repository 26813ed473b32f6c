/**
 * Builds mingqian-verifier.html: the verifier in one file that asks for nothing. The same sources and
 * commit give the same bytes, whoever's site it is for.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'fflate';
import { build, type Plugin } from 'vite';
import { VERIFIER_FILE } from '../src/record/verifier-notice.ts';
import { ROOT } from './root.ts';

export const STANDALONE = VERIFIER_FILE;
/** Its bytes at most. */
export const STANDALONE_LIMIT = 500_000;

const PROGRAM = join(ROOT, 'src/standalone/main.ts');
const LOADER = join(ROOT, 'src/standalone/loader.ts');
const WORKERS = join(ROOT, 'src/standalone/workers.ts');
const WORKER = /(?:^|\/)((?:verifier|beside|rerun|paper)\/[a-z0-9-]*worker)\.ts\?worker&inline$/;

/** Workers are the page's own script once more, in the place of a script each. */
const workers: Plugin = {
  name: 'mingqian-workers',
  enforce: 'pre',
  resolveId: (source) => (WORKER.test(source) ? `\0mingqian-worker:${WORKER.exec(source)?.[1]}` : null),
  load: (id) => {
    const [, name] = /^\0mingqian-worker:(.*)$/.exec(id) ?? [];
    if (name === undefined) return null;
    return `import { workerNamed } from ${JSON.stringify(WORKERS)};\nexport default workerNamed(${JSON.stringify(name)});\n`;
  },
};

/** Digest of an inline script or style as a policy names it. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What would end an inline element, or be read otherwise than it stands. */
function demandInline(text: string, element: 'script' | 'style'): string {
  const wrong = new RegExp(`</${element}|<!--|[\\r\\0]`, 'i').exec(text);
  if (wrong !== null) throw new Error(`${STANDALONE}: its ${element} holds ${JSON.stringify(wrong[0])}`);
  return text;
}

/** One script, and one style where it has any. */
async function bundle(input: string): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    root: ROOT,
    // Beside the site's pages its links lead to them; elsewhere there are none, which it says.
    base: './',
    mode: 'production',
    publicDir: false,
    logLevel: 'error',
    plugins: [workers],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      // As astro.config.mjs has it for styles.
      target: ['chrome94', 'firefox92', 'safari15'],
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  });
  if (!('output' in built)) throw new Error(`${STANDALONE}: expected one build`);
  let [script, style] = ['', ''];
  for (const file of built.output) {
    if (file.type === 'chunk' && script === '') script = file.code.trim();
    else if (file.type === 'asset' && file.fileName.endsWith('.css') && style === '')
      style = String(file.source).trim();
    else throw new Error(`${STANDALONE}: expected one script and one style, found ${file.fileName} too`);
  }
  return { script, style };
}

/**
 * @param commit as commitWord gives it
 * @throws Error where it cannot be built, or is larger than STANDALONE_LIMIT
 */
export async function buildStandalone(commit: string): Promise<Buffer> {
  const { script, style } = await bundle(PROGRAM);
  const { script: loader } = await bundle(LOADER);
  // Not zlib: it packs otherwise on other processors, and this file is to be the same wherever it is built.
  const packed = Buffer.from(deflateSync(Buffer.from(script), { level: 9, mem: 12 })).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(demandInline(loader, 'script'))} ${hashOf(script)}`,
    `style-src ${hashOf(demandInline(style, 'style'))}`,
    'img-src data:',
    'worker-src blob:',
    // Browsers that do not know worker-src yet.
    'child-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>明签核对器 · Mingqian verifier</title>
<style>${style}</style>
</head>
<body>
<div id="mingqian" data-commit="${commit}">
<p>这里如果一直只有这句话，文件就不完整，或者浏览器没有开 JavaScript；也可以用 verify.py 核对。</p>
<p lang="en">If this sentence stays, the file is not whole or JavaScript is off; verify.py can be used instead.</p>
</div>
<script type="text/plain" id="packed">${packed}</script>
<script>${loader}</script>
</body>
</html>
`;
  const bytes = Buffer.from(html);
  if (bytes.length >= STANDALONE_LIMIT)
    throw new Error(`${STANDALONE}: expected less than ${STANDALONE_LIMIT} bytes, found ${bytes.length}`);
  return bytes;
}
