/** What looks like a person's name. A hint: most names are found, and what only looks like one is refused in vain. */

/** The commonest Chinese surnames of one character. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄牛温葛俞章鲁葛聂齐樊殷倪季焦鲍翟岳尚关骆申左柳甘祝包宁符阮阎纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骞路游靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉斯冶檀'.split(
    '',
  ),
);
const DOUBLE_SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|东方|南宫|长孙|宇文|司徒|独孤|轩辕)/u;

/** Their spellings in Latin letters. */
const LATIN_SURNAMES = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv lyu lu ding ren yao shen zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao hao gu gong shao wan qin qian dai mo kong xiang chang kang yi qiao lai wen hong zhuang niu ge zhang nie qi ni ji bao zhai yue ouyang sima'.split(
    ' ',
  ),
);
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|ing|eng|ian|uan|iao|uai|ang|ong|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)/;

/** Whether letters are whole syllables of pinyin, one to six of them. */
function isPinyin(word: string): boolean {
  const ends = new Set([0]);
  for (let at = 0; at < word.length; at++) {
    if (!ends.has(at)) continue;
    for (let to = at + 1; to <= Math.min(word.length, at + 6); to++)
      if (SYLLABLE.exec(word.slice(at, to))?.[0].length === to - at) ends.add(to);
  }
  return ends.has(word.length);
}

/** Characters of Chinese that a cell may have and that are nobody's name. */
const NO_NAMES = new Set([
  ...[
    '无',
    '暂无',
    '没有',
    '空',
    '是',
    '否',
    '有',
    '未知',
    '不详',
    '待定',
    '其他',
    '其它',
    '个人',
    '家庭',
    '单位',
  ],
  ...[
    '合计',
    '总计',
    '小计',
    '共计',
    '备注',
    '说明',
    '作废',
    '撤销',
    '已撤销',
    '通过',
    '不通过',
    '合格',
    '不合格',
  ],
]);

/** Whether a word of a sheet is one that is shown as it stands. */
export function isPlainWord(text: string): boolean {
  return NO_NAMES.has(text);
}

/** Whether a text, without spaces at its ends and in half width, looks like a name. */
export function isLikeName(text: string): boolean {
  if (NO_NAMES.has(text)) return false;
  const chinese = text.replace(/\s/g, '');
  // A name that is hidden in part is still that person's: 张*三, 李某某.
  if (/^\p{Script=Han}[*＊某xX○]{1,3}\p{Script=Han}?$/u.test(chinese)) return true;
  if (/^\p{Script=Han}+(?:[·•‧・]\p{Script=Han}+)+$/u.test(chinese)) return true;
  if (/^\p{Script=Han}{2,4}(?:先生|女士|同志)?$/u.test(chinese))
    return SURNAMES.has([...chinese][0] as string) || DOUBLE_SURNAMES.test(chinese);
  const words = text
    .toLowerCase()
    .split(/[\s,.'’-]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => /^[a-z]+$/.test(word))) return false;
  const whole = words.join('');
  if (words.length > 1)
    return (
      words.every(isPinyin) &&
      (LATIN_SURNAMES.has(words[0] as string) || LATIN_SURNAMES.has(words.at(-1) as string))
    );
  return [...LATIN_SURNAMES].some(
    (surname) =>
      whole.startsWith(surname) && whole.length > surname.length && isPinyin(whole.slice(surname.length)),
  );
}
