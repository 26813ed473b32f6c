import manifest from '../package.json' with { type: 'json' };
import type { Lang } from './i18n/lang.ts';

/**
 * What a publisher sets before building its own site. Everything else is code, words or data.
 *
 * `isDemonstration` is true on the demonstration alone: the head and the foot of every page then say so. Whether a round is
 * one of the demonstration's is said beside its text in src/content/rounds.
 * `portal` is the official place where people apply; `contact` is where questions go. Where one is null the pages say so
 * in words.
 */
export interface SiteConfig {
  readonly isDemonstration: boolean;
  readonly portal: { readonly name: Readonly<Record<Lang, string>>; readonly url: string } | null;
  readonly contact: { readonly label: string; readonly url: string } | null;
  readonly licence: { readonly name: string; readonly url: string };
  readonly version: string;
}

export const site: SiteConfig = {
  isDemonstration: true,
  portal: {
    name: {
      zh: '北京市小客车指标调控管理信息系统（xkczb.jtw.beijing.gov.cn）',
      en: 'Beijing’s official quota system (北京市小客车指标调控管理信息系统, xkczb.jtw.beijing.gov.cn)',
    },
    url: 'https://xkczb.jtw.beijing.gov.cn/',
  },
  contact: null,
  licence: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  version: manifest.version,
};
