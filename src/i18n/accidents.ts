import { words } from './words.ts';

/** The page that gathers the runbooks of accidents. */
export const accidentWords = words(
  {
    title: '出了事故怎么办',
    summary:
      '名单有错、秘密丢失、球读错、中签的人放弃、法院的决定、见证方没有应答、日志密钥丢失：每种一页，照着命令做。',
    first: '先记住',
    rules: [
      '公布过的文件不删、不改、不覆盖。改正也是公布：一条通告，或者一份新的文件。',
      '作废趁早。见证方在摇号时间以前看到的，可以用同一期号再封存一份；以后才看到的，只能用规定的期号重来。',
      '先公布，再处理。别人从你这里听到，比从别处看到好。',
      '通告会永远留在日志里：写原因和文号，不写姓名、证件和电话。',
    ],
    which: '出了什么事',
    folders:
      '命令里的 site 是要公布的文件夹，private/key 是日志的密钥，policy 是写着见证方地址的信任策略，202602/ordinary 是那一期那个池。换成你自己的。',
  },
  {
    title: 'When something goes wrong',
    summary:
      'A wrong list, a lost secret, a misread ball, a winner who declines, a court’s order, a witness that does not answer, a lost log key: a page for each, with the commands.',
    first: 'First of all',
    rules: [
      'Nothing that was published is deleted, changed or overwritten. A correction is published too: as a notice, or as a new file.',
      'Void early. What the witnesses see before the time of the draw may be frozen again under the same id; what they see later can only be held again under the id that follows by rule.',
      'Publish first, then put it right. People had better hear it from you.',
      'A notice stays in the log for good: give the reason and the number of the decision, no names, documents or telephone numbers.',
    ],
    which: 'What happened',
    folders:
      'In the commands, site is the folder that is published, private/key the log’s key, policy the trust policy with the witnesses’ addresses, and 202602/ordinary the round and pool. Put your own in their place.',
  },
);
