/** What an office writes in TOML: the mapping of a sheet's columns, the plan of a draw, the reasons of changes. */
import { readPlanFile } from '../../../scripts/ceremony/plan-file.ts';
import { readMapping } from '../../../scripts/intake/mapping.ts';
import { readReasons } from '../../../scripts/intake/reasons.ts';
import { utf8 } from '../../../src/core/bytes.ts';
import { demand, readOr, refusal, type Target, textOf } from '../target.ts';

const MAPPING = `method = "ranking"
header = 1
[code]
column = "编码"
length = [13, 14]
checkDigit = true
[points]
add = [{ column = "分", times = 2, blank = 0 }, { column = "年", table = [{ upTo = 3, gives = 1 }, { gives = 5 }] }]
[[points.example]]
given = { "分" = 3, "年" = "2" }
gives = 7
[since]
column = "时间"
zone = "Asia/Shanghai"
[person]
column = "证件"
`;
const PLAN = `round = "202701"
pool = "ordinary"
method = "lottery"
quota = 1200
draw-at = "2027-06-26T02:00:00Z"
sources = ["balls:6:six machines", "drand"]
`;

export const tomlTarget: Target = {
  name: 'toml',
  what: 'mappings, plans and reasons',
  most: 30_000,
  seeds: () =>
    [
      MAPPING,
      PLAN,
      'licence-expired = "执照过期"\nother = "words"\n',
      'method = "lottery"\n[code]\ncolumn = "c"\nlength = "any"\n[tickets]\ncolumn = "n"\n',
    ].map(utf8),
  words: [
    '[',
    ']',
    '[[',
    '{',
    '}',
    '=',
    '"',
    '"""',
    "'",
    '\\u0000',
    '.',
    'inf',
    'nan',
    '-0',
    '1e3',
    '__proto__',
    'quota = ',
    '[tickets]\n',
    'words = { a = 1 }\n',
    'earlier = []',
    'made = true\n',
  ],
  check: async (input) => {
    const mapping = readMapping(input);
    const faults = Array.isArray(mapping) ? mapping : [];
    for (const { line } of faults) demand(line === null || line >= 1, () => `line ${line}`);
    demand(!Array.isArray(mapping) || faults.length > 0, () => 'neither a mapping nor a fault');
    const plan = await readOr(
      () => readPlanFile('plan.toml', input),
      (error) => refusal(error, ['usage', 'record.unreadable']),
    );
    const reasons = await readOr(
      () => readReasons('reasons.toml', textOf(input)),
      (error) => refusal(error, ['usage']),
    );
    const said =
      faults.length === 0 ? 'a mapping' : [...new Set(faults.map(({ reason }) => reason.kind))].sort().join();
    return `${said} | ${plan.came ?? `a plan of ${plan.value.size > 0}`} | ${reasons.came ?? 'reasons'}`;
  },
};
