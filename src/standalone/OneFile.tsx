/** The whole of the one file: language and tool, the site's own panel of it, and what this file is. */
import { useEffect, useState } from 'preact/hooks';
import { htmlLang, type Lang, languages, nativeName, otherLang } from '../i18n/lang.ts';
import { standaloneWords } from '../i18n/standalone.ts';
import { PUBLISHED_DRAWS } from '../official/beijing/draws.ts';
import BeijingEn from '../panels/official/beijing/en.tsx';
import BeijingZh from '../panels/official/beijing/zh.tsx';
import VerifyEn from '../panels/verify/en.tsx';
import VerifyZh from '../panels/verify/zh.tsx';
import { SOFTWARE } from '../record/software.ts';
import { Seal } from '../ui/Seal.tsx';
import { Status } from '../ui/Status.tsx';
import { ReceiptTool } from './ReceiptTool.tsx';
import { toolWords } from './words.ts';

const TOOLS = ['record', 'receipt', 'beijing'] as const;
type Tool = (typeof TOOLS)[number];

interface Props {
  /** The commit that this file was built from, with `+` behind it where files were changed; null where it is not known. */
  readonly commit: string | null;
}

function Panel({ lang, tool, commit }: Props & { readonly lang: Lang; readonly tool: Tool }) {
  const t = standaloneWords[lang];
  if (tool === 'receipt') return <ReceiptTool lang={lang} />;
  if (tool === 'record') {
    const Verify = lang === 'zh' ? VerifyZh : VerifyEn;
    return <Verify published={[]} catalogueLink={t.catalogueLink} commit={commit} />;
  }
  const Beijing = lang === 'zh' ? BeijingZh : BeijingEn;
  return <Beijing draws={PUBLISHED_DRAWS} verifyTitle={t.tools.record} />;
}

/** The one that the address names, `?lang=en`, or else the browser's own. */
function firstLang(): Lang {
  const named = new URLSearchParams(location.search).get('lang');
  return languages.find((one) => one === named) ?? (/^zh\b/i.test(navigator.language) ? 'zh' : 'en');
}

export function OneFile({ commit }: Props) {
  const [lang, setLang] = useState<Lang>(firstLang);
  const [tool, setTool] = useState<Tool>('record');
  const t = standaloneWords[lang];
  const other = otherLang(lang);
  const { title, summary, isNot } = toolWords(lang)[tool];
  useEffect(() => {
    document.documentElement.lang = htmlLang[lang];
    document.title = `${title} · ${t.name}`;
  }, [lang, title, t]);
  const [isPageless, setPageless] = useState(false);
  /** Beside a site, links lead to its pages. Opened from a disk, there are none. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      link === null ||
      location.protocol !== 'file:' ||
      !/^\.\/.*\/(?:#.*)?$/.test(link.getAttribute('href') ?? '')
    )
      return;
    event.preventDefault();
    setPageless(true);
  };
  return (
    // biome-ignore lint/a11y: it only keeps links, which have keys and roles of their own, from leading nowhere
    <div onClick={follow}>
      <header class="masthead">
        <div class="frame">
          <button class="masthead-lang" type="button" lang={htmlLang[other]} onClick={() => setLang(other)}>
            {nativeName[other]}
          </button>
          <span class="masthead-name">
            <Seal state="pressed" />
            {t.name}
          </span>
        </div>
      </header>
      <main id="content">
        <div class="frame">
          <nav class="sheet" aria-label={t.toolsLabel}>
            <div class="standalone-tools">
              {TOOLS.map((name) => (
                <button
                  key={name}
                  class="button plain"
                  type="button"
                  aria-pressed={name === tool}
                  onClick={() => setTool(name)}
                >
                  {t.tools[name]}
                </button>
              ))}
            </div>
          </nav>
          <header class="sheet opening">
            <div>
              <h1>{title}</h1>
              <p class="lede">{summary}</p>
              {isNot !== null && <p class="bj-not-official">{isNot}</p>}
            </div>
          </header>
          <Panel key={`${lang} ${tool}`} lang={lang} tool={tool} commit={commit} />
        </div>
      </main>
      <footer class="footer">
        <div class="frame">
          <div class="sheet">
            <div class="margin">
              <h2>{t.about}</h2>
            </div>
            <div class="words">
              <p>{t.alone}</p>
              <Status text={isPageless ? t.noPage : ''} />
              <p>{t.compare}</p>
              <p class="note">
                {SOFTWARE} · {t.commit} <code>{commit ?? t.unknown}</code>
              </p>
            </div>
          </div>
        </div>
      </footer>
    </div>
  );
}
