/** WebKit as WebKitGTK has it: its small browser on a display that nobody sees, driven over WebDriver. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Engine, FOUND } from '../driver.ts';
import { pressFound, selectFound } from '../in-page.ts';
import { newSession } from './webdriver.ts';

/** How long a program may take to start, in milliseconds. */
const START = 30_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/** Starts a display; it says its number on the third of its pipes. */
async function startDisplay(): Promise<{ display: string; process: ChildProcess }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(child.stdio[3] as Readable, 'data', {
    signal: AbortSignal.timeout(START),
  })) as [Buffer];
  return { display: `:${String(number).trim()}`, process: child };
}

async function untilItAnswers(driver: string): Promise<void> {
  const end = performance.now() + START;
  for (;;) {
    const isReady = await fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (performance.now() > end) throw new Error('WebKitWebDriver does not answer');
    await pause(50);
  }
}

/** @param miniBrowser the path of WebKitGTK's MiniBrowser */
export async function startWebkit(miniBrowser: string): Promise<Engine> {
  const { display, process: screen } = await startDisplay();
  const port = await freePort();
  const driver = `http://127.0.0.1:${port}`;
  const service = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LANG: 'C.UTF-8' },
  });
  const close = async () => {
    for (const child of [service, screen]) {
      if (child.exitCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
  };
  try {
    await untilItAnswers(driver);
  } catch (error) {
    await close();
    throw error;
  }
  const session = () =>
    newSession(driver, { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } });
  return {
    tab: async () => {
      const { open, execute, sendKeys, close: end } = await session();
      return {
        open,
        run: async (inPage, argument) =>
          (await execute(`return (${inPage})(${JSON.stringify(argument)});`)) as Awaited<
            ReturnType<typeof inPage>
          >,
        load: async (source) => {
          await execute(source);
        },
        // The driver's own click does not always reach the page.
        press: async () => {
          await execute(`(${pressFound})()`);
        },
        type: async (text) => {
          await execute(`(${selectFound})()`);
          await sendKeys(`return window.${FOUND}`, text);
        },
        close: end,
      };
    },
    close,
  };
}
