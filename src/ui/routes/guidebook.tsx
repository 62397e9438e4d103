import { Link, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router';
import { filterPages } from '../../catalog/guidebook-filter.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { chosenIn, comparePath, filterOf, withList } from '../guidebook/address.ts';
import { Filters, useGo } from '../guidebook/filters.tsx';
import { PlatformTable } from '../guidebook/platform-table.tsx';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import '../components/form.css';
import '../components/tag.css';
import './guidebook.css';

/** Every platform that the catalogue knows, to be looked through and compared. */
export const guidebookRoute = ({ engine }: UiDeps) => ({
  loader: async () => ({ pages: await engine.readGuidebook() }),
  // What is looked for is in the address; the guidebook stays the same.
  shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
    currentUrl.search === nextUrl.search && defaultShouldRevalidate,
  Component: Guidebook,
  ErrorBoundary: RouteError,
});

function Guidebook() {
  const { pages } = useLoaded<ReturnType<typeof guidebookRoute>['loader']>();
  const [params] = useSearchParams();
  const found = filterPages(pages, filterOf(params));
  return (
    <Page title={GUIDEBOOK_WORDS.title} lead={GUIDEBOOK_WORDS.lead}>
      <Filters pages={pages} />
      <Bar pages={pages} found={found.length} />
      {found.length > 0 ? (
        <PlatformTable pages={found} chosen={chosenIn(params, pages)} />
      ) : (
        <p>{GUIDEBOOK_WORDS.noneFound}</p>
      )}
    </Page>
  );
}

/** How many there are, and where those that were chosen are compared. */
function Bar({ pages, found }: { pages: readonly GuidebookPage[]; found: number }) {
  const [params] = useSearchParams();
  const go = useGo();
  const chosen = chosenIn(params, pages);
  return (
    <div className="guidebook-bar">
      <output>
        {found === pages.length ? GUIDEBOOK_WORDS.platforms(found) : GUIDEBOOK_WORDS.found(found, pages.length)}
      </output>
      {chosen.length === 0 && <span className="quiet small">{GUIDEBOOK_WORDS.tick}</span>}
      {chosen.length === 1 && <span className="quiet small">{GUIDEBOOK_WORDS.tickAnother(chosen[0]!.name)}</span>}
      {chosen.length > 1 && (
        <Link className="button first" to={comparePath(chosen.map(({ id }) => id))}>
          {GUIDEBOOK_WORDS.compare(chosen.length)}
        </Link>
      )}
      {chosen.length > 0 && (
        <button className="plain" type="button" onClick={() => go(withList(params, 'with', []))}>
          {GUIDEBOOK_WORDS.clear}
        </button>
      )}
    </div>
  );
}
