/** A receipt put on paper, as a machine: the codes are made by a program that is loaded at the press. */
import { useEffect, useState } from 'preact/hooks';
import type { PaperCode } from '../../paper/codes.ts';
import { PaperError } from '../../paper/errors.ts';
import type { Answer } from '../../search/answer.ts';

export type Paper =
  | { readonly at: 'none' }
  | { readonly at: 'making' | 'long' | 'failed'; readonly index: number }
  | { readonly at: 'made'; readonly index: number; readonly codes: readonly PaperCode[] };

async function made(receipt: Uint8Array, index: number): Promise<Paper> {
  try {
    const { paperCodes } = await import('../../paper/codes.ts');
    return { at: 'made', index, codes: await paperCodes(receipt) };
  } catch (error) {
    return { at: error instanceof PaperError ? 'long' : 'failed', index };
  }
}

/** The paper of one of these receipts at a time. @param answers the same ones as long as the view is there */
export function usePaper(answers: readonly Answer[]): readonly [Paper, (index: number | null) => void] {
  const [paper, set] = useState<Paper>({ at: 'none' });
  const index = paper.at === 'making' ? paper.index : null;
  useEffect(() => {
    const receipt = index === null ? undefined : answers[index]?.receipt;
    if (index === null || receipt === undefined) return;
    let isLeft = false;
    made(receipt, index).then((next) => {
      if (!isLeft) set(next);
    });
    return () => {
      isLeft = true;
    };
    // What is made is made once; its answer may get a rank meanwhile, but no other receipt.
  }, [index]);
  return [paper, (asked) => set(asked === null ? { at: 'none' } : { at: 'making', index: asked })];
}
