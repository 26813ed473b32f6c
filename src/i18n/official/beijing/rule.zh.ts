/** How a draw is made, what this page rests on, and what it does not know. */
export const beijingRuleWords = {
  rule: '官方程序怎么摇',
  steps: [
    '读 zip 里的说明文件（七行）：类型、分期编号、标题、摇号时间、公布时间、号的总数、指标数。',
    '读数据文件，每个十万行，每行一个序号、一个 13 位的申请编码。编码所在的位置就是它的号（摇号基数序号）；一个编码可以有几个号。',
    '核对 zip 的 MD5 码。和公布的不一样，就不摇。',
    '用六位种子数启动随机数生成器，也就是 .NET Framework 的 new Random(种子)。',
    '每次用 Next(号的总数) 抽一个号。',
    '这个号的编码已经中过签，就跳过；没有中过，就中签，名次往后排。',
    '中签的满了指标数，就结束。',
    '抽的次数到了号的总数的十倍还没满，程序说“运算超时！”，没有结果。',
  ],
  example: '拿 .NET 的代码写出来，抽号是这样：',
  limits: '这里没有说的',
  limitsList: [
    '2016 年第 2 期以后的摇号，这里没有和公布的结果比过。',
    '官方文件提到线性同余生成器（GB/T 10111）；公布的程序，以及 2014 年第 1 期到 2016 年第 2 期的 33 次有种子的摇号（都在上面），用的是 .NET 的减法生成器。本页只说比对过的，不评论哪个更好。',
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
};

export type BeijingRuleWords = typeof beijingRuleWords;
