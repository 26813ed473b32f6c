/**
 * The benchmarks. Nothing is asserted; ratios can be compared between machines, milliseconds cannot.
 *
 *     npm run bench                      a list of three million rows   [-- core <rows>]
 *     npm run bench -- official          a published pool of Beijing's  [<tickets>]
 */
const [which = 'core'] = process.argv.slice(2);
if (which === 'official') await import('./official.ts');
else if (which === 'core') await import('./core.ts');
else {
  console.error(`There is no benchmark ${JSON.stringify(which)}; there are core and official.`);
  process.exitCode = 2;
}
