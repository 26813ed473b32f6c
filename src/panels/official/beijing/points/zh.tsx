import { pointsWords } from '../../../../i18n/official/beijing/points.zh.ts';
import { PointsPanel } from './PointsPanel.tsx';

export default () => <PointsPanel words={pointsWords} />;
