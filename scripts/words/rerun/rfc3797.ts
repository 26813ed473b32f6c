/** `rerun rfc3797` in words. */
import { rfc3797Words } from '../../../src/i18n/official/rfc3797.ts';
import { words } from '../../../src/i18n/words.ts';
import { type KeyNote, NOTES } from '../../../src/official/rfc3797/key.ts';

export const rfc3797CommandWords = words(
  {
    summary: 'RFC 3797：IETF 的提名委员会',
    help: `由各个来源公布的数字合成密钥，一个来源一个 --source，照它们的顺序：前面的零去掉，同一个来源的数从小到大排；也可以直接用
别人公布的密钥（--key）。然后选出号码，像 RFC 第 6 节那样打印每一个中间值。一个来源可以是一个小数；有字母的来源、一个来源里有几
个小数的，都不收。给了 --names（一行一个名字），有多少行，池就有多大。`,
    options: {
      pool: '池有多大，1..65535；给了 --names 可以不写',
      select: '选几个',
      source: '一个来源公布的数字；每个来源写一次，照顺序',
      key: '不用来源，直接给密钥串',
      names: '池里的名字，一行一个',
      json: '只用 JSON 打印每一个值',
    },
    both: '应当有 --source 或者 --key，两样都有',
    neither: '应当有 --source 或者 --key，两样都没有',
    source: (given: string, canonical: string) => `${given} -> ${canonical}`,
    note: (source: number, kind: KeyNote['kind']) => `提醒：密钥的${rfc3797Words.zh.note(source, kind)}`,
    all: '池里的全都选上了。',
    entropy: (bits: string) => `大约需要 ${bits} 位的熵。`,
    key: (key: string) => `密钥是：\n ${key}`,
  },
  {
    summary: 'RFC 3797: the IETF’s nominating committee',
    help: `Makes the key from what the sources published, one --source each, in their order: numbers lose the zeros in front, those
of one source are sorted; or takes a key that somebody published as it stands (--key). Then selects, and prints every
value in between as the RFC's section 6 does. A source may be one decimal fraction; letters and several fractions in a
source are refused. With --names, one name a line, the pool has as many as there are lines.`,
    options: {
      pool: 'how many there are to select from, 1..65535; may be left out with --names',
      select: 'how many are selected',
      source: 'what one source published; once for each, in order',
      key: 'instead of sources: the key string itself',
      names: 'the pool by name, one a line',
      json: 'print every value as JSON and nothing else',
    },
    both: 'expected --source or --key, found both',
    neither: 'expected --source or --key, found neither',
    source: (given: string, canonical: string) => `${given} -> ${canonical}`,
    note: (source: number, kind: KeyNote['kind']) => `note: source ${source} of the key ${NOTES[kind]}`,
    all: 'All of the pool is selected.',
    entropy: (bits: string) => `Approximately ${bits} bits of entropy needed.`,
    key: (key: string) => `Key is:\n ${key}`,
  },
);
