/** `site new`: a publisher's folder to begin with. */
import type { Lang } from '../../../src/i18n/lang.ts';
import { newSite } from '../../site/new.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { siteNewCommandWords } from '../../words/site.ts';
import { command } from '../command.ts';

function languagesOf(words: string): Lang[] {
  const languages = words.split(',');
  const known = languages.filter((one): one is Lang => one === 'zh' || one === 'en');
  if (known.length !== languages.length || new Set(known).size !== known.length)
    return misuse(inBoth(siteNewCommandWords, (t) => t.languages(JSON.stringify(words))));
  return known;
}

export const siteNewCommand = command({
  usage: '<folder> [--languages zh,en]',
  says: siteNewCommandWords,
  words: 1,
  options: {
    languages: { value: 'languages' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const languages = languagesOf(args.option('languages') ?? 'zh,en');
    const written = await newSite(folder, languages, terminal.now().slice(0, 10), terminal.files);
    for (const name of written) terminal.out(name);
    terminal.err(siteNewCommandWords[terminal.lang].next(folder));
    return 0;
  },
});
