import type { ReadFault, ZipFault } from '../../record/faults.ts';
import { count } from '../numbers.ts';
import { code, listed, type Said } from '../said.ts';
import type { Sayings } from './sayings.ts';

const zip: Record<ZipFault, (name: string) => Said> = {
  noZip: () => [
    '它不是 zip 文件，没有下载完整，或者末尾带着注释、多出了别的内容。请重新下载，或者解开以后直接选里面的文件。',
  ],
  twice: (name) => ['里面有两个“', code(name), '”，不同的程序会读到不同的一个，所以不读。'],
  around: () => ['它的前面、后面或者中间多出了别的内容，不同的程序会读出不同的文件，所以不读。'],
  ambiguous: () => ['它的目录和里面的文件说法不一，不同的程序会读出不同的内容，所以不读。'],
  unsafe: (name) => ['里面有一个名字会跑出文件夹，或者有不该有的字符：“', code(name), '”。这样的 zip 不读。'],
  split: () => ['它是分卷的 zip，这里只有其中一卷。请先合起来。'],
  encrypted: (name) =>
    name === ''
      ? ['它有密码。请解开以后再选里面的文件。']
      : ['“', code(name), '”有密码。请解开以后再选里面的文件。'],
  unusual: (name) => [
    ...(name === '' ? ['它'] : ['“', code(name), '”']),
    '用了这里不读的压缩或者存放办法。请解开以后直接选里面的文件。',
  ],
  damaged: () => ['它坏了，或者没有下载完整。请重新下载。'],
  backslash: (name) => [
    '“',
    code(name),
    '”的名字里有反斜杠，不同的系统会读成不同的文件，所以不读。请解开以后直接选里面的文件。',
  ],
  twoNames: (name) => ['“', code(name), '”在 zip 里有两个不同的名字，不同的程序会读到不同的一个，所以不读。'],
  noFile: (name) => ['“', code(name), '”是文件夹或者链接，应当是文件。'],
  deep: (name) => ['“', code(name), '”放得太深：记录的文件要放在 zip 的最外层，或者同一个文件夹里。'],
  several: () => [
    '它的不止一个文件夹里有记录的文件。一个 zip 请只放一份记录，或者解开以后选其中一个文件夹。',
  ],
};

/** Why a file was not read. */
export const read: Sayings<ReadFault> = {
  noAnswer: () => ['那个地址没有回应，可能没有联网。'],
  status: ({ status }) => [`服务器没有给文件，回答的是 ${status}。`],
  webPage: () => ['来的是一个网页，不是文件。可能这个网络要先登录，也可能是服务器设置错了。'],
  brokeOff: ({ bytes }) => [`传到第 ${count(bytes)} 个字节就断了。`],
  short: ({ expected, found }) => [`应当有 ${count(expected)} 字节，只来了 ${count(found)} 字节。`],
  unsteady: () => [
    '它取了两次，两次不一样：可能传输时出了错，也可能服务器正在更换文件。所以不下结论，请过一会儿再试。',
  ],
  unpacked: () => ['服务器把压缩文件解开了才送来，收到的不是公布的那个文件。'],
  gone: () => ['文件在选好之后变了、不在了，或者不让读。请重新选。'],
  twice: () => ['有两个文件都叫这个名字。'],
  tooMany: ({ most }) => [`里面的文件太多，最多看 ${count(most)} 个。`],
  none: ({ misnamed, zips }) => [
    ...(misnamed.length === 0 ? [] : ['zip 里有 ', ...listed(misnamed, '、'), '，名字的大小写不对。']),
    ...(zips.length === 0
      ? []
      : ['zip 里面还有 zip：', ...listed(zips, '、'), '。请先解开，再选里面的那一个。']),
  ],
  zip: ({ fault, name }) => zip[fault](name),
};
