import type { SparkPoint } from '../../record/labs/view.ts';
import { place, type Span, spanOf } from './scale.ts';
import { dots, line, type Spot } from './shapes.ts';
import './sparkline.css';

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 3;

/** The way to the newest result, as wide as a word. What it says stands beside it in words. */
export function Sparkline({ points }: { points: readonly SparkPoint[] }) {
  if (points.length < 2) return <span className="sparkline" />;
  const times = points.map(({ at }) => at);
  const values = points.flatMap(({ value, under }) => (under === undefined ? value : [value, under]));
  const x = place({ from: times[0]!, to: times.at(-1)! }, EDGE, WIDTH - EDGE);
  const y = place(calmSpan(values), HEIGHT - EDGE, EDGE);
  const last = points.at(-1)!;
  const flagged = points
    .slice(0, -1)
    .flatMap(({ at, value, isFlagged }): Spot[] => (isFlagged ? [[x(at), y(value)]] : []));
  const isPair = points.every(({ under }) => under !== undefined);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="spark-line" d={line(points.map(({ at, value }) => [x(at), y(value)]))} />
      {isPair && <path className="spark-line" d={line(points.map(({ at, under }) => [x(at), y(under!)]))} />}
      <path className="spark-out" d={dots(flagged, 1.75)} />
      <circle
        className={last.isFlagged ? 'spark-last spark-out' : 'spark-last'}
        cx={x(last.at)}
        cy={y(last.value)}
        r="2.75"
      />
    </svg>
  );
}

/** A curve without an axis must not make mountains of a height that is measured to the millimetre. */
function calmSpan(values: readonly number[]): Span {
  const { from, to } = spanOf(values);
  const middle = (from + to) / 2;
  const half = Math.max(to - from, Math.abs(middle) * 0.08) / 2;
  return { from: middle - half, to: middle + half };
}
