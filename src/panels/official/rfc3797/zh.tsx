import { publishedWords } from '../../../i18n/official/published.zh.ts';
import { rfc3797Words } from '../../../i18n/official/rfc3797.zh.ts';
import { sealWords } from '../../../i18n/seals.zh.ts';
import { type Rfc3797Data, Rfc3797Panel } from './Rfc3797Panel.tsx';
import type { Words } from './words.ts';

const words: Words = { lang: 'zh', page: rfc3797Words, published: publishedWords, seals: sealWords };

export default (data: Rfc3797Data) => <Rfc3797Panel {...data} words={words} />;
