import { count } from './numbers.ts';

/** Keeping a whole round on the reader's device, and what is kept there. */
export const keepWords = {
  title: '存到这台设备',
  what: '把这一期的全部记录存在这台设备上。以后没有网络，也能查编码、重新摇号。',
  files: (files: number, size: string) => `${count(files)} 个文件，共 ${size}`,
  keep: (size: string) => `存下这一期（${size}）`,
  goOn: (left: string) => `接着存（还差 ${left}）`,
  partly: (there: string, all: string) => `上次没有存完：已有 ${there}，共 ${all}，都核对过，不用再取。`,
  update: (left: string) => `换成现在的（要取 ${left}）`,
  older: (since: string) =>
    `这台设备上有一份 ${since} 存下的，网上的记录后来变了。没有网络时用的还是那一份，直到新的整份存好。`,
  newer: (since: string) =>
    `这台设备上已经有这一期，是 ${since}存下的，比这一页还新：这一页列出的文件它都有，不用再存。联网后重新载入这一页，就能看到后来多了什么。`,
  kept: (since: string) => `已经存在这台设备上，存于 ${since}。每个文件都和生成本站时的 SHA-256 对过。`,
  mayGo: '设备空间不够的时候，浏览器可能自己把它删掉。公布日志不在里面，没有网络时和日志有关的检查会跳过。',
  remove: '删掉',
  removeLabel: (name: string) => `从这台设备上删掉：${name}`,
  removed: '已从这台设备上删掉。',
  preparing: '正在存本站的页面和程序……',
  keeping: (there: string, all: string) => `正在存：${there}，共 ${all}`,
  progress: '存了多少',
  cancel: '停下',
  begun: (all: string) => `开始存，共 ${all}。`,
  done: '这一期已经整份存好。',
  faults: {
    forbidden:
      '这个浏览器现在不让网站存东西，隐私窗口常常这样。换一个普通窗口再试；也可以在“下载”里把文件一个个存下来。',
    full: '存不下：这台设备给本站的空间不够。已存的一部分删掉了，腾出空间以后再试。',
    network: '网络断了，没有存完。已存的都留着，连上以后接着存。',
    refused:
      '服务器没有给出其中一个文件，可能一时太忙，也可能拒绝了这次请求。已存的都留着，过一会儿再接着存。',
    changed: '取来的文件和这一页说的不一样：可能没有传完整，也可能本站刚刚更新过。请重新载入这一页再存。',
    removed: '存到一半，已存的被删掉了，可能是另一个标签页删的，所以没有存成。要的话请重新存。',
    cancelled: '停下了。已存的都留着，可以接着存。',
    absent:
      '这个浏览器不能让本站断网使用：可能是隐私窗口，也可能是网址不以 https 开头。文件可以在“下载”里一个个存下来。',
    failed: '本站的离线程序没有启动起来，可能是空间不够，也可能本站正在更新。过一会儿再试。',
  },
};

export type KeepWords = typeof keepWords;
