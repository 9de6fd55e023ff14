import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pagePath, sourcesId } from '../src/content/pagePath.ts';
import { PAGE_KINDS } from '../src/content/site.ts';
import { faultsOf } from './measuring/lighthouseFaults.ts';
import { type Category, openAuditor } from './measuring/openAuditor.ts';
import { startServer } from './server.ts';

/**
 * `npm run lighthouse`: builds the site for an https address, serves it as a good host would, and lets Lighthouse judge
 * one page of each kind on its phone. Fails on any score below 100, naming page, audit and elements, and also when a page
 * planted to be bad is not caught. `npm run lighthouse -- /es/search/` judges the given pages alone.
 */
const CATEGORIES: Category[] = ['accessibility', 'best-practices', 'seo'];
/** As a host sets them: with an address pages have canonical links, with a mail address one more way to tell mistakes. */
const SETTINGS = { SITE_URL: 'https://rights.example', REPORT_MAIL: 'words@rights.example' };
const LIMIT_SECONDS = 480;
const TOPIC = 'door';
const PLANTED = '/planted/';

/** What is not judged here, and why. Nothing else is left out; it is printed with every run. */
const NOT_JUDGED = [
  `SEO of ${pagePath('en', 'missing')}: it asks not to be listed, and SEO counts that as a fault. It is asked for at its own
    address: at an unknown one the browser logs the status 404 itself, and Best practices counts that as a fault of the page`,
  `canonical: its address is not the loopback one, so Lighthouse sees only that there is one and that it is whole. That it
    is the page's own is proved by tests/build/reproducible.test.ts`,
  `is-on-https, redirects-http, has-hsts: loopback counts as secure and has no HTTPS to be sent to. The header of real hosts
    is proved by tests/build/headers.test.ts`,
  'performance: npm run measure, because timings must not fail a build',
];

// A type of page added later is judged without a word here.
const ids = [...PAGE_KINDS.map((kind) => (kind === 'topic' ? TOPIC : kind)), sourcesId(1)];
const ALL = ['/', ...ids.map((id) => pagePath('en', id)), ...['es', 'ar'].map((tag) => pagePath(tag, TOPIC))];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ALL;

const started = Date.now();
const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1);
const root = resolve(import.meta.dirname, '..');
const site = join(root, '.cache', 'lighthouse');
console.log('Building the site …');
execFileSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ...SETTINGS, KYR_OUT: site },
});
plantBadPage();
const { origin, server } = await startServer(site, 0);
const auditor = await openAuditor();
console.log(`Built after ${seconds(started)} s. ${auditor.name}, its phone; 100 is wanted everywhere`);
console.log(`\n${'page'.padEnd(20)}${CATEGORIES.map((category) => category.padStart(16)).join('')}`);

const faults: string[] = [];
const notes = new Set<string>();
for (const path of [...wanted, PLANTED]) await judge(path).catch((error) => faults.push(`${path}: ${error.message}`));
await auditor.close();
server.close();

console.log(`\nNot judged:\n${NOT_JUDGED.map((reason) => `  ${reason}`).join('\n')}`);
for (const note of notes) console.log(`Lighthouse remarks, without a score: ${note}`);
for (const fault of faults) console.error(`\n${fault}`);
console.log(
  `\n${faults.length ? `Lighthouse found ${faults.length} faults` : 'Every score is 100, and the planted page was caught'} (${seconds(started)} s)`,
);
process.exit(faults.length ? 1 : 0);

async function judge(path: string): Promise<void> {
  if (Date.now() - started > LIMIT_SECONDS * 1000) throw new Error(`not reached within ${LIMIT_SECONDS} s`);
  const begun = Date.now();
  const categories = path.endsWith('/404.html') ? CATEGORIES.filter((category) => category !== 'seo') : CATEGORIES;
  const result = await auditor.audit(origin + path, categories);
  const scores = CATEGORIES.map((category) => {
    const score = result.categories[category]?.score;
    return (score === undefined ? '–' : String(Math.round(100 * (score ?? Number.NaN)))).padStart(16);
  });
  console.log(`${path.padEnd(20)}${scores.join('')}${seconds(begun).padStart(8)} s`);
  const found = categories.map((category) => faultsOf(result, category));
  if (path !== PLANTED) {
    faults.push(...found.flatMap((each) => each.faults).map((fault) => `${path} ${fault}`));
    for (const note of found.flatMap((each) => each.notes)) notes.add(note);
    return;
  }
  categories.forEach((category, at) => {
    if (found[at]?.faults.length && (result.categories[category]?.score ?? 1) < 1) return;
    faults.push(`${path} ${category}: the planted page is not caught, so this check cannot fail`);
  });
}

/** A page with a fault in each category, on the same server with the same headers. */
function plantBadPage(): void {
  mkdirSync(join(site, PLANTED), { recursive: true });
  writeFileSync(
    join(site, PLANTED, 'index.html'),
    `<!doctype html><html><head><meta name="viewport" content="width=device-width"><title>Planted</title></head>
<body><img src="/icons/mark.svg"><a href="/en/">click here</a><script>refused()</script></body></html>`,
  );
}
