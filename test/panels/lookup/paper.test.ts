/** What is said where pictures give no receipt. */
import { describe, expect, test } from 'vitest';
import { faultWords } from '../../../src/i18n/lookup/fault.ts';
import { toldRefusal } from '../../../src/panels/lookup/told-refusal.ts';
import { PaperError, type PaperErrorCode } from '../../../src/paper/errors.ts';

const told = (error: PaperError, lang: 'zh' | 'en' = 'zh') =>
  toldRefusal(faultWords[lang], { why: 'paper', error, where: 'page.png' });

describe('pictures without a receipt', () => {
  test('are never a verdict about it, whatever was wrong', () => {
    const codes = Object.keys(faultWords.zh.paper) as PaperErrorCode[];
    expect(codes).toHaveLength(9);
    for (const code of codes)
      for (const lang of ['zh', 'en'] as const) {
        const { verdict, sentence, why } = told(new PaperError(code, 'x'), lang);
        expect(verdict).toBe('incomplete');
        expect(sentence).toBe(faultWords[lang].paper[code]);
        expect(why).toEqual([faultWords[lang].paperWhat[code]]);
      }
  });

  test('say by number what is missing, and of which receipts parts were found', () => {
    const missing = new PaperError('missing', 'x', { missing: [2, 5], parts: 5 });
    expect(told(missing).why[0]).toBe('共 5 个码，缺第 2、5 个。');
    const receipts = [
      { id: 'ab'.repeat(16), numbers: [1, 2], parts: 3 },
      { id: 'cd'.repeat(16), numbers: [3], parts: 3 },
    ];
    expect(told(new PaperError('mixed', 'x', { receipts }), 'en').why.slice(0, 2)).toEqual([
      'Of the receipt whose digest begins with abababab: found 1, 2 of 3.',
      'Of the receipt whose digest begins with cdcdcdcd: found 3 of 3.',
    ]);
  });
});
