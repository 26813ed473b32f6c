import { site } from '../publisher/site.ts';
import { clockName } from './dates.ts';
import { words } from './words.ts';

/** A page in a list: its title, and what is to be had there. */
type Way = readonly [title: string, what: string];
/** A group of pages: for whom, and each under its name. */
type WaysWords = Readonly<
  Record<string, { readonly title: string; readonly pages: Readonly<Record<string, Way>> }>
>;

export const homeWords = words(
  {
    title: '公开摇号，人人可以核对',
    summary:
      '名单先封存，种子后揭晓。任何人用公开的文件都能把整次摇号重做一遍，和公布的结果逐个字节对上，才算通过。',
    code: '申请编码',
    look: '查结果',
    hint: '在你的浏览器里查，编码不会发给任何人。粘贴时带着空格、全角数字都可以。',
    lookWithout:
      '查结果要在你的浏览器里计算，请打开 JavaScript。没有它，也可以在期次页下载名单和结果自己查。',
    toRounds: '去期次页',
    drawTitle: '一次摇号的样子',
    drumTitle: '一次摇号的全部名次',
    drawCaption:
      '长条是全部 3,933 个号，从第一个到最后一个，由 600 人持有。长线是 30 个中签的号，短虚线是 10 个候补。这一期是协议的测试样例，申请人由程序生成，随机数取自 drand 的真实一轮。',
    chainTitle: '五枚印',
    list: '它的摘要写在承诺书里。承诺书写下以后，名单改一个字，摘要就对不上。',
    commitment: `名单、规则、${site.drawn.zh.thing}数、取随机数的办法和时间写成一份承诺书，要在摇号以前公布。`,
    seed: '承诺书规定到时间才揭晓，由写明的几个来源合成。有没有人能左右它，要看用了哪些来源。',
    draw: '名次只由名单和种子决定，谁算都一样。',
    result: '中签和候补按名次列出。重算一遍，逐个字节比对。',
    chainSteered: '这一期的种子谁能左右，查了什么，没查什么：',
    chainNote: `印下面是承诺书写的时间（${clockName('zh')}）和各个文件摘要的前八位。`,
    usesTitle: '可以做什么',
    /** For whom, and in this order; a page that a site does not have is not among them. */
    ways: {
      applicant: {
        title: '参加摇号的人',
        pages: {
          lookup: [
            '查自己的结果',
            '输入申请编码，得到结果和证明：你在名单的哪一行，持有哪些号，这些号有没有被抽中。',
          ],
          chances: ['算算自己的机会', '按你的号数，这一期的机会有多大，往后几期又会怎样。'],
          search: ['在全站里找', '规则、问答、公告和指南，用你平常说的词来找。'],
          glossary: ['名词是什么意思', '本站用到的每一个词，一个意思，通到讲它的地方。'],
        },
      },
      checker: {
        title: '记者，和想自己核对的人',
        pages: {
          fair: [
            '摇得公平吗：每期一页纸',
            '一句话的回答，谁见证过，谁能左右，查了什么，没查什么，怎样引用。可以打印。',
          ],
          verify: ['把一期重新摇一遍', '浏览器下载公开的记录，从头算到尾，逐项说明看到了什么。断网也能算。'],
          cheat: ['试着作弊', '改一个中签者、一个球、一个日期，看哪一枚印会破，为什么。'],
          history: ['历年的机会', `每一期有多少申请、多少${site.drawn.zh.thing}，机会怎样变化。`],
          official: [
            '重摇真正举行过的摇号',
            '北京小客车指标、IETF 提名委员会、科罗拉多选举审计：照它们自己的办法，按一下就在你的浏览器里重摇。',
          ],
          downloads: [
            '用别的程序再核对一次',
            '下载只用 Python 标准库写成的核对程序，或者照着协议自己写一个。结论不该只听一个网站的。',
          ],
        },
      },
      office: {
        title: '办摇号的单位',
        pages: {
          adopt: ['给办摇号的单位', '给拿主意的人的一页纸，给工程师的演练，法律、花费、日程和分工。'],
          shadow: [
            '影子运行：不改现行摇号，先在旁边试一年',
            '用同一份名单再摇一次，公布出来比一比，结果不算数。多数单位可以从这里开始。',
          ],
        },
      },
    } satisfies WaysWords,
    trustTitle: '为什么可以相信',
    provesTitle: '能证明的',
    proves: [
      '名单就是你手里这份承诺书所写的那一份，写进去以后没有改过。',
      '种子由揭晓的各个值，按承诺书写明的办法算出。',
      '名次没有换过，没有添，也没有漏。',
      '你在不在名单上，几千字节就能自己核对。',
    ],
    provesNot: '不能证明的',
    notProved: [
      '审核通过的申请，说的都是实话。',
      '球和文本没有被人左右，这要靠见证人。',
      '承诺书真的写在随机数出来以前，名单没有等随机数出来再定。',
      '这一期只有这一份承诺书，发布方没有另备一份。',
    ],
    withPolicy:
      '最后两条，记录本身证明不了。发布方设了公布日志，日志由独立的见证方联署，你又选定了自己信得过的见证方，才查得出来。没有选定以前，本站不说它们成立。',
    policies: '怎样选定：信任策略',
    limits: '全部局限，逐条写明',
    noticesTitle: '公告',
  },
  {
    title: 'Public draws that anyone can check',
    summary:
      'The list is frozen first and the seed revealed afterwards. Anyone can re-run the whole draw from public files, and it passes only if it matches the published result byte for byte.',
    code: 'Application code',
    look: 'Look up',
    hint: 'The look-up runs in your browser and the code is sent to nobody. Pasted spaces and full-width digits are fine.',
    lookWithout:
      'The look-up is computed in your browser and needs JavaScript. Without it, download the list and the result from the page of a round.',
    toRounds: 'Go to the rounds',
    drawTitle: 'What a draw looks like',
    drumTitle: 'All the ranks of one draw',
    drawCaption:
      'The strip is all 3,933 tickets, first to last, held by 600 applicants. Long ticks are the 30 selected, short dashed ones the 10 reserves. This is a test case of the protocol: its applicants are made by a program, its randomness is a real drand round.',
    chainTitle: 'Five seals',
    list: 'The commitment holds its digest. Change one character after that was written, and the digest no longer fits.',
    commitment: `List, rules, the number of ${site.drawn.en.many}, the sources of randomness and the times, in one document, to be published before the draw.`,
    seed: 'To be revealed only when it is time, and made from the sources that the commitment names. Whether anyone could steer it depends on which they are.',
    draw: 'The ranks follow from the list and the seed alone, whoever computes them.',
    result: 'Those selected and the reserves, by rank. Re-run it and compare every byte.',
    chainSteered: 'Who could steer this round’s seed, what was checked and what was not: ',
    chainNote: `Under the seals are the times that the commitment gives (${clockName('en')}) and the first eight characters of the files’ digests.`,
    usesTitle: 'What you can do',
    ways: {
      applicant: {
        title: 'If you take part in a draw',
        pages: {
          lookup: [
            'Look up your result',
            'Enter an application code and get the result with its proof: your row of the list, the tickets you hold, and whether one of them was hit.',
          ],
          chances: [
            'Work out your chances',
            'With as many tickets as you have: in this round, and over the rounds to come.',
          ],
          search: [
            'Search the whole site',
            'Rules, questions, notices and guides, by the words that people use.',
          ],
          glossary: [
            'What the words mean',
            'Every word of this site with its one meaning, and where it is explained.',
          ],
        },
      },
      checker: {
        title: 'Journalists, and whoever wants to check',
        pages: {
          fair: [
            'Was it fair: one sheet a round',
            'The answer in a sentence, who witnessed it, who could steer it, what was checked and what was not, how to cite it. Made to be printed.',
          ],
          verify: [
            'Re-run a whole draw',
            'Your browser fetches the public record, computes it from beginning to end and says what it saw at every check. It works offline too.',
          ],
          cheat: ['Try to cheat', 'Change a winner, a ball, a date, and see which seal breaks, and why.'],
          history: [
            'Chances over the years',
            `How many applied for how many ${site.drawn.en.many}, round by round, and how the chances changed.`,
          ],
          official: [
            'Re-run draws that were really held',
            'Beijing’s car quotas, the IETF’s nominating committee, Colorado’s election audits: by their own methods, in your browser, at one press.',
          ],
          downloads: [
            'Check it with another program',
            'Download the verifier written with nothing but Python’s standard library, or write one from the protocol. One site’s word should not be enough.',
          ],
        },
      },
      office: {
        title: 'Offices that hold draws',
        pages: {
          adopt: [
            'For an office that holds draws',
            'One page for whoever decides, a rehearsal for the engineer, law, costs, calendar and roles.',
          ],
          shadow: [
            'The shadow draw: a year beside the draw you hold, without changing it',
            'Draw once more from the same list, publish it and compare; the result does not count. Most offices can begin here.',
          ],
        },
      },
    },
    trustTitle: 'What to believe',
    provesTitle: 'What is proved',
    proves: [
      'The list is the one that the commitment in your hands names, unchanged since that was written.',
      'The seed follows from the revealed values in the way that the commitment names.',
      'No rank was swapped, added or dropped.',
      'Whether you are on the list: a few kilobytes are enough to check it yourself.',
    ],
    provesNot: 'What is not',
    notProved: [
      'That every application that passed review told the truth.',
      'That nobody steered the balls or the text: that rests on their witnesses.',
      'That the commitment really is older than the randomness, and the list was not settled once the randomness was known.',
      'That there is only this commitment for the round, and none beside it in a drawer.',
    ],
    withPolicy:
      'The record alone cannot prove the last two. They can be checked where the publisher keeps a log that independent witnesses cosign, and you have settled which witnesses you trust. Until you have, this site does not claim them.',
    policies: 'How to settle it: trust policies',
    limits: 'All limits, one by one',
    noticesTitle: 'Notices',
  },
);
