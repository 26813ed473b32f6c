import { officialWords } from '../../../i18n/official/list.en.ts';
import { RealDraws, type RealDrawsData } from './RealDraws.tsx';

export default (data: RealDrawsData) => <RealDraws {...data} words={officialWords} />;
