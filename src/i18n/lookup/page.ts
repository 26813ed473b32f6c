import { words } from '../words.ts';

/** The words of the look-up page: the field, what is wrong with what was typed, what stands around the answer. */
export const lookupWords = words(
  {
    title: '结果查询',
    summary: '输入申请编码，查一期摇号里有没有你、中没中，以及凭什么这样说。',
    code: '申请编码',
    look: '查结果',
    hint: '在这个页面里查，编码不会发出去。粘贴时带着空格、全角数字都可以。',
    demonstration: (portal: string) =>
      `这里只有演示编码，查不到真实的摇号结果。真实的结果，到${portal}去查。`,
    nothing: '还没有公布的期，没有可以查的。',
    where: '在哪里查',
    everyPool: (round: string) => `${round}，全部的池`,
    faults: {
      empty: '请输入申请编码。',
      character: (char: string, position: number) =>
        `第 ${position} 个字符“${char}”不会出现在申请编码里。编码只有数字、大写字母和连字符。`,
      start: '申请编码不会用连字符开头。',
      long: (length: number) => `申请编码最多 32 个字符，这里有 ${length} 个。`,
      'resident-id': '这像是身份证号，不是申请编码，所以没有去查。名单里没有身份证号，也不要在这里输入它。',
      mobile: '这像是手机号，不是申请编码，所以没有去查。名单里没有手机号，也不要在这里输入它。',
    },
    noSuchPool: '本站没有这个期或者池，所以没有查。请在“在哪里查”里另选，再按“查结果”。',
    waiting:
      '查询程序还没有载入，载入以后才能按“查结果”。一直这样，请重新载入本页；已经输入的编码要再输一次。',
    looking: '正在查……',
    answered: (sentence: string) => `查完了：${sentence}`,
    noScript: '查询要在你的浏览器里计算，需要 JavaScript。没有它，可以这样查：',
    withoutScript: [
      '下载名单 applicants.csv 和结果 result.csv，用文本编辑器或者表格软件找你的编码。在下面各个池的链接里。',
      '要核对整期，下载整个文件夹和核对程序，运行 python3 verify.py <文件夹>，只用 Python 标准库。',
      '有本项目的代码，可以做一份凭据：npm run -s mingqian -- receipt --help 说明用法。',
    ],
    filesOf: (pool: string) => `${pool}：`,
    list: '名单',
    result: '结果',
    verifier: '核对程序 verify.py',

    saved: '核对存下的凭据',
    savedWhat: '把以前存的凭据（receipt-….json）拖到这里，或者选这个文件。它不离开你的设备。',
    savedChoose: '选凭据文件',

    privacy: '谁会知道你查了什么',
    privacyWhat: [
      '编码只在这个页面里用：不发出去，不写进地址，不存下来。',
      '查的时候要下载名单的一页，256 行一个文件。服务器看不到编码，但看得到下载了哪几个文件，能猜到编码在这一页里；一次查几个池，就有几页，能猜的范围更小。只有编码在名单上，才会再下载种子和结果，所以服务器也猜得到它在不在。',
      '不愿意让它看到，就等本页说可以离线使用以后，断开网络再查：那时在这台设备存的整份名单里找，什么也不下载。',
    ],
    unknown: '本页不知道的',
    unknownWhat: [
      '它核对的是你这一行，以及种子和结果里和你有关的部分。整份名单合不合规则、整个池摇得对不对，要有人全部重算：本站建成时把已经公布的都算过一遍，你也可以自己重摇。',
      '它不能证明你该不该在名单上，也不能证明名单上的别人都是真的。',
      '承诺书的摘要也是本站给的。要紧的是拿它和你从别处得到的比。',
    ],
    limits: '没有证明的事，逐条写明',
    guide: '怎样查结果，详细的说明',
  },
  {
    title: 'Look up a result',
    summary:
      'Enter an application code to see whether it is in a round, whether it was selected, and what that rests on.',
    code: 'Application code',
    look: 'Look up',
    hint: 'The look-up runs in this page and the code is not sent anywhere. Pasted spaces and full-width digits are fine.',
    demonstration: (portal: string) =>
      `There are demonstration codes only; a real result cannot be found here. For a real one go to ${portal}.`,
    nothing: 'No round is published yet, so there is nothing to look up.',
    where: 'Where to look',
    everyPool: (round: string) => `${round}, all pools`,
    faults: {
      empty: 'Please enter an application code.',
      character: (char: string, position: number) =>
        `Character ${position}, “${char}”, is in no application code. Codes have digits, capital letters and hyphens only.`,
      start: 'No application code begins with a hyphen.',
      long: (length: number) => `An application code has at most 32 characters; this has ${length}.`,
      'resident-id':
        'This looks like a resident ID number, not an application code, so it was not looked up. No list has ID numbers; please do not enter one here.',
      mobile:
        'This looks like a mobile number, not an application code, so it was not looked up. No list has phone numbers; please do not enter one here.',
    },
    noSuchPool:
      'This site has no such round or pool, so nothing was looked up. Choose another under “Where to look”, then press “Look up”.',
    waiting:
      'The look-up program has not loaded yet; “Look up” can be pressed once it has. If it stays like this, reload this page; a code that you typed has to be entered again.',
    looking: 'Looking …',
    answered: (sentence: string) => `Done: ${sentence}`,
    noScript:
      'The look-up is computed in your browser and needs JavaScript. Without it there are other ways:',
    withoutScript: [
      'Download the list, applicants.csv, and the result, result.csv, from the links below, and search them for your code with a text editor or a spreadsheet.',
      'To check a whole pool, download its folder and the verifier and run python3 verify.py <folder>; it needs nothing but Python’s standard library.',
      'With this project’s code you can make a receipt: npm run -s mingqian -- receipt --help says how.',
    ],
    filesOf: (pool: string) => `${pool}:`,
    list: 'list',
    result: 'result',
    verifier: 'The verifier, verify.py',

    saved: 'Check a saved receipt',
    savedWhat:
      'Drop a receipt that you saved (receipt-….json) here, or choose the file. It does not leave your device.',
    savedChoose: 'Choose a receipt',

    privacy: 'Who learns what you looked up',
    privacyWhat: [
      'The code is used in this page only: it is not sent, not put into the address, not stored.',
      'The look-up downloads one page of the list, a file of 256 rows. The server does not see the code, but it sees which files were fetched and can tell that the code is on that page; where several pools are searched there are several pages, which narrows it down further. The seed and the result are fetched only for a code that is listed, so it can tell that too.',
      'If you would rather it did not, wait until this page says that it can be used offline, disconnect, and look up then: it searches the whole list stored on this device and downloads nothing.',
    ],
    unknown: 'What this page does not know',
    unknownWhat: [
      'It checks your row, and what seed and result have to do with it. That the whole list keeps the rules and the whole pool was drawn right takes somebody who computes all of it again: when this site was built it did so with all that was published by then, and you can re-run the draw yourself.',
      'It cannot show whether you ought to be on the list, nor that everybody else on it is real.',
      'The commitment’s digest comes from this site too. What counts is comparing it with one that you got elsewhere.',
    ],
    limits: 'What is not proved, point by point',
    guide: 'Looking up a result, in full',
  },
);
