/** The code of this page's workers. It is larger than all the rest, and is fetched when there is work. */
import type { Fetched } from './load.ts';

export const poolWorker: Fetched = async () => {
  const { default: PoolWorker } = await import('../../../rerun/worker.ts?worker&inline');
  return () => new PoolWorker();
};

export const md5Worker: Fetched = async () => {
  const { default: Md5Worker } = await import('../../../rerun/md5-worker.ts?worker&inline');
  return () => new Md5Worker();
};

export const seedsWorker: Fetched = async () => {
  const { default: SeedsWorker } = await import('../../../rerun/seeds-worker.ts?worker&inline');
  return () => new SeedsWorker();
};

export const figuresWorker: Fetched = async () => {
  const { default: FiguresWorker } = await import('../../../rerun/figures-worker.ts?worker&inline');
  return () => new FiguresWorker();
};
