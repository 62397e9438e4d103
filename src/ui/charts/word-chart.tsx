import type { TrendReading, TrendWords } from '../../record/labs/view.ts';
import { Plot } from './plot.tsx';
import { diamonds, dots, type Spot } from './shapes.ts';
import type { TimeWindow } from './time-window.ts';

interface WordChartProps {
  readonly words: TrendWords;
  readonly readings: readonly TrendReading[];
  readonly window: TimeWindow;
  readonly label: string;
  readonly selected: number | undefined;
  readonly onSelect: (reading: number | undefined) => void;
  readonly sayReading: (reading: number) => string;
}

const LONGEST = 22;

/** Results that are words, each word a row: when it was said, and by whom. No line joins them, for between words there is nothing. */
export function WordChart({ words: { rows, points }, readings, window, ...rest }: WordChartProps) {
  const { from, to } = window.shown;
  const inSight = points.filter(({ at }) => at >= from && at <= to);
  const stripes = [...new Set(inSight.map(({ reading }) => readings[reading]?.members[0]?.stripe ?? 0))];
  return (
    <Plot
      {...rest}
      window={window}
      rows={{ from: -0.6, to: rows.length - 0.4 }}
      rowTicks={rows.map((text, at) => ({
        at,
        label: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text,
      }))}
      points={inSight.map(({ at, row, reading }) => ({ at, value: row, reading }))}
      height={60 + 36 * rows.length}
    >
      {({ x, y }) => {
        const spots = (own: TrendWords['points']): Spot[] => own.map(({ at, row }) => [x(at), y(row)]);
        return (
          <>
            {stripes.map((stripe) => (
              <path
                key={stripe}
                className={`plot-dot source-${stripe}`}
                d={dots(
                  spots(inSight.filter(({ reading }) => (readings[reading]?.members[0]?.stripe ?? 0) === stripe)),
                  4.5,
                )}
              />
            ))}
            <path className="plot-out" d={diamonds(spots(inSight.filter(({ isOut }) => isOut)), 9)} />
          </>
        );
      }}
    </Plot>
  );
}
