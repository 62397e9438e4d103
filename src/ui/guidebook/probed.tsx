import { Link } from 'react-router';
import { type FactKey, factsByKey } from '../../catalog/guidebook-facts.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import type { ProbeView } from '../../engine/api.ts';
import { probePath } from '../probe/probe-links.tsx';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { checkedWords } from '../words/probe.ts';
import { seenOf, seenOfSetting } from './observed.ts';

/** Which of a platform's servers were probed from here, and how much of what stands on its page they contradict. */
export function Probed({ page, probes }: { readonly page: GuidebookPage; readonly probes: readonly ProbeView[] }) {
  if (probes.length === 0) return null;
  const facts = Object.entries(factsByKey(page.facts)).map(([key, fact]) => seenOf(probes, key as FactKey, fact));
  const seen = [...facts, ...page.settings.map((setting) => seenOfSetting(probes, setting))].flat();
  const differing = seen.filter(({ differs }) => differs).length;
  return (
    <section aria-labelledby="probed-title">
      <h2 id="probed-title">{GUIDEBOOK_WORDS.probed}</h2>
      <ul className="bullets">
        {probes.map(({ fhirBase, report, record }) => {
          const { at, verdict } = record ?? report!;
          return (
            <li key={fhirBase}>
              <Link to={probePath(fhirBase)}>{new URL(fhirBase).host}</Link>. {checkedWords({ fhirBase, at, verdict })}.
            </li>
          );
        })}
      </ul>
      <p className="quiet">{GUIDEBOOK_WORDS.seenBelow(differing)}</p>
    </section>
  );
}
