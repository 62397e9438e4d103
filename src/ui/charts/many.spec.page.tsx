import { createRoot } from 'react-dom/client';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { TrendReading, TrendView } from '../../record/labs/view.ts';
import { TrendCharts } from '../labs/trend-charts.tsx';
import '../tokens.css';
import '../base.css';
import '../labs/trend.css';

const DAY = 86_400_000;

/** For specs and benches: draws a test of so many results over forty years; how long it took, in ms, the second time. */
export async function drawMany(n: number): Promise<number> {
  const view = viewOf(n);
  await draw(view); // the code itself is compiled
  return draw(view);
}

async function draw(view: TrendView): Promise<number> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  const router = createMemoryRouter([{ path: '/', element: <TrendCharts view={view} /> }]);
  const start = performance.now();
  root.render(<RouterProvider router={router} />);
  await new Promise<void>((done) => {
    const look = () => (place.querySelector('.plot-dot') ? done() : requestAnimationFrame(look));
    look();
  });
  place.getBoundingClientRect(); // laid out
  return performance.now() - start;
}

function viewOf(n: number): TrendView {
  const from = Date.UTC(1985, 0, 1);
  const at = (i: number) => from + Math.round((i * 40 * 365 * DAY) / n);
  const value = (i: number) => 95 + 20 * Math.sin(i / 40) + (i % 7);
  const readings = Array.from({ length: n }, (_, i): TrendReading => {
    const source = { sourceName: i % 3 === 0 ? 'Harbor' : 'Lakeside', stripe: (i % 3) + 1 };
    const entry = {
      connectionId: 'a',
      type: 'Observation',
      id: `r${i}`,
      title: 'Glucose',
      detail: '',
      removed: undefined,
    };
    const when = new Date(at(i)).toISOString();
    return {
      members: [{ ...entry, ...source, when }],
      when,
      text: `${value(i)} mg/dL`,
      status: '',
      comment: '',
      isGuess: false,
    };
  });
  const points = readings.map((_, i) => ({
    at: at(i),
    value: value(i),
    low: i < n / 2 ? 70 : 74,
    high: 106,
    reading: i,
    isOut: value(i) > 106,
    isConverted: false,
  }));
  const series = [{ name: '', unit: 'mg/dL', points }];
  const face = { test: 'x', kind: 'lab', loinc: '', title: 'Glucose', names: [], codes: [], setAside: [] } as const;
  return { ...face, readings, series, words: undefined, entries: n, hidden: 0, isWhole: true };
}
