import { Link } from 'react-router';
import { failureOf } from '../../base/errors.ts';
import type { CatalogueView, Engine, OwnProvider } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { AddList } from '../lists/add-list.tsx';
import { BrandLists } from '../lists/brand-lists.tsx';
import { Sources } from '../lists/sources.tsx';
import { LISTS_WORDS } from '../words/lists.ts';
import { hostOf } from '../words/servers.ts';
import './lists.css';

/** What the picker looks through: what came with the app, what its host added, and what the person did. */
export const listsRoute = (deps: UiDeps) => ({
  loader: () => loadLists(deps),
  Component: Lists,
  ErrorBoundary: RouteError,
});

async function loadLists({ engine }: UiDeps) {
  const [catalogue, lists, own] = await Promise.all([
    readCatalogue(engine),
    engine.listBrandLists(),
    engine.listOwnProviders(),
  ]);
  return { catalogue, lists, own, engine };
}

/** What the person added is shown also where the catalogue could not be loaded. */
async function readCatalogue(engine: Engine) {
  try {
    return { view: await engine.readCatalogue(), failure: undefined };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { view: undefined, failure };
  }
}

function Lists() {
  const { catalogue, lists, own, engine } = useLoaded<typeof loadLists>();
  return (
    <Page title={LISTS_WORDS.title} lead={LISTS_WORDS.lead}>
      {catalogue.view && <Catalogue view={catalogue.view} />}
      {catalogue.failure && <FailureNote failure={catalogue.failure} />}
      <section aria-labelledby="lists-title">
        <h2 id="lists-title">{LISTS_WORDS.yours}</h2>
        <p className="quiet">{LISTS_WORDS.yoursLead}</p>
        <BrandLists lists={lists} onRemove={(id) => engine.forgetBrandList(id)} />
        <AddList engine={engine} />
      </section>
      <section aria-labelledby="own-title">
        <h2 id="own-title">{LISTS_WORDS.own}</h2>
        <OwnProviders own={own} />
        <p>
          <Link to="/providers/own">{LISTS_WORDS.enter}</Link>
        </p>
      </section>
    </Page>
  );
}

function Catalogue({ view }: { view: CatalogueView }) {
  return (
    <>
      <Sources view={view} />
      {view.added.length > 0 && (
        <section aria-labelledby="added-title">
          <h2 id="added-title">{LISTS_WORDS.hosts}</h2>
          <BrandLists lists={view.added} />
        </section>
      )}
    </>
  );
}

function OwnProviders({ own }: { own: readonly OwnProvider[] }) {
  if (own.length === 0) return <p className="quiet">{LISTS_WORDS.ownNone}</p>;
  return (
    <ul className="panel rows">
      {own.map(({ id, name, fhirBase, kind }) => (
        <li key={id}>
          <div>
            <strong>{name}</strong>
            <p className="quiet small">
              {hostOf(fhirBase)}
              {kind === 'sandbox' && LISTS_WORDS.ownTest}
            </p>
          </div>
          <Link to={`/providers/own/${encodeURIComponent(id)}`} aria-label={LISTS_WORDS.editNamed(name)}>
            {LISTS_WORDS.edit}
          </Link>
        </li>
      ))}
    </ul>
  );
}
