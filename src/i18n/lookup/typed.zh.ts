/** What is wrong with what was typed as a code. */
export const typedFaults = {
  empty: '请输入申请编码。',
  character: (char: string, position: number) =>
    `第 ${position} 个字符“${char}”不会出现在申请编码里。编码只有数字、大写字母和连字符。`,
  start: '申请编码不会用连字符开头。',
  long: (length: number) => `申请编码最多 32 个字符，这里有 ${length} 个。`,
  'resident-id': '这像是身份证号，不是申请编码，所以没有去查。名单里没有身份证号，也不要在这里输入它。',
  mobile: '这像是手机号，不是申请编码，所以没有去查。名单里没有手机号，也不要在这里输入它。',
};

export type TypedFaults = typeof typedFaults;
