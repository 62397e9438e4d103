import { data, Link, type LoaderFunctionArgs } from 'react-router';
import { FACT_GROUPS, factsByKey } from '../../catalog/guidebook-facts.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { Outside } from '../components/outside.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { GUIDEBOOK } from '../guidebook/address.ts';
import { FactGroup } from '../guidebook/fact-group.tsx';
import { Probed } from '../guidebook/probed.tsx';
import { Settings } from '../guidebook/settings.tsx';
import { useAnchor } from '../guidebook/use-anchor.ts';
import { VerdictPanel } from '../guidebook/verdict.tsx';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { GROUP_WORDS } from '../words/guidebook.ts';
import { KIND_TAGS } from '../words/places.ts';
import '../components/facts.css';
import '../components/tag.css';
import './guidebook.css';

/** All that is known of one platform. Each fact has an address: `#cors-token`. */
export const guidebookPlatformRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadPlatform(deps, params.platformId ?? ''),
  Component: Platform,
  ErrorBoundary: RouteError,
});

async function loadPlatform({ engine }: UiDeps, id: string) {
  const page = (await engine.readGuidebook()).find((one) => one.id === id);
  if (!page) throw data('no such platform', 404);
  // The guidebook is there without what was seen: that needs the catalogue, too.
  return { page, probes: await engine.readProbesOf(id).catch(() => []) };
}

function Platform() {
  const { page, probes } = useLoaded<typeof loadPlatform>();
  const here = useAnchor();
  const facts = factsByKey(page.facts);
  const known = Object.values(facts).filter((fact) => fact !== 'unknown').length;
  return (
    <Page
      title={page.name}
      lead={
        <>
          <Link to={GUIDEBOOK}>{GUIDEBOOK_WORDS.title}</Link> ·{' '}
          {GUIDEBOOK_WORDS.known(known, Object.keys(facts).length)}{' '}
          {KIND_TAGS[page.kind] && <span className="tag">{KIND_TAGS[page.kind]}</span>}
        </>
      }
    >
      <Ways page={page} />
      <VerdictPanel page={page} />
      <Probed page={page} probes={probes} />
      <OnThisPage page={page} />
      {FACT_GROUPS.map(({ id, keys }) => (
        <FactGroup key={id} id={id} keys={keys} facts={facts} probes={probes} here={here} />
      ))}
      <Settings settings={page.settings} probes={probes} />
      {page.notes.length > 0 && (
        <section id="notes" tabIndex={-1} aria-labelledby="notes-title" className="fact-group">
          <h2 id="notes-title">{GUIDEBOOK_WORDS.notes}</h2>
          <ul className="bullets">
            {page.notes.map((note) => (
              <li key={note} lang="en">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

const Ways = ({ page: { id, start } }: { page: GuidebookPage }) => (
  <ul className="ways-on">
    {start && (
      <li>
        {GUIDEBOOK_WORDS.startAt} <Outside to={start} />
      </li>
    )}
    <li>
      <Link to={`${GUIDEBOOK}?with=${id}`}>{GUIDEBOOK_WORDS.compareWithOthers}</Link>
    </li>
  </ul>
);

function OnThisPage({ page }: { page: GuidebookPage }) {
  const parts = [
    ...FACT_GROUPS.map(({ id }) => [id, GROUP_WORDS[id]] as const),
    ['settings', GUIDEBOOK_WORDS.settingsShort] as const,
    ...(page.notes.length > 0 ? [['notes', GUIDEBOOK_WORDS.notes] as const] : []),
  ];
  return (
    <nav className="on-this-page" aria-label={GUIDEBOOK_WORDS.onThisPage}>
      <ul className="ways-on">
        {parts.map(([id, name]) => (
          <li key={id}>
            <Link to={`#${id}`} replace preventScrollReset>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
