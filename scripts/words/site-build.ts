/** What a build says while it goes on, and what keeps it from being made. */
import { words } from '../../src/i18n/words.ts';

export const buildWords = words(
  {
    making: '生成演示的各期……',
    byHand: '生成好的网站被人改过，重新生成。',
    verifier: '生成单文件核对程序……',
    verifying: '核对公布的记录……',
    search: '准备结果查询……',
    pages: '生成页面……',
    gathering: '收集供搜索的文字……',
    worker: '写出离线程序和文件清单……',
    astro: 'astro build 失败：',
    judged: (place: string, verdict: string, state: string) =>
      `  ${place}：${({ verified: '通过', failed: '不通过', incomplete: '未查全' } as Readonly<Record<string, string>>)[verdict] ?? verdict}${state}`,
    voided: '（已作废）',
    notDrawn: '（还没有摇号）',
    state: { built: '生成了', unchanged: '没有变化' },
    plainFile: '应当是普通的文件，名字里没有特别的字符',
    around: '这个项目就在那个文件夹里；请指名一个只放网站的文件夹',
    within: '在这个项目里面；请指名项目之外的文件夹，或者 dist',
    hasFiles: (names: readonly string[]) =>
      `里面有文件（${names.join('、')}），而且不是生成好的网站；请指名一个空的文件夹`,
    strays: {
      record: '下面这些不是记录的文件，会一起公布；请移到别处：',
      log: '下面这些不是日志的文件，会一起公布；请移到别处：',
    },
    left: '：是中断的一次运行留下的，请删掉',
    demonstrationLog: (places: readonly string[]) =>
      `public/log 是演示的日志，里面没有这些记录：${places.join('、')}；请删掉它，用 \`log init\` 开始自己的`,
    notWhole: (place: string, missing: readonly string[]) =>
      `记录 ${place} 不全，什么也没有生成：缺 ${missing.join('、')}`,
    fails: (place: string) => `记录 ${place} 不通过，什么也没有生成：`,
    changed: '生成的时候记录变了，什么也没有放上去：',
    unfilled: (places: string, more: number) =>
      `还有没填的地方，什么也没有生成；先看看样子，用 --draft，每一页都会写明是草稿：\n${places}${more > 0 ? `\n  还有 ${more} 处，\`site check\` 全部列出` : ''}`,
    draft: '这是草稿：还有没填的地方，每一页都写明了，不能公布。',
  },
  {
    making: 'Making the demonstration rounds ...',
    byHand: 'The built site was changed by hand; it is built again.',
    verifier: 'Building the verifier in one file ...',
    verifying: 'Verifying the published records ...',
    search: 'Preparing the look-up ...',
    pages: 'Building the pages ...',
    gathering: 'Gathering the words to be searched ...',
    worker: 'Writing the service worker and the list of files ...',
    astro: 'astro build failed:',
    judged: (place: string, verdict: string, state: string) => `  ${place}: ${verdict}${state}`,
    voided: ' (voided)',
    notDrawn: ' (not drawn yet)',
    state: { built: 'built', unchanged: 'unchanged' },
    plainFile: 'expected a plain file with a plain name',
    around: 'this project is in that folder; name one for the site alone',
    within: 'is in this project; name a folder outside it, or dist',
    hasFiles: (names: readonly string[]) =>
      `has files (${names.join(', ')}) and is no built site; name an empty folder`,
    strays: {
      record: 'these are no files of a record, and would be published; move them elsewhere:',
      log: 'these are no files of a log, and would be published; move them elsewhere:',
    },
    left: ': was left by a run that was ended; remove it',
    demonstrationLog: (places: readonly string[]) =>
      `public/log is the demonstration's, which does not have these records: ${places.join(', ')}; remove it, and begin one of your own with \`log init\``,
    notWhole: (place: string, missing: readonly string[]) =>
      `the record ${place} is not whole, and nothing is built: ${missing.join(', ')} is missing`,
    fails: (place: string) => `the record ${place} does not verify; nothing is built:`,
    changed: 'records changed while the site was built; nothing is placed:',
    unfilled: (places: string, more: number) =>
      `Places are still to be filled in, and nothing is built; to see what it looks like, --draft marks every page as a draft:\n${places}${more > 0 ? `\n  and ${more} more, all of which \`site check\` lists` : ''}`,
    draft:
      'This is a draft: places are still to be filled in. Every page says so; it is not for publication.',
  },
);

export type BuildWords = (typeof buildWords)['zh'];
