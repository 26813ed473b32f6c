/** As much of W3C WebDriver as the journeys need: sessions, addresses, scripts, keys. */

/** The name under which WebDriver sends elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Session {
  open(url: string): Promise<void>;
  /** Runs a function's body. */
  execute(body: string): Promise<unknown>;
  /** Sends keys to the element that a function's body returns. */
  sendKeys(body: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** A command's value. @throws Error with what the driver says */
async function command(method: 'POST' | 'DELETE', url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json' },
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok)
    throw new Error(`${url.replace(/.*\/session/, 'session')}: ${value?.error}: ${value?.message}`);
  return value;
}

/** @param driver the address at which the driver listens */
export async function newSession(driver: string, capabilities: object): Promise<Session> {
  const { sessionId } = (await command('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  await command('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  const execute = (body: string) => command('POST', `${session}/execute/sync`, { script: body, args: [] });
  return {
    open: async (url) => {
      await command('POST', `${session}/url`, { url });
    },
    execute,
    sendKeys: async (body, text) => {
      const found = (await execute(body)) as Record<string, string> | null;
      const id = found?.[ELEMENT];
      if (id === undefined) throw new Error('the element that was found has gone');
      await command('POST', `${session}/element/${id}/value`, { text });
    },
    close: async () => {
      await command('DELETE', session);
    },
  };
}
