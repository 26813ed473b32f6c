import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { preview } from '../../src/pictures/preview.ts';

const colours = { paper: '#fbfaf6', ink: '#1a1d21', quiet: '#5b5e63', rule: '#85827a', accent: '#a8281f' };
const seals = (names: string[], state: 'pressed' | 'empty') => names.map((name) => ({ name, state }));
test('x', () => {
  const t = performance.now();
  const a = preview({
    site: '明签',
    title: '2026 年第 2 期（202602）',
    note: '演示站，不是主管部门的网站',
    hasMark: true,
    seals: seals(['名单', '承诺', '种子', '摇号', '结果'], 'pressed'),
    drum: Array.from({ length: 400 }, (_, i) => ((i * 7919) % 9973) / 9973),
    colours,
  });
  console.log(a.length, performance.now() - t);
  writeFileSync('/tmp/w/cheat.out/og-a.png', a);
  const b = preview({
    site: 'Mingqian',
    title: 'Public draws that anyone can check',
    note: null,
    hasMark: true,
    seals: seals(['List', 'Commitment', 'Seed', 'Draw', 'Result'], 'empty'),
    drum: null,
    colours,
  });
  console.log(b.length, performance.now() - t);
  writeFileSync('/tmp/w/cheat.out/og-b.png', b);
});
