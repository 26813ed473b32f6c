import { words } from '../../words.ts';

/** How a draw is made, what this page rests on, and what it does not know. */
export const beijingRuleWords = words(
  {
    rule: '官方程序怎么摇',
    steps: [
      '读 zip 里的说明文件（七行）：类型、分期编号、标题、摇号时间、公布时间、号数、指标数。',
      '读数据文件，每个十万行，每行一个序号、一个 13 位的申请编码。编码所在的位置就是它的号（摇号基数序号）；一个编码可以有几个号。',
      '核对 zip 的 MD5 码。和公布的不一样，就不摇。',
      '用六位种子数启动随机数生成器，也就是 .NET Framework 的 new Random(种子)。',
      '每次用 Next(号数) 抽一个号。',
      '这个号的编码已经中过签，就跳过；没有中过，就中签，名次往后排。',
      '中签的满了指标数，就结束。',
      '抽的次数到了号数的十倍还没满，程序说“运算超时！”，没有结果。',
    ],
    example: '拿 .NET 的代码写出来，抽号是这样：',
    limits: '这里没有说的',
    limitsList: [
      '2016 年第 2 期以后的摇号，这里没有和公布的结果比过。',
      '官方的文字提到线性同余生成器（GB/T 10111）；公布的程序，以及 2014 年第 1 期到 2016 年第 2 期的 33 次有种子的摇号（其中 13 次在上面），用的是 .NET 的减法生成器。本页只说比对过的，不评论哪个更好。',
      '重算一致，只说明名单是照这个池、这个种子、这个办法算出来的。它不说明池里的人都有资格，也不说明种子是怎么来的。',
      '本站没有收录任何真实申请人的编码。',
    ],
    why: '为什么六位种子太少',
    sources: '出处',
    sourcesList: [
      '办法：和摇号池一起公布的 Windows 程序，照它公开还原的类；这些类在小的池上算出的结果，和本站的逐项比对过。',
      '生成器：.NET Framework 公开的源代码 mscorlib/system/random.cs，并和真实运行时的输出比对过。',
    ],
    drawsSource:
      '公布的摇号：北京市小客车指标调控管理部门 2014 到 2016 年的结果 PDF，存于公开的代码库 unclechen/YaolemeCrawler（pdf/）。',
    elsewhere: '不靠这一页再算一遍',
    elsewhereWhat: '用本站同一套程序的命令行：',
  },
  {
    rule: 'How the official program draws',
    steps: [
      'It reads the head file in the zip, seven lines: type, period, title, time of the draw, time of publication, tickets, quota.',
      'It reads the data files, 100,000 rows each: a number and an application code of 13 digits. The place of a code is its ticket (摇号基数序号); a code may have several.',
      'It compares the zip’s MD5. Where it is not the announced one, nothing is drawn.',
      'The six digits of the seed start the random number generator, new Random(seed) of the .NET Framework.',
      'Each Next(tickets) draws a ticket.',
      'Where the ticket’s code has already won it is passed over; where not, it wins, at the next rank.',
      'When as many have won as the quota says, it ends.',
      'After ten numbers for each ticket without that, the program says “运算超时！” (time-out), and there is no result.',
    ],
    example: 'In the code of .NET, the drawing is this:',
    limits: 'What this does not say',
    limitsList: [
      'Nothing after round 2 of 2016 was compared with published results here.',
      'Official texts speak of a linear congruential generator (GB/T 10111); the published program, and the 33 seeded draws from round 1 of 2014 to round 2 of 2016, of which 13 stand above, use the subtractive generator of .NET. This page says what was compared, and not which is better.',
      'Where a re-run agrees, the list follows from this pool and this seed by this rule. It does not say that all in the pool were entitled, nor how the seed came about.',
      'This site holds no code of a real applicant.',
    ],
    why: 'Why six digits are few',
    sources: 'Sources',
    sourcesList: [
      'The rule: the Windows program published with the pools, by its classes as rebuilt in public; what these make of small pools was compared with this site item by item.',
      'The generator: the .NET Framework’s published source, mscorlib/system/random.cs, and outputs of a real runtime.',
    ],
    drawsSource:
      'The published draws: the result PDFs of the Beijing small-car quota office, 2014 to 2016, as kept in the public repository unclechen/YaolemeCrawler (pdf/).',
    elsewhere: 'The same without this page',
    elsewhereWhat: 'With the command line of the same program:',
  },
);
