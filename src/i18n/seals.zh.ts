/** The words of the chain, the digests and the verdicts. */
export const sealWords = {
  chain: '五枚印',
  list: '名单',
  commitment: '承诺书',
  seed: '种子',
  draw: '摇号',
  result: '结果',
  empty: '未盖印',
  pressed: '已盖印',
  broken: '印已破，核对不通过',
  digest: '摘要',
  copy: '复制',
  copied: '已复制',
  notCopied: '没能复制，请选中后自己复制',
  verdict: '结论',
  verified: '通过',
  failed: '不通过',
  incomplete: '未查全',
};

export type SealWords = typeof sealWords;
