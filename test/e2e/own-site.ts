/** The built site on a server of the test's own, which can change, go away and come back at the same address. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Serving, serve } from '../../scripts/serve.ts';
import { DIST } from './built-site.ts';

/** What `DIST` was built for; a copy is served there. */
const BASE = process.env['MINGQIAN_DIST_BASE'] ?? '/';

export interface OwnSite {
  readonly folder: string;
  readonly url: string;
  stop(): Promise<void>;
  /** Serves the folder as it now is. */
  restart(): Promise<void>;
  /** Stops it and takes the folder away. */
  remove(): Promise<void>;
}

export async function ownSite(): Promise<OwnSite> {
  const folder = join(await mkdtemp(join(tmpdir(), 'mingqian-offline-')), 'site');
  await cp(DIST, folder, { recursive: true });
  let server: Serving | null = await serve(folder, BASE, 0);
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = null;
  };
  return {
    folder,
    url,
    stop,
    restart: async () => {
      await stop();
      server = await serve(folder, BASE, Number(new URL(url).port));
    },
    remove: async () => {
      await stop();
      await rm(join(folder, '..'), { recursive: true, force: true });
    },
  };
}
