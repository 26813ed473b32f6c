/** `site new`: a publisher's folder to begin with. */
import { MingqianError } from '../../../src/core/errors.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { newSite } from '../../site/new.ts';
import type { Command } from '../command.ts';

function languagesOf(words: string): Lang[] {
  const languages = words.split(',');
  const known = languages.filter((one): one is Lang => one === 'zh' || one === 'en');
  if (known.length !== languages.length || new Set(known).size !== known.length)
    throw new MingqianError(
      'usage',
      `--languages: expected zh,en or en,zh or one of them, found ${JSON.stringify(words)}`,
    );
  return known;
}

export const siteNewCommand: Command = {
  usage: '<folder> [--languages zh,en]',
  summary: "a publisher's folder: settings, words to fill in, a place for records",
  help: `Writes a new folder: site.toml, pages as Markdown with what is to be filled in between braces, a README, and a package.json
whose \`npm test\` is \`site check\`, \`npm start\` shows the site and \`npm run build\` builds it. The engine stays where it is.`,
  words: 1,
  options: {
    languages: { value: 'languages', help: "the site's languages, the first at its root (zh,en)" },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const languages = languagesOf(args.option('languages') ?? 'zh,en');
    const written = await newSite(folder, languages, terminal.now().slice(0, 10), terminal.files);
    for (const name of written) terminal.out(name);
    terminal.err(
      `Fill in what stands between braces, site.toml first; \`npm test\` in ${folder} says what is left.`,
    );
    return 0;
  },
};
