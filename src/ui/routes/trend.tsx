import { useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type { Engine, TrendView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import type { TrendReading } from '../../record/labs/view.ts';
import { plainLabName } from '../../record/plain/labs.ts';
import { plainUnit } from '../../record/plain/units.ts';
import { numberIn, splitValue } from '../../record/labs/number.ts';
import { RangeBar } from '../charts/range-bar.tsx';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { saveFile } from '../components/save-file.ts';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { csvOf } from '../labs/csv.ts';
import { toneOf } from '../labs/marked.tsx';
import { TrendCharts } from '../labs/trend-charts.tsx';
import { TrendTable } from '../labs/trend-table.tsx';
import { lookedAtNow } from '../state/person.ts';
import { LAB_WORDS, labTitle, standingWords } from '../words/labs.ts';
import { language, locale } from '../words/language.ts';
import { isOtherRecord } from './labs.tsx';
import '../components/chips.css';
import '../labs/labs.css';
import '../labs/trend.css';

export const trendRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadTrend(deps.engine, params['test'] ?? ''),
  Component: () => <Trend deps={deps} />,
  ErrorBoundary: RouteError,
  shouldRevalidate: isOtherRecord,
});

async function loadTrend(engine: Engine, test: string) {
  const personId = await lookedAtNow(engine);
  const whose = personId === undefined ? {} : { personId };
  return { test, whose, sketch: await engine.readTrend(test, { ...whose, sketch: true }) };
}

/** First what lists know, in a moment what the results themselves say. */
function useTrend({ engine }: UiDeps): TrendView | undefined {
  const loaded = useLoaded<() => ReturnType<typeof loadTrend>>();
  const [whole, setWhole] = useState<{ readonly of: string; readonly view: TrendView | undefined }>();
  const { test, whose, sketch } = loaded;
  useEffect(() => {
    let isCurrent = true;
    const take = (view: TrendView | undefined) => isCurrent && setWhole({ of: test, view });
    engine.readTrend(test, { ...whose, sketch: false }).then(take, () => {}); // the sketch stays, and says what it is
    return () => {
      isCurrent = false;
    };
  }, [engine, loaded, test, whose]);
  return whole?.of === test && sketch ? whole.view : sketch;
}

function Trend({ deps }: { deps: UiDeps }) {
  const sent = useTrend(deps);
  const [params] = useSearchParams();
  const isLeftOut = params.get('guess') === 'off';
  const view = useMemo(() => (sent && isLeftOut ? withoutGuesses(sent) : sent), [sent, isLeftOut]);
  if (!sent || !view) return <NotHere />;
  const { loinc, readings, entries, hidden, setAside } = view;
  const title = labTitle(view.title);
  const shown = isLeftOut ? readings.filter(({ isGuess }) => !isGuess) : readings;
  const guesses = sent.readings.filter(({ isGuess }) => isGuess).length;
  const plain = plainLabName(loinc, language());
  return (
    <div className="labs trend">
      <ChapterPage
        title={title}
        lines={readings.length}
        entries={entries}
        hidden={hidden}
        setAside={setAside}
        empty={LAB_WORDS.notHereMore}
        tools={
          <>
            {plain && plain !== title && <p className="trend-plain">{plain}</p>}
            <p className="small screen-only">
              <Link to="/labs">{LAB_WORDS.back}</Link>
            </p>
          </>
        }
      >
        {shown[0] && <Latest reading={shown[0]} isWhole={view.isWhole} />}
        {guesses > 0 && <Guesses n={guesses} isLeftOut={isLeftOut} />}
        <TrendCharts key={view.test} view={view} />
        <section aria-labelledby="all-results">
          <div className="trend-head">
            <h2 id="all-results">{LAB_WORDS.table}</h2>
            <button
              className="button screen-only"
              type="button"
              onClick={() => saveFile(csvOf({ title, loinc, readings: shown }), `${LAB_WORDS.csvName}.csv`)}
            >
              {LAB_WORDS.csv}
            </button>
          </div>
          <TrendTable readings={shown} title={title} />
        </section>
        <About view={view} />
      </ChapterPage>
    </div>
  );
}

/** Numbers of readings stay what they are: marks of charts point at them. */
const withoutGuesses = (view: TrendView): TrendView => ({
  ...view,
  series: view.series
    .map((one) => ({ ...one, points: one.points.filter(({ reading }) => !view.readings[reading]!.isGuess) }))
    .filter(({ points }) => points.length > 0),
  words: view.words && {
    ...view.words,
    points: view.words.points.filter(({ reading }) => !view.readings[reading]!.isGuess),
  },
});

const NotHere = () => (
  <Page title={LAB_WORDS.notHere} lead={LAB_WORDS.notHereMore}>
    <p>
      <Link className="button" to="/labs">
        {LAB_WORDS.back}
      </Link>
    </p>
  </Page>
);

/** The newest result, as large as it is the one that people come for. */
function Latest({
  reading: { text, when, members, standing, range },
  isWhole,
}: {
  reading: TrendReading;
  isWhole: boolean;
}) {
  const { value, unit } = splitValue(text);
  const number = numberIn(text);
  const isOut = standing !== undefined && standing.tone !== 'plain';
  return (
    <section className="panel trend-latest" aria-label={LAB_WORDS.lately}>
      <p className="trend-big">
        <strong className={value.length > 24 ? 'words' : undefined}>{value}</strong>
        {unit && <span className="quiet">{unit}</span>}
        {standing && (isOut || standing.by === 'source') && (
          <span className={isOut ? toneOf(standing) : 'flag-word quiet'}>{standingWords(standing)}</span>
        )}
      </p>
      <div className="trend-place">
        {number && range && <RangeBar value={number.value} range={range} isOut={isOut} />}
        <p className="small">
          {range ? (
            `${LAB_WORDS.range}: ${range.text}`
          ) : (
            <span className="quiet">{isWhole ? LAB_WORDS.noRange : LAB_WORDS.loading}</span>
          )}
        </p>
      </div>
      <p className="quiet small">
        {when ? formatDate(when, locale()) : LAB_WORDS.noDate} ·{' '}
        {[...new Set(members.map(({ sourceName }) => sourceName))].join(', ')}
      </p>
    </section>
  );
}

function Guesses({ n, isLeftOut }: { n: number; isLeftOut: boolean }) {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  if (isLeftOut) next.delete('guess');
  else next.set('guess', 'off');
  return (
    <p className="note small">
      {isLeftOut ? LAB_WORDS.leftOut(n) : LAB_WORDS.guessNote(n)}{' '}
      <Link to={{ search: next.toString() }} replace preventScrollReset>
        {isLeftOut ? LAB_WORDS.takeIn : LAB_WORDS.leaveOut}
      </Link>
    </p>
  );
}

function About({ view: { names, codes, series } }: { view: TrendView }) {
  const units = [...new Set(series.map(({ unit }) => unit))].map((unit) => ({
    unit,
    words: plainUnit(unit, language()),
  }));
  const named = units.filter(({ words }) => words !== '');
  return (
    <section aria-labelledby="about-results">
      <h2 id="about-results">{LAB_WORDS.about}</h2>
      <p className="small">{LAB_WORDS.honest}</p>
      {named.length > 0 && (
        <p className="small">
          {LAB_WORDS.unit}: {named.map(({ unit, words }) => `${unit}, ${words}`).join('; ')}.
        </p>
      )}
      {names.length > 0 && (
        <p className="small">
          {LAB_WORDS.also}: {names.join('; ')}.
        </p>
      )}
      {codes.length > 0 && (
        <p className="small">
          {LAB_WORDS.codes}: {codes.join('; ')}. <span className="quiet">{LAB_WORDS.codesMore}</span>
        </p>
      )}
    </section>
  );
}
