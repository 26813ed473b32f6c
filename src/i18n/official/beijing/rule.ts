import { words } from '../../words.ts';
import { beijingRuleWords as beijingRuleWordsEn } from './rule.en.ts';
import { beijingRuleWords as beijingRuleWordsZh } from './rule.zh.ts';

/** How a draw is made, what this page rests on, and what it does not know. */
export const beijingRuleWords = words(beijingRuleWordsZh, beijingRuleWordsEn);
