/** The self-checks beside pages of the guide: their form, and where they lead. */
import type { Lang } from '../../../src/i18n/lang.ts';
import { reason, type SiteFault, SiteFaults } from '../../../src/publisher/fault.ts';
import { readSelfCheck } from '../../../src/publisher/self-check.ts';
import { pagesOf, SELF_CHECK, type Words } from '../words.ts';
import { deadLinks } from './links.ts';

/** @param addresses every address of the site, as `addressesOf` has them */
export function selfCheckFaults(
  words: Words,
  languages: readonly Lang[],
  addresses: ReadonlySet<string>,
): SiteFault[] {
  const guide = new Set(
    pagesOf(words, languages).flatMap(({ page }) => (page.folder === 'guide' ? [page.topic] : [])),
  );
  return words.texts.flatMap(({ file, text }): SiteFault[] => {
    const [, topic] = SELF_CHECK.exec(file) ?? [];
    if (topic === undefined) return [];
    if (!guide.has(topic))
      return [
        {
          code: 'missing',
          file,
          line: null,
          reason: reason((t) => t.noFile(t.pageBeside(`${topic}.${languages[0]}.md`))),
        },
      ];
    try {
      readSelfCheck(text, file, languages);
    } catch (error) {
      if (error instanceof SiteFaults) return [...error.faults];
      throw error;
    }
    // A path stands there alone; as a link of Markdown it is looked at by the one who knows all addresses.
    const asLinks = text.replace(/^path = "([^"]*)"/gm, '[](<$1>)');
    return deadLinks(file, asLinks, addresses, languages);
  });
}
