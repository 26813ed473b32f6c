/** Places of a template that nobody has filled in, and words in braces that become nothing. */
import { reason, type SiteFault } from '../../../src/publisher/fault.ts';
import { meant } from '../../../src/publisher/meant.ts';

/** As `site new` writes it: `{待填：电话}`, `{to fill in: telephone}`. */
export const UNFILLED = /\{(?:待填：|to fill in: )[^}\n]*\}/g;
/** What becomes something of site.toml. */
const TOKENS = ['portal', 'contact', 'phone', 'thing', 'measure'];

export function unfilled(file: string, text: string): SiteFault[] {
  return text.split('\n').flatMap((line, i): SiteFault[] => {
    const place = { file, line: i + 1 };
    // In site.toml a comment may explain what such places look like.
    const said = file.endsWith('.toml') ? line.replace(/^\s*#.*/, '') : line;
    return [
      ...[...said.matchAll(UNFILLED)].map(([found]) => ({
        ...place,
        code: 'unfilled' as const,
        reason: reason((t) => t.unfilled(found)),
      })),
      ...[...said.matchAll(/\{([a-z]+)\}/g)].flatMap(([, name = '']) => {
        const near = TOKENS.includes(name) ? null : meant(name, TOKENS);
        return near === null
          ? []
          : [{ ...place, code: 'key' as const, reason: reason((t) => t.token(name, near)) }];
      }),
    ];
  });
}
