import { useMemo } from 'react';
import type { TrendPoint, TrendReading, TrendSeries } from '../../record/labs/view.ts';
import { Plot, type PlotFrame } from './plot.tsx';
import { spanOf, type Span, ticks } from './scale.ts';
import { arrows, bandOf, bars, diamonds, dots, line, type Spot } from './shapes.ts';
import type { TimeWindow } from './time-window.ts';

interface NumberChartProps {
  readonly series: TrendSeries;
  readonly readings: readonly TrendReading[];
  readonly window: TimeWindow;
  readonly label: string;
  readonly selected: number | undefined;
  readonly onSelect: (reading: number | undefined) => void;
  readonly sayReading: (reading: number) => string;
}

/** Above so many in sight points get smaller, so that they stay points. */
const MANY = 400;

/** Numbers of one unit over time, each a mark of its source, before the range that the lab gave at that time. */
export function NumberChart({ series, readings, window, ...rest }: NumberChartProps) {
  const { points } = series;
  const { from, to } = window.shown;
  const inSight = useMemo(() => points.filter(({ at }) => at >= from && at <= to), [points, from, to]);
  const rows = useMemo(() => rowsOf(points), [points]);
  const texts = ticks(rows, 5);
  return (
    <Plot
      {...rest}
      window={window}
      rows={rows}
      rowTicks={texts.map((at) => ({ at, label: String(at) }))}
      points={inSight}
      height={280}
    >
      {(frame) => (
        <>
          <Band points={points} frame={frame} />
          <Lines points={points} frame={frame} />
          <Marks points={inSight} readings={readings} frame={frame} />
        </>
      )}
    </Plot>
  );
}

/** Room for all values, and for the ranges as far as these do not press the values flat. */
function rowsOf(points: readonly TrendPoint[]): Span {
  const values = points.flatMap(({ value, under }) => (under === undefined ? value : [value, under]));
  const own = spanOf(values);
  const reach = (own.to - own.from) * 1.5;
  const bounds = points.flatMap(({ low, high }) => [low, high]);
  return spanOf([
    ...values,
    ...bounds.filter((one) => one !== undefined && one >= own.from - reach && one <= own.to + reach),
  ] as number[]);
}

interface PartProps {
  readonly points: readonly TrendPoint[];
  readonly frame: PlotFrame;
}

function Band({ points, frame: { x, y, left, right, top, bottom } }: PartProps) {
  const inside = (at: number) => Math.min(right, Math.max(left, at));
  const parts = bandOf(points, Infinity).map(({ from, to, low, high }) => ({
    from: inside(x(from)),
    to: to === Infinity ? right : inside(x(to)),
    low: low === undefined ? undefined : Math.min(bottom, Math.max(top, y(low))),
    high: high === undefined ? undefined : Math.min(bottom, Math.max(top, y(high))),
  }));
  return (
    <g>
      {parts
        .filter(({ from, to }) => to > from)
        .map(({ from, to, low = bottom, high = top }) => (
          <rect
            key={`${from} ${low} ${high}`}
            className="plot-band"
            x={from}
            y={high}
            width={to - from}
            height={Math.max(0, low - high)}
          />
        ))}
      <path
        className="plot-band-edge"
        d={parts
          .flatMap(({ from, to, low, high }) =>
            [low, high].map((edge) => (edge === undefined ? '' : `M${from} ${edge}H${to}`)),
          )
          .join('')}
      />
    </g>
  );
}

/** From point to point, also to those beyond the edge: a line that begins at nothing would say that something began. */
function Lines({ points, frame: { x, y, left, right, top, bottom } }: PartProps) {
  // Of pairs each is a bar already.
  if (points.length < 2 || points.some(({ under }) => under !== undefined)) return null;
  return (
    <svg
      x={left}
      y={top}
      width={Math.max(0, right - left)}
      height={Math.max(0, bottom - top)}
      viewBox={`${left} ${top} ${Math.max(1, right - left)} ${Math.max(1, bottom - top)}`}
    >
      <path className="plot-line" d={line(points.map(({ at, value }): Spot => [x(at), y(value)]))} />
    </svg>
  );
}

function Marks({ points, readings, frame: { x, y } }: PartProps & Pick<NumberChartProps, 'readings'>) {
  const radius = points.length > MANY ? 2 : 4;
  const byStripe = new Map<number, TrendPoint[]>();
  for (const point of points) {
    const stripe = readings[point.reading]?.members[0]?.stripe ?? 0;
    const own = byStripe.get(stripe);
    if (own) own.push(point);
    else byStripe.set(stripe, [point]);
  }
  const spots = (own: readonly TrendPoint[]): Spot[] => own.map(({ at, value }) => [x(at), y(value)]);
  const under = (own: readonly TrendPoint[]): Spot[] =>
    own.flatMap(({ at, under: value }): Spot[] => (value === undefined ? [] : [[x(at), y(value)]]));
  return (
    <>
      {[...byStripe].map(([stripe, own]) => {
        const open = own.filter((point) => point.open);
        return (
          <g key={stripe} className={`source-${stripe}`}>
            <path
              className="plot-pair"
              d={bars(
                own.flatMap(({ at, value, under: low }) => (low === undefined ? [] : [[x(at), y(value), y(low)]])),
              )}
            />
            <path
              className="plot-dot"
              d={dots([...spots(own.filter((point) => !point.open)), ...under(own)], radius)}
            />
            <path className="plot-dot open" d={dots(spots(open), radius)} />
            <path className="plot-beyond" d={arrows(spots(open.filter((point) => point.open === 'above')), true)} />
            <path className="plot-beyond" d={arrows(spots(open.filter((point) => point.open === 'below')), false)} />
          </g>
        );
      })}
      <path className="plot-out" d={diamonds(spots(points.filter(({ isOut }) => isOut)), radius + 3.5)} />
    </>
  );
}
