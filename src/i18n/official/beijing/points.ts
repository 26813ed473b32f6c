import { words } from '../../words.ts';
import { pointsWords as pointsWordsEn } from './points.en.ts';
import { pointsWords as pointsWordsZh } from './points.zh.ts';

/** The calculator of a family's points. */
export const pointsWords = words(pointsWordsZh, pointsWordsEn);
