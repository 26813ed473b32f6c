/**
 * Registers the service worker once the page is there, and tells the reader what has come of it: that the site works
 * offline now, or that a newer version has arrived while this page was open. The sentences come with the page, with `{}` where the
 * time goes: a page downloads the words of its own language alone.
 */
import { instant } from '../i18n/dates.ts';
import type { Lang } from '../i18n/lang.ts';
import { newestCopy } from './newest-copy.ts';
import { isRush } from './rush.ts';
import { startWorker } from './start-worker.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const root = import.meta.env.BASE_URL.replace(/\/*$/, '/');

interface Connection {
  readonly saveData?: boolean;
}

/** Whether the reader asked for as little traffic as possible. */
const isSparing = () => (navigator as { connection?: Connection }).connection?.saveData === true;

/** When the latest round was or is to be drawn, as the page says. */
const draws = () => document.querySelector<HTMLElement>('#offline')?.dataset['draws']?.split(' ') ?? [];

async function tellReady(): Promise<void> {
  const note = document.querySelector<HTMLElement>('#offline-ready');
  const copy = await newestCopy(root);
  if (note === null || copy === null) return;
  const { ready = '', readyWithLists = '' } = note.dataset;
  note.textContent = (copy.lists > 0 ? readyWithLists : ready).replace('{}', instant(lang, copy.since));
  note.hidden = false;
}

function tellUpdated(): void {
  document.querySelector('#offline-updated')?.removeAttribute('hidden');
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  // The first worker of a visit takes over an open page too; that is no newer version.
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) tellUpdated();
    isFirst = false;
  });
  document.querySelector('#offline-reload')?.addEventListener('click', () => location.reload());
  if (isFirst && (isSparing() || isRush(Date.now(), draws()))) return;
  await startWorker(root);
  await tellReady();
}

function begin(): void {
  // Some browsers forbid it, in private windows say; the site works all the same, with a network.
  register().catch(() => {});
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}
