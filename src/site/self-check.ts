/** The self-check beside a page of the guide, where its publisher wrote one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, languages } from '../i18n/lang.ts';
import { namedFolder } from '../publisher/folder.ts';
import { readSelfCheck, type SelfCheck } from '../publisher/self-check.ts';

/** @returns null where there is none @throws SiteFaults what is wrong with it */
export function selfCheckOf(topic: string, lang: Lang): SelfCheck | null {
  const name = `guide/${topic}.toml`;
  const file = join(namedFolder().words, name);
  return existsSync(file) ? (readSelfCheck(readFileSync(file, 'utf8'), name, languages)[lang] ?? null) : null;
}
