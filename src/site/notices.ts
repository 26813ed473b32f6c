import type { Lang } from '../i18n/lang.ts';
import { type Topic, topicsOf } from './topics.ts';

export interface Notice extends Topic<'notices'> {
  /** The day it was published, 2026-06-26. */
  readonly date: string;
}

/** All notices in a language, newest first. A notice without a date is an error. */
export async function noticesOf(lang: Lang): Promise<Notice[]> {
  const notices = (await topicsOf('notices', lang)).map((one) => {
    const { date } = one.entry.data;
    if (date === undefined) throw new Error(`notices/${one.entry.id}.md: no date`);
    return { ...one, date };
  });
  return notices.sort((a, b) =>
    a.date === b.date ? (a.topic < b.topic ? 1 : -1) : a.date < b.date ? 1 : -1,
  );
}
