/** The housing office's path with few applicants and without its site: what the documents say can be done, in their words. */
import { afterAll, expect, test } from 'vitest';
import { closeAll } from '../commands/log-parties.ts';
import { newOffice } from './office.ts';
import { wholePath } from './path.ts';

afterAll(closeAll);

test('a housing office’s whole path up to what is published, by documented commands alone', async () => {
  const office = newOffice();
  const rules = 'office/rules.md';
  office.writes(rules, '# 规则\n\n1. 二十套住房，五名候补。\n');
  await wholePath(office, { count: { family: 100, elderly: 100, newcomers: 100 }, isTwice: false, rules });
  const { commands, byHand } = office.figures();
  expect(commands).toBe(65);
  expect(byHand).toBe(24);
});

test.each(['unfreeze office', 'log unpublish x', 'verify x --trust-me'])(
  'what no document prints is refused: %s',
  async (line) => {
    await expect(newOffice().does(line)).rejects.toThrow(/^not documented/);
  },
);
