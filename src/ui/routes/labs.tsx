import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router';
import type { Engine, LabsView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import type { LabLine, LabPanel } from '../../record/labs/view.ts';
import { LAB_AREAS } from '../../record/plain/areas.ts';
import { plainLabName } from '../../record/plain/labs.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { Lines } from '../chapters/lines.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { LabRow } from '../labs/lab-row.tsx';
import { lookedAtNow } from '../state/person.ts';
import { useChosen } from '../state/use-chosen.ts';
import { ChipList } from '../components/chip-list.tsx';
import { withParam } from '../state/with-param.ts';
import { recordPath } from '../timeline/row.tsx';
import { AREA_WORDS, LAB_WORDS } from '../words/labs.ts';
import { language, locale } from '../words/language.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import '../components/chips.css';
import '../labs/labs.css';

export const labsRoute = (deps: UiDeps) => ({
  loader: () => loadLabs(deps.engine),
  Component: () => <Labs deps={deps} />,
  ErrorBoundary: RouteError,
  shouldRevalidate: isOtherRecord,
});

/** What is shown of it is in the address too, and needs nothing anew. */
export const isOtherRecord = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean =>
  currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;

async function loadLabs(engine: Engine) {
  const personId = await lookedAtNow(engine);
  const whose = personId === undefined ? {} : { personId };
  return { quick: await engine.readLabs({ ...whose, withRanges: false }), whose };
}

/** First what the index knows; the ranges that came with each newest result follow in a moment. */
function useLabs({ engine }: UiDeps): LabsView {
  const loaded = useLoaded<() => ReturnType<typeof loadLabs>>();
  const [whole, setWhole] = useState<{ readonly of: LabsView; readonly view: LabsView }>();
  useEffect(() => {
    let isCurrent = true;
    const take = (view: LabsView) => isCurrent && setWhole({ of: loaded.quick, view });
    engine.readLabs({ ...loaded.whose, withRanges: true }).then(take, () => {}); // what is shown already stays
    return () => {
      isCurrent = false;
    };
  }, [engine, loaded]);
  if (whole?.of === loaded.quick) return whole.view;
  // While a sync goes on, ranges that were here stay until the new ones are.
  return whole ? withFaces(loaded.quick, whole.view) : loaded.quick;
}

function withFaces(quick: LabsView, before: LabsView): LabsView {
  const known = new Map(before.lines.map((line) => [`${line.test} ${line.latest.id}`, line]));
  const lines = quick.lines.map((line) => {
    const old = known.get(`${line.test} ${line.latest.id}`);
    return old ? { ...line, latest: old.latest } : line;
  });
  return { ...quick, lines, outOfRange: lines.filter(({ latest }) => latest.isFlagged) };
}

const KINDS = ['out', 'lab', 'vital', 'panels'] as const;

function Labs({ deps }: { deps: UiDeps }) {
  const view = useLabs(deps);
  const [params] = useSearchParams();
  const shown = KINDS.find((kind) => kind === params.get('kind'));
  const words = params.get('q') ?? '';
  const { lines, outOfRange, panels, entries, hidden } = view;
  const chosen = shown === 'out' ? outOfRange : shown ? lines.filter(({ kind }) => kind === shown) : lines;
  const found = chosen.filter((line) => hasWords(line, words));
  return (
    <div className="labs">
      <ChapterPage
        title={SECTION_WORDS.labs}
        lines={lines.length}
        entries={entries}
        hidden={hidden}
        empty={LAB_WORDS.empty}
        tools={
          lines.length > 0 && (
            <div className="lab-tools screen-only">
              <Find words={words} />
              <Chips view={view} />
            </div>
          )
        }
      >
        {shown === 'panels' ? (
          <Panels panels={panels} lines={lines} words={words} />
        ) : found.length === 0 ? (
          <p className="empty">
            <output>{words === '' && shown === 'out' ? LAB_WORDS.noneOut : LAB_WORDS.nothingFound}</output>
          </p>
        ) : shown === 'out' ? (
          <Rows lines={found} />
        ) : (
          <Areas lines={found} />
        )}
        <p className="quiet small">{LAB_WORDS.honest}</p>
      </ChapterPage>
    </div>
  );
}

function Areas({ lines }: { lines: readonly LabLine[] }) {
  return LAB_AREAS.map((area) => {
    const own = lines.filter((line) => line.area === area);
    if (own.length === 0) return null;
    return (
      <section key={area} aria-labelledby={`area-${area}`}>
        <h2 id={`area-${area}`}>{AREA_WORDS[area]}</h2>
        <Rows lines={own} />
      </section>
    );
  });
}

const Rows = ({ lines }: { lines: readonly LabLine[] }) => (
  <Lines items={lines} keyOf={({ test }) => test}>
    {(line) => <LabRow line={line} />}
  </Lines>
);

/** What is ordered together, with the newest result of each test of it. */
function Panels({ panels, lines, words }: { panels: readonly LabPanel[]; lines: readonly LabLine[]; words: string }) {
  const byTest = new Map(lines.map((line) => [line.test, line]));
  const found = panels.filter(({ title }) => hasAll(title, words));
  if (found.length === 0) return <p className="empty">{words === '' ? LAB_WORDS.noPanels : LAB_WORDS.nothingFound}</p>;
  return found.map(({ title, when, newest, count: reports, tests }) => (
    <section key={title} aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet small">
        {LAB_WORDS.reports(reports)} ·{' '}
        <Link to={recordPath(newest)}>
          {LAB_WORDS.newest}
          {when && `, ${formatDate(when.slice(0, 10), locale())}`}
        </Link>
      </p>
      <Rows lines={tests.flatMap((test) => byTest.get(test) ?? [])} />
    </section>
  ));
}

const hasWords = ({ title, loinc }: LabLine, words: string): boolean =>
  hasAll(`${title} ${plainLabName(loinc, language())} ${loinc}`, words);

const plainly = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const hasAll = (text: string, words: string): boolean =>
  plainly(words)
    .split(/\s+/)
    .every((word) => plainly(text).includes(word));

function Find({ words }: { words: string }) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [chosen, choose] = useChosen(words);
  return (
    <search className="lab-find">
      <label>
        <span className="hidden">{LAB_WORDS.find}</span>
        <input
          type="search"
          value={chosen}
          placeholder={LAB_WORDS.find}
          onChange={({ target }) => {
            choose(target.value);
            void navigate({ pathname, search: withParam(params, 'q', target.value || undefined) }, { replace: true });
          }}
        />
      </label>
    </search>
  );
}

function Chips({ view: { lines, outOfRange, panels } }: { view: LabsView }) {
  const ofKind = (wanted: 'lab' | 'vital') => lines.filter(({ kind }) => kind === wanted).length;
  const choices = [
    { value: undefined, name: LAB_WORDS.all, count: lines.length },
    { value: 'out', name: LAB_WORDS.out, count: outOfRange.length },
    { value: 'lab', name: LAB_WORDS.labs, count: ofKind('lab') },
    { value: 'vital', name: LAB_WORDS.vitals, count: ofKind('vital') },
    { value: 'panels', name: LAB_WORDS.panels, count: panels.length },
  ];
  return <ChipList name="kind" label={LAB_WORDS.show} choices={choices} />;
}
