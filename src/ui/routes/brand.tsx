import { data, Link, type LoaderFunctionArgs } from 'react-router';
import type { ProviderHit, ProviderView } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { ListedSince } from '../components/listing.tsx';
import { Outside } from '../components/outside.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useSignIn } from '../components/use-sign-in.ts';
import type { UiDeps } from '../deps.ts';
import { ProbeLinks } from '../probe/probe-links.tsx';
import { useChecked } from '../probe/use-checked.ts';
import { BringFile } from '../ways-in/bring-file.tsx';
import { WayPanel } from '../ways-in/way-panel.tsx';
import { BRAND_WORDS as WORDS } from '../words/brand.ts';
import { FROM_TAGS, placeWords } from '../words/places.ts';
import { endpointsOf } from '../words/ways.ts';
import '../components/tag.css';
import './brand.css';

/** One provider of the catalogue's: every way in there is, and what to do where there is none. */
export const brandRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadBrand(deps, params.brandId ?? ''),
  Component: Brand,
  ErrorBoundary: RouteError,
});

async function loadBrand(deps: UiDeps, id: string) {
  const view = await deps.engine.readProvider(id);
  if (!view) throw data('no such provider', 404);
  return { view, deps };
}

function Brand() {
  const { view, deps } = useLoaded<typeof loadBrand>();
  const { hit } = view;
  const { going, tried, signIn, failure } = useSignIn(deps);
  const checked = useChecked(deps.engine);
  const ways = endpointsOf(hit);
  const real = ways.filter(({ kind }) => kind === 'provider');
  const tests = ways.filter(({ kind }) => kind !== 'provider');
  const list = (shown: typeof ways) => (
    <ul className="ways">
      {shown.map((way) => (
        <li key={`${way.portal} ${way.id}`}>
          <WayPanel
            way={way}
            guide={view.guides[way.platformId]}
            engine={deps.engine}
            isOwn={hit.from === 'own'}
            checked={checked?.(way.fhirBase)}
            going={going?.endpointId === way.id}
            busy={going !== undefined}
            onSignIn={() => signIn({ endpointId: way.id, brandId: hit.id })}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <Page title={hit.name} lead={placeWords(hit) || undefined}>
      <About hit={hit} />
      {failure && (
        <FailureNote failure={failure} advise>
          {NOBODY_THERE.has(failure.code) && tried && (
            <ListedSince engine={deps.engine} endpointId={tried.endpointId} />
          )}
        </FailureNote>
      )}
      {real.length > 0 && (
        <section aria-labelledby="real-title">
          <h2 id="real-title">{WORDS.ways(real.length)}</h2>
          {list(real)}
        </section>
      )}
      {real.some(({ way }) => way !== 'open') && <BringFile hit={hit} />}
      {tests.length > 0 && (
        <section aria-labelledby="tests-title">
          <h2 id="tests-title">{WORDS.testServers(tests.length)}</h2>
          <p className="quiet">{WORDS.testServersNote}</p>
          {list(tests)}
        </section>
      )}
      <ProbeLinks servers={ways} />
      <Wrong view={view} />
    </Page>
  );
}

/** Codes of a provider that may have moved. */
const NOBODY_THERE: ReadonlySet<string> = new Set(['smart/gone', 'smart/not-smart', 'smart/unreachable']);

function About({ hit }: { hit: ProviderHit }) {
  const isOwn = hit.from === 'own';
  if (hit.website === '' && hit.from === 'catalogue') return null;
  return (
    <p className="about-brand">
      {hit.website && <Outside to={hit.website} />}
      {hit.from !== 'catalogue' && <span className="tag">{FROM_TAGS[hit.from]}</span>}
      {isOwn && <Link to={`/providers/own/${encodeURIComponent(hit.id)}`}>{WORDS.edit}</Link>}
    </p>
  );
}

/** Lists err. Whoever knows better enters it, with what the list says to begin with. */
function Wrong({ view: { hit } }: { view: ProviderView }) {
  if (hit.from === 'own') return null;
  const [only, ...others] = endpointsOf(hit);
  const path = (endpoint: string) => `/providers/own?${new URLSearchParams({ from: hit.id, endpoint }).toString()}`;
  if (others.length === 0) {
    return (
      <p>
        <Link to={path(only?.id ?? '')}>{WORDS.wrong}</Link>
      </p>
    );
  }
  return (
    <details>
      <summary>{WORDS.wrong}</summary>
      <ul className="ways-on">
        {endpointsOf(hit).map(({ id, portal, host }) => (
          <li key={`${portal} ${id}`}>
            <Link to={path(id)}>{portal || host}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
