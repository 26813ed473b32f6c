import { words } from '../words.ts';

/** A demonstration's own code, to be tried beside a field for codes. On no page of real draws. */
export const exampleWords = words({ tryIt: '试一个演示编码：' }, { tryIt: 'Try a demonstration code: ' });
