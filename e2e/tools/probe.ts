import { baseIn } from '../../src/engine/catalogue/look-at.ts';
import { probe } from '../../src/smart/probe/probe.ts';
import { wishList } from '../../src/sync/wish-list.ts';
import { reportMarkdown } from '../../src/ui/probe/report.ts';
import { pageFetch } from './page-fetch.ts';

/**
 * `npm run probe -- <FHIR base> [origin]`: what the server tells without an account, as Markdown.
 *
 * The steps are the app's own, and they are asked as a page at `origin` would ask them: CORS and all.
 */
const [address = '', origin = 'https://sheaf.example'] = process.argv.slice(2);
const fhirBase = baseIn(address);
if (fhirBase === undefined) {
  console.error('Usage: npm run probe -- <FHIR base> [origin of the app]');
  process.exit(1);
}
const wishes = wishList.map(({ type }) => type);
const report = await probe(fhirBase, { fetch: pageFetch(origin), wishes }, ({ asking }) =>
  console.error(`Asking ${asking}`),
);
console.log(reportMarkdown(report));
