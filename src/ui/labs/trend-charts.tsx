import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import type { TrendReading, TrendView } from '../../record/labs/view.ts';
import { Binding } from '../components/binding.tsx';
import { NumberChart } from '../charts/number-chart.tsx';
import { type TimeWindow, useTimeWindow, wholeOf } from '../charts/time-window.ts';
import { WordChart } from '../charts/word-chart.tsx';
import { recordPath } from '../timeline/row.tsx';
import { LAB_WORDS, labTitle, standingWords } from '../words/labs.ts';
import { locale } from '../words/language.ts';

const YEAR = 365.25 * 86_400_000;

/** All charts of a test, over one time: of each unit one, and of words. */
export function TrendCharts({ view }: { view: TrendView }) {
  const { series, words, readings } = view;
  const title = labTitle(view.title);
  const [selected, select] = useState<number>();
  const whole = useMemo(
    () =>
      wholeOf(
        [...series.flatMap(({ points }) => points), ...(words?.points ?? [])]
          .map(({ at }) => at)
          .toSorted((a, b) => a - b),
      ),
    [series, words],
  );
  const window = useTimeWindow(whole);
  const drawn = series.filter(({ points }) => points.length > 1);
  if (drawn.length === 0 && !words) return null;
  const say = (reading: number) => (readings[reading] ? sentenceOf(readings[reading]) : '');
  const common = { readings, window, selected, onSelect: select, sayReading: say };
  const isSplit = new Set(drawn.map(({ name }) => name)).size < drawn.length;
  return (
    <section aria-labelledby="over-time">
      <div className="trend-head">
        <h2 id="over-time">{LAB_WORDS.overTime}</h2>
        <Ways window={window} />
      </div>
      {isSplit && <p className="quiet small">{LAB_WORDS.severalUnits}</p>}
      {drawn.map((one) => {
        const name = one.name || title;
        return (
          <figure key={`${one.name} ${one.unit}`} className="panel trend-figure">
            <figcaption className="small quiet">
              {one.name && <strong>{one.name} </strong>}
              {LAB_WORDS.inUnit(one.unit)}
            </figcaption>
            <NumberChart series={one} label={LAB_WORDS.chartOf(name, one.points.length)} {...common} />
          </figure>
        );
      })}
      {words && (
        <figure className="panel trend-figure">
          <WordChart words={words} label={LAB_WORDS.chartOf(title, words.points.length)} {...common} />
        </figure>
      )}
      <Readout reading={selected === undefined ? undefined : readings[selected]} />
      <Legend view={view} />
    </section>
  );
}

/** "12 March 2026: 5.9 %, High, 4.0–5.6 %, Lakeside General". */
function sentenceOf({ when, text, standing, range, members }: TrendReading): string {
  const parts = [text, standing ? standingWords(standing) : '', range?.text ?? '', members[0]!.sourceName];
  return `${formatDate(when, locale())}: ${parts.filter((one) => one !== '').join(', ')}`;
}

/** What is pointed at, and the way to its entry. Its place is held, so that nothing moves. */
const Readout = ({ reading }: { reading: TrendReading | undefined }) => (
  <p className="trend-readout small screen-only">
    {reading ? (
      <Link to={recordPath(reading.members[0]!)}>{sentenceOf(reading)}</Link>
    ) : (
      <span className="quiet">{LAB_WORDS.pointAt}</span>
    )}
  </p>
);

function Ways({ window }: { window: TimeWindow }) {
  const { whole, shown, isWhole } = window;
  const years = [1, 5].filter((n) => whole.to - whole.from > n * YEAR * 1.2);
  return (
    <div className="trend-ways screen-only">
      {years.map((n) => (
        <button
          key={n}
          className="chip"
          type="button"
          onClick={() => window.show({ from: whole.to - n * YEAR, to: whole.to })}
        >
          {LAB_WORDS.lastYears(n)}
        </button>
      ))}
      {!isWhole && (
        <button className="chip" type="button" onClick={window.showAll}>
          {LAB_WORDS.wholeTime}
        </button>
      )}
      <fieldset className="trend-steps" aria-label={LAB_WORDS.overTime}>
        <Step name={LAB_WORDS.earlier} sign="‹" isOff={shown.from <= whole.from} onClick={() => window.pan(-0.5)} />
        <Step name={LAB_WORDS.later} sign="›" isOff={shown.to >= whole.to} onClick={() => window.pan(0.5)} />
        <Step name={LAB_WORDS.zoomOut} sign="−" isOff={isWhole} onClick={() => window.zoom(2)} />
        <Step name={LAB_WORDS.zoomIn} sign="+" isOff={false} onClick={() => window.zoom(0.5)} />
      </fieldset>
    </div>
  );
}

interface StepProps {
  readonly name: string;
  readonly sign: string;
  /** Said, not disabled: a button that has the focus and goes dead would lose it. */
  readonly isOff: boolean;
  readonly onClick: () => void;
}

const Step = ({ name, sign, isOff, onClick }: StepProps) => (
  <button
    className="step"
    type="button"
    aria-label={name}
    title={name}
    aria-disabled={isOff}
    onClick={() => !isOff && onClick()}
  >
    <span aria-hidden="true">{sign}</span>
  </button>
);

/** What the marks mean, of those that are there. */
function Legend({ view: { readings, series, words } }: { view: TrendView }) {
  const points = series.flatMap((one) => one.points);
  const sources = new Map(
    readings.flatMap(({ members }) => members).map(({ stripe, sourceName }) => [sourceName, stripe]),
  );
  const has = (is: (point: (typeof points)[number]) => boolean) => points.some(is);
  return (
    <ul className="trend-legend small" aria-label={LAB_WORDS.legend}>
      {[...sources].map(([name, stripe]) => (
        <li key={name}>
          <Binding stripe={stripe} />
          <svg className={`key source-${stripe}`} viewBox="0 0 12 12" aria-hidden="true">
            <circle className="plot-dot" cx="6" cy="6" r="4" />
          </svg>
          {name}
        </li>
      ))}
      {has(({ low, high }) => low !== undefined || high !== undefined) && (
        <li>
          <svg className="key" viewBox="0 0 12 12" aria-hidden="true">
            <rect className="plot-band" width="12" height="12" />
          </svg>
          {LAB_WORDS.band}
        </li>
      )}
      {(has(({ isOut }) => isOut) || words?.points.some(({ isOut }) => isOut)) && (
        <li>
          <svg className="key" viewBox="0 0 12 12" aria-hidden="true">
            <path className="plot-out" d="M6 1l5 5-5 5-5-5z" />
          </svg>
          {LAB_WORDS.outMark}
        </li>
      )}
      {has(({ open }) => open !== undefined) && (
        <li>
          <svg className="key source-0" viewBox="0 0 12 12" aria-hidden="true">
            <circle className="plot-dot open" cx="6" cy="6" r="4" />
          </svg>
          {LAB_WORDS.openMark}
        </li>
      )}
      {has(({ isConverted }) => isConverted) && <li className="quiet">{LAB_WORDS.converted}</li>}
    </ul>
  );
}
