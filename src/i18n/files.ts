import { words } from './words.ts';

/** The words of a record's files and of the commands that check it elsewhere. */
export const fileWords = words(
  {
    copy: '复制命令',
    files: '文件',
    filesWhat: '公开记录就是这几个文件，原样放在这里。',
    fileAndDigest: '文件，和它的 SHA-256',
    size: '大小',
    download: '下载',
    fileWhat: {
      'rules.md': '有效的规则',
      'applicants.csv': '封存的名单',
      'applicants.csv.gz': '同一份名单，压缩过',
      'commitment.json': '承诺书',
      'commitment.tlog-proof': '公布日志给承诺书的证明',
      'seed.json': '揭晓的随机源',
      'result.csv': '结果，一个名次一行',
      'result.json': '结果的摘要',
    },
    without: '不靠本站核对',
    withoutWhat: (folder: string) =>
      `把上面的文件下载到一个叫 ${folder} 的文件夹里，再运行下面的命令。核对程序最好从另一处取得。`,
    withPython: '用只靠 Python 标准库的核对程序',
    withNode: '用本站同一套程序',
    withSha: '只看承诺书的摘要',
    withShaGives: '应当得到',
    aboutDownloads: '这些命令怎样用，见下载页',
    getVerifier: '取得 verify.py',
  },
  {
    copy: 'Copy the command',
    files: 'Files',
    filesWhat: 'These files are the public record, served as they were published.',
    fileAndDigest: 'File, with its SHA-256',
    size: 'Size',
    download: 'Download',
    fileWhat: {
      'rules.md': 'the rules in force',
      'applicants.csv': 'the frozen list',
      'applicants.csv.gz': 'the same list, compressed',
      'commitment.json': 'the commitment',
      'commitment.tlog-proof': 'the publication log’s proof of the commitment',
      'seed.json': 'the revealed sources',
      'result.csv': 'the result, one rank a row',
      'result.json': 'the summary of the result',
    },
    without: 'Checking without this site',
    withoutWhat: (folder: string) =>
      `Download the files above into a folder called ${folder}, then run one of these. Better get the verifier from somewhere else.`,
    withPython: 'With the verifier that needs nothing but Python',
    withNode: 'With the program that this site uses',
    withSha: 'The digest of the commitment alone',
    withShaGives: 'It should be',
    aboutDownloads: 'How to use these commands',
    getVerifier: 'Get verify.py',
  },
);
