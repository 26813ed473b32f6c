/** Somebody at the terminal who types these lines, one after another, and what they were asked. */
import type { Ask } from '../../scripts/terminal/asking.ts';

export function typist(lines: readonly string[]): { readonly ask: Ask; readonly asked: string[] } {
  const left = [...lines];
  const asked: string[] = [];
  return {
    asked,
    ask: async (question, how = 'shown') => {
      asked.push(`${how} ${question}`);
      const line = left.shift();
      if (line === undefined) throw new Error(`nobody answers: ${question}`);
      return line;
    },
  };
}
