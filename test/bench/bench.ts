/**
 * The benchmarks. Nothing is asserted; ratios can be compared between machines, milliseconds cannot.
 *
 *     npm run bench                      whole runs, from 60 thousand rows to 25 million   [-- --quick]
 *     npm run bench -- document          puts their figures into docs/performance.md   [<json>]
 *     npm run bench -- core              the core alone, a list of three million rows   [<rows>]
 *     npm run bench -- official          a published pool of Beijing's  [<tickets>]
 *     npm run bench -- limits            small records that ask for much, in both verifiers
 *     npm run bench -- seed-luck         all draws of six digits        [<tickets> [<quota>]]
 *     npm run bench -- scale             what pools take on a host and in a build   [<rows> ...]
 *     npm run bench -- rounds            a folder of made rounds, for a build of many   <folder> <rounds> <rows>
 *     npm run bench -- host              a built site, served by nginx  [<folder> [<seconds>]]
 *     npm run bench -- sql               the checks of src/sql           [<rows>]
 */
const [which = 'whole', ...words] = process.argv.slice(2);
if (which === 'whole' || which === '--quick')
  await (await import('./whole.ts')).whole(which === '--quick' ? [which, ...words] : words);
else if (which === 'document') (await import('./document.ts')).writeDocument(words);
else if (which === 'official') await import('./official.ts');
else if (which === 'core') await import('./core.ts');
else if (which === 'limits') await import('./limits.ts');
else if (which === 'seed-luck') await (await import('./seed-luck.ts')).seedLuck(words);
else if (which === 'scale') await (await import('./scale.ts')).scale(words);
else if (which === 'rounds') await (await import('./rounds.ts')).rounds(words);
else if (which === 'host') await (await import('./host.ts')).host(words);
else if (which === 'sql') await (await import('./sql.ts')).benchSql(words);
else {
  console.error(
    `There is no benchmark ${JSON.stringify(which)}; there are whole, document, core, official, limits, seed-luck, scale, rounds, host and sql.`,
  );
  process.exitCode = 2;
}

export {};
