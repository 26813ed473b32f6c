/** The file of what people say and what the site says: read in its order, and refused with the line that is wrong. */
import { expect, test } from 'vitest';
import { faultLine, SiteFaults } from '../../src/publisher/fault.ts';
import { readSynonyms } from '../../src/publisher/synonyms.ts';

const FILE = 'words/search/synonyms.zh.toml';
function faults(toml: string): string[] {
  try {
    readSynonyms(FILE, toml);
    return [];
  } catch (error) {
    if (!(error instanceof SiteFaults)) throw error;
    return error.faults.map((fault) => faultLine(fault, 'en'));
  }
}

test('one meaning or several', () => {
  expect(readSynonyms(FILE, '# note\n"油车" = ["普通指标", "普通小客车"]\n"绿牌" = "新能源"\n')).toEqual([
    ['油车', ['普通指标', '普通小客车']],
    ['绿牌', ['新能源']],
  ]);
  expect(readSynonyms(FILE, '')).toEqual([]);
});

test('what is no text, no TOML, or said twice is refused', () => {
  expect(faults('"a" = "x"\n"b" = [1]\n"c" = ""\n"d" = []')).toEqual(
    ['b', 'c', 'd'].map(
      (said, i) => `${FILE} line ${i + 2}: ${said}: expected a text, or a list of texts, that are not empty`,
    ),
  );
  expect(faults('油车 = "x"')).toHaveLength(1);
  expect(faults('"a" = "x"\n"a" = "y"')).toHaveLength(1);
});
