/** The built site behind nginx and Caddy, with the configurations that docs/hosting.md prints. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { request } from 'node:https';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../scripts/testing/chromium.ts';
import { run } from '../commands/terminal.ts';
import { fileOfPage, pagesIn, textOf } from '../e2e/built-site.ts';
import type { Engine } from '../journeys/driver.ts';
import { startChromium } from '../journeys/engines/chromium.ts';
import { published } from '../journeys/published.journey.ts';
import { search } from '../journeys/search.journey.ts';
import { visitorIn } from '../journeys/visitor.ts';
import { winner } from '../journeys/winner.journey.ts';
import {
  certificateFor,
  demandCaddyfile,
  emptyFolder,
  freePorts,
  put,
  type Running,
  serversMissing,
  startCaddy,
  startNginx,
} from './servers.ts';

const SITE = resolve('dist');
/** The same site, built for a path. */
const BELOW = { site: resolve('.cache/sub-path'), path: '/a/mingqian/' } as const;
const NAME = 'draws.example';
const DOCS = 'docs/hosting';
const text = (name: string) => readFileSync(join(DOCS, name), 'utf8');

test.each(['nginx.conf', 'Caddyfile'])('docs/hosting.md prints %s as it is', (name) => {
  const blocks = [...readFileSync('docs/hosting.md', 'utf8').matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)];
  expect(blocks.map(([, block]) => block)).toContain(text(name));
});

/** An answer over https, from the host of this name, whose certificate is the only one that is trusted. */
function ask(
  port: number,
  ca: Buffer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Readonly<Record<string, unknown>> }> {
  return new Promise((done, failed) => {
    const asked = request(
      { host: '127.0.0.1', port, path, ca, servername: NAME, headers: { host: NAME, ...headers } },
      (response) => {
        response.resume();
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    );
    asked.on('error', failed);
    asked.end();
  });
}

const TEXT = 'text/plain; charset=utf-8';
/** What the pages are for, and what hosts get wrong. */
const ANSWERS: readonly (readonly [path: string, status: number, type: string, caching: string])[] = [
  ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['/verify/', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['/verify.py', 200, TEXT, 'no-cache'],
  ['/site-manifest.txt', 200, TEXT, 'no-cache'],
  ['/rounds/202602/ordinary/rules.md', 200, TEXT, 'no-cache'],
  ['/rounds/202602/ordinary/result.csv', 200, TEXT, 'no-cache'],
  ['/rounds/202602/ordinary/commitment.tlog-proof', 200, TEXT, 'no-cache'],
  ['/log/checkpoint', 200, TEXT, 'no-cache'],
  ['/log/policy', 200, TEXT, 'no-cache'],
  ['/no/such/page', 404, 'text/html; charset=utf-8', 'no-cache'],
  ['/no-such-rules.md', 404, 'text/html; charset=utf-8', 'no-cache'],
  ['/.hidden', 404, 'text/html; charset=utf-8', 'no-cache'],
];
const HEADERS = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A root in which the site for a path is at its path. */
function rootBelow(): string {
  const root = emptyFolder();
  mkdirSync(join(root, 'a'));
  symlinkSync(BELOW.site, join(root, 'a/mingqian'));
  return root;
}

/** Demands that `verify-site` finds the site whole, and nothing to tell of its host. */
async function demandNothingTold(url: string, own: string): Promise<void> {
  const { status, out } = await run(['verify-site', url, '--own', own]);
  expect(out).not.toMatch(/^host/m);
  expect([status, out.split('\n').at(-1)]).toEqual([0, expect.stringContaining('THE SAME')]);
}

/** A `map` of nginx from each page to its own policy, which is to be sent in the header. */
function pagePolicies(): string {
  const lines = pagesIn('dist').map((page) => {
    const file = fileOfPage(page);
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
      textOf('dist', file),
    )?.[1];
    return `  "/${file}" "${policy}; frame-ancestors 'none'";`;
  });
  return `map $uri $page_policy {\n  default "frame-ancestors 'none'";\n${lines.join('\n')}\n}\n`;
}

const missing = serversMissing();

describe.skipIf(missing !== null)(`behind a web server${missing === null ? '' : ` (${missing})`}`, () => {
  let chromium: Engine;
  const running: Running[] = [];
  beforeAll(async () => {
    chromium = await startChromium(ensureChromium());
  });
  afterAll(async () => {
    await chromium?.close();
    for (const one of running) await one.stop();
  });
  const journey = async (url: string) => {
    for (const one of [published, winner, search]) {
      const tab = await chromium.tab();
      try {
        await one.run(visitorIn(tab, url), { stop: async () => {} });
      } finally {
        await tab.close();
      }
    }
  };

  describe('nginx', () => {
    let [secure, plain, strict] = [0, 0, 0];
    const { certificate, key } = certificateFor(NAME);
    const places = (): (readonly [string, string])[] => [
      ['listen 80;', `listen 127.0.0.1:${plain}; server_name plain.invalid;`],
      ['/etc/letsencrypt/live/draws.example/fullchain.pem', certificate],
      ['/etc/letsencrypt/live/draws.example/privkey.pem', key],
      ['/srv/draws.example', SITE],
    ];
    beforeAll(async () => {
      [secure = 0, plain = 0, strict = 0] = await freePorts(3);
      const printed = put(text('nginx.conf'), [
        ...places(),
        ['listen 443 ssl;', `listen 127.0.0.1:${secure} ssl;\n  listen 127.0.0.1:${strict};`],
        // Beside what is printed: each page's own policy in the header too.
        [`"frame-ancestors 'none'" always`, '$page_policy always'],
      ]);
      running.push(await startNginx(`${pagePolicies()}${printed}`, [plain, strict]));
    });

    test.each(ANSWERS)('%s is answered with %i, %s, %s', async (path, status, type, caching) => {
      const answer = await ask(secure, readFileSync(certificate), path);
      expect(answer.status).toBe(status);
      const { 'content-security-policy': policy, ...others } = HEADERS;
      expect(answer.headers).toMatchObject({ ...others, 'content-type': type, 'cache-control': caching });
      expect(answer.headers['content-security-policy']).toContain(policy);
    });
    test('a whole site, with each page’s policy in the header too: nothing is told of the host', async () => {
      await demandNothingTold(`http://127.0.0.1:${strict}/`, SITE);
    });
    test(
      'the pages work, with their policy in the header',
      () => journey(`http://127.0.0.1:${strict}/`),
      240_000,
    );
    test('below a path', async () => {
      const [other = 0, port = 0] = await freePorts(2);
      const printed = put(text('nginx.conf'), [
        ['listen 80;', `listen 127.0.0.1:${other};`],
        ...places().slice(1, 3),
        ['/srv/draws.example', rootBelow()],
        ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
        ['=404 /404.html', `=404 ${BELOW.path}404.html`],
      ]);
      running.push(await startNginx(printed, [port]));
      await demandNothingTold(`http://127.0.0.1:${port}${BELOW.path}`, BELOW.site);
    });
    test('who comes by http is sent to https', async () => {
      const { status, headers } = await fetch(`http://127.0.0.1:${plain}/verify/`, {
        redirect: 'manual',
      });
      expect([status, headers.get('location')]).toEqual([301, `https://127.0.0.1/verify/`]);
    });
  });

  describe('Caddy', () => {
    let port = 0;
    beforeAll(async () => {
      demandCaddyfile(text('Caddyfile'));
      [port = 0] = await freePorts(1);
      const printed = put(text('Caddyfile'), [
        ['\ndraws.example {', `\n{\n\tadmin off\n}\n\nhttp://127.0.0.1:${port} {`],
        ['/srv/draws.example', SITE],
      ]);
      running.push(await startCaddy(printed, [port]));
    });

    test.each(ANSWERS)('%s is answered with %i, %s, %s', async (path, status, type, caching) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(answer.status).toBe(status);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        ...HEADERS,
        'content-type': type,
        'cache-control': caching,
      });
    });
    test('a whole site: nothing is told of the host', async () => {
      await demandNothingTold(`http://127.0.0.1:${port}/`, SITE);
    });
    test('below a path', async () => {
      const [below = 0] = await freePorts(1);
      const printed = put(text('Caddyfile'), [
        ['\ndraws.example {', `\n{\n\tadmin off\n}\n\nhttp://127.0.0.1:${below} {`],
        ['/srv/draws.example', rootBelow()],
        ['rewrite * /404.html', `rewrite * ${BELOW.path}404.html`],
      ]);
      running.push(await startCaddy(printed, [below]));
      await demandNothingTold(`http://127.0.0.1:${below}${BELOW.path}`, BELOW.site);
    });
    test('the pages work', () => journey(`http://127.0.0.1:${port}/`), 240_000);
  });
});
