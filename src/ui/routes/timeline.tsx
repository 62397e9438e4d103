import { useCallback, useState, type KeyboardEvent } from 'react';
import { Link, Outlet, useLocation, type LoaderFunctionArgs } from 'react-router';
import type { Engine, TimelineView } from '../../engine/api.ts';
import { useTitle } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { lookedAtNow } from '../state/person.ts';
import { useSync } from '../state/sync.ts';
import { UnknownNote } from '../people/unknown-note.tsx';
import { KindChips, SourceChips, UNDATED, YearSelect } from '../timeline/filters.tsx';
import { dayFrom } from '../timeline/items.ts';
import { TimelineList } from '../timeline/list.tsx';
import type { Place } from '../timeline/place.ts';
import { createRowCache } from '../timeline/row-cache.ts';
import { Results } from '../timeline/results.tsx';
import { SearchBox } from '../timeline/search-box.tsx';
import { KIND_WORDS, kindOf } from '../words/kinds.ts';
import { TIMELINE_WORDS } from '../words/timeline.ts';
import './timeline.css';

/** The list, and at its side (on a phone: over it) the entry that the address names. */
export const timelineRoute = ({ engine }: UiDeps) => {
  const rows = createRowCache((positions) => engine.readRows(positions));
  const places = new Map<string, Place | undefined>();
  let knewVisits = false;
  return {
    async loader({ request }: LoaderFunctionArgs) {
      const loaded = await loadTimeline(engine, request.url);
      // Rows that were read before the visits were known do not say what they belong to.
      if (!knewVisits && loaded.view?.under) rows.renew();
      knewVisits ||= loaded.view?.under !== undefined;
      return { ...loaded, rows, places };
    },
    Component: Timeline,
    ErrorBoundary: RouteError,
  };
};

/** Beside the list on a desk, as long as no entry is open. */
export const nothingChosenRoute = {
  Component: () => <p className="nothing-chosen quiet">{TIMELINE_WORDS.nothingChosen}</p>,
};

async function loadTimeline(engine: Engine, address: string) {
  const params = new URL(address).searchParams;
  const kind = kindOf(params.get('kind'));
  const connectionId = params.get('provider') ?? undefined;
  const from = params.get('from');
  const words = params.get('q') ?? '';
  const personId = await lookedAtNow(engine);
  // Who asks for one provider asks for the record of whomever it is; the chip says whose.
  const whose = connectionId === undefined ? personId !== undefined && { personId } : { connectionId };
  const filter = { ...(kind && { kind }), ...whose };
  const key = `${kind} ${connectionId} ${personId}`;
  const [view, found] = await Promise.all([
    words.trim() === '' ? engine.openTimeline(filter) : undefined,
    words.trim() === '' ? undefined : engine.findText(words, { ...filter, limit: MOST_HITS }),
  ]);
  return { view, found, words, kind, from, key, goTo: view && goToOf(view, from) };
}

/** A list that is longer than this is narrowed down by another word, not read. */
const MOST_HITS = 100;

function goToOf({ days }: TimelineView, from: string | null): number | undefined {
  if (from === null) return undefined;
  const day = from === UNDATED ? days.findIndex((one) => one.day === '') : dayFrom(days, from);
  return day === -1 ? undefined : day;
}

function Timeline() {
  const loaded = useLoaded<ReturnType<typeof timelineRoute>['loader']>();
  const { view, found, words, rows, places, key, goTo, kind } = loaded;
  const { pathname, search } = useLocation();
  const [year, setYear] = useState('');
  const onPlace = useCallback(
    (place: Place | undefined, topYear: string) => {
      places.set(key, place);
      setYear(topYear);
    },
    [places, key],
  );
  const open = pathname.startsWith('/record/');
  const Heading = open ? 'h2' : 'h1';
  const total = found?.total ?? view?.positions.length ?? 0;
  return (
    <div className={open ? 'timeline with-entry' : 'timeline'}>
      {!open && <Title />}
      <section className="list-pane" aria-label={TIMELINE_WORDS.title}>
        <header>
          <div className="list-head">
            <Heading className="list-title" tabIndex={-1}>
              {TIMELINE_WORDS.title}
            </Heading>
            <span className="quiet small">
              <output>{TIMELINE_WORDS.entries(total)}</output> · <Link to="/coverage">{TIMELINE_WORDS.missing}</Link>
            </span>
            {view && <YearSelect days={view.days} current={year} />}
          </div>
          <SearchBox words={words} />
          <SourceChips sources={(found ?? view)?.sources ?? {}} />
          <KindChips kinds={(found ?? view)?.kinds ?? {}} />
          <UnknownNote />
        </header>
        {found && <Results found={found} words={words} openPath={pathname} search={search} />}
        {view && total === 0 && <Empty kind={kind && KIND_WORDS[kind].many} />}
        {view && total > 0 && (
          <TimelineList
            key={key}
            view={view}
            rows={rows}
            openPath={pathname}
            search={search}
            place={places.get(key)}
            goTo={goTo}
            onPlace={onPlace}
          />
        )}
        <p className="print-only">{TIMELINE_WORDS.printed(total)}</p>
      </section>
      {/* A new entry begins at its top, so that it gets a new pane. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is a short cut; the back link is the way. */}
      <section key={pathname} className="entry-pane" aria-label={TIMELINE_WORDS.entry} onKeyDown={backToList}>
        <Outlet />
      </section>
    </div>
  );
}

function Title() {
  useTitle(TIMELINE_WORDS.title);
  return null;
}

/** Escape goes back from the entry to its line in the list. */
function backToList(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.target instanceof HTMLInputElement) return;
  document.querySelector<HTMLElement>('.list-pane .row[aria-current]')?.focus();
}

function Empty({ kind }: { kind: string | undefined }) {
  const running = useSync(({ views }) => Object.values(views).some(({ state }) => state === 'running'));
  if (kind) {
    return (
      <p className="empty">
        {TIMELINE_WORDS.noneOfKind(kind)} <Link to="/coverage">{TIMELINE_WORDS.couldNotGet}</Link>.
      </p>
    );
  }
  if (running) return <p className="empty">{TIMELINE_WORDS.onItsWay}</p>;
  return (
    <div className="empty">
      <p>{TIMELINE_WORDS.empty}</p>
      <Link className="button first" to="/providers">
        {TIMELINE_WORDS.toProviders}
      </Link>
    </div>
  );
}
