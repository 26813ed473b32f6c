/** `log` in words. */
import { words } from '../../../src/i18n/words.ts';

export const logCommandWords = words(
  {
    summary: '公布日志：记一本、见证一本、盯着一本',
    help: `替发布方记一本只增不减的文书日志，这样承诺书就不能撤回、换掉或者另备一份，它的日期也不只凭发布方的说法；替别人的日志当
见证方；盯着一本日志。里面有什么，见协议第 8 节。退出码：0 做完了，1 公布的东西有问题，2 没能做。`,
  },
  {
    summary: 'the publication log: keep one, witness one, watch one',
    help: `Keeps a publisher's append-only log of its documents, so that no commitment can be withdrawn, replaced or prepared twice, and
its date does not rest on the publisher's word; runs a witness for the logs of others; watches a log. The protocol's section 8
says what is in it. Exit status: 0 done, 1 something is wrong with what is published, 2 it could not be done.`,
  },
);
