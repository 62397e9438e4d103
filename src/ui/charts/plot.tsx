import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { LAB_WORDS } from '../words/labs.ts';
import { locale } from '../words/language.ts';
import { place, type Span, timeTicks } from './scale.ts';
import { nearest } from './shapes.ts';
import type { TimeWindow } from './time-window.ts';
import { useWidth } from './use-width.ts';
import './plot.css';

export interface PlotFrame {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PlotProps {
  /** What it shows, for whoever hears it. */
  readonly label: string;
  readonly window: TimeWindow;
  readonly rows: Span;
  readonly rowTicks: readonly { readonly at: number; readonly label: string }[];
  /** Ascending, those in the time shown: what the keyboard and the pointer go through. */
  readonly points: readonly { readonly at: number; readonly value: number; readonly reading: number }[];
  /** Number of the reading that is pointed at. */
  readonly selected: number | undefined;
  readonly onSelect: (reading: number | undefined) => void;
  readonly sayReading: (reading: number) => string;
  readonly height: number;
  readonly children: (frame: PlotFrame) => ReactNode;
}

const BOTTOM = 26;
const TOP = 10;
const RIGHT = 14;
/** px that a drag must go before it is one: less is a tap. */
const DRAG = 4;

/** The frame of a chart: axes, the reading that is pointed at, and the ways through time. What is drawn in it is its caller's. */
export function Plot(props: PlotProps) {
  const { label, window, rows, rowTicks, points, selected, onSelect, sayReading, height, children } = props;
  const help = useId();
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const left = 14 + 7.2 * Math.max(2, ...rowTicks.map((tick) => tick.label.length));
  const [right, bottom] = [width - RIGHT, height - BOTTOM];
  const x = place(window.shown, left, right);
  const y = place(rows, bottom, TOP);
  const frame: PlotFrame = { x, y, left, right, top: TOP, bottom };
  const drag = useRef<{ readonly x: number; readonly span: Span; isMoved: boolean } | undefined>(undefined);
  const current = points.findIndex(({ reading }) => reading === selected);
  const timeOf = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const { from, to } = window.shown;
    return from + (((event.clientX - box.left) / box.width) * width - left) * ((to - from) / (right - left));
  };
  const pointAt = (event: PointerEvent) => onSelect(points[nearest(points, timeOf(event))]?.reading);
  return (
    <div
      ref={ref}
      className="plot"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input holds no drawing
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={LAB_WORDS.overTime}
      aria-describedby={help}
      aria-valuemin={points.length === 0 ? 0 : 1}
      aria-valuemax={points.length}
      aria-valuenow={current + 1}
      aria-valuetext={current === -1 ? LAB_WORDS.results(points.length) : sayReading(points[current]!.reading)}
      onKeyDown={(event) => onKey(event, { points, current, window, onSelect })}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, span: window.shown, isMoved: false };
        event.currentTarget.setPointerCapture(event.pointerId);
        pointAt(event);
      }}
      onPointerMove={(event) => {
        const held = drag.current;
        if (!held) return pointAt(event);
        const by = event.clientX - held.x;
        if (!held.isMoved && Math.abs(by) < DRAG) return undefined;
        held.isMoved = true;
        const time = (by * (held.span.to - held.span.from)) / (right - left);
        return window.show({ from: held.span.from - time, to: held.span.to - time }, 'moving');
      }}
      onPointerUp={() => {
        if (drag.current?.isMoved) window.settle();
        drag.current = undefined;
      }}
      onPointerCancel={() => (drag.current = undefined)}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && !drag.current) onSelect(undefined);
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {rowTicks.map((tick) => (
          <g key={tick.at}>
            <path className="plot-grid" d={`M${left} ${y(tick.at).toFixed(1)}H${right}`} />
            <text className="plot-text" x={left - 8} y={y(tick.at) + 4} textAnchor="end">
              {tick.label}
            </text>
          </g>
        ))}
        <path className="plot-axis" d={`M${left} ${bottom}H${right}`} />
        {timeTicks(window.shown, Math.max(2, Math.floor((right - left) / 76)), locale()).map((tick) => (
          <g key={tick.at}>
            <path className="plot-axis" d={`M${x(tick.at).toFixed(1)} ${bottom}v4`} />
            <text
              className="plot-text"
              x={Math.min(x(tick.at), right - 8)}
              y={bottom + 18}
              textAnchor={x(tick.at) < left + 14 ? 'start' : 'middle'}
            >
              {tick.label}
            </text>
          </g>
        ))}
        {children(frame)}
        {points[current] && (
          <g>
            <path className="plot-cross" d={`M${x(points[current].at).toFixed(1)} ${TOP}V${bottom}`} />
            <circle className="plot-here" cx={x(points[current].at)} cy={y(points[current].value)} r="8" />
          </g>
        )}
      </svg>
      <p id={help} className="hidden">
        {LAB_WORDS.chartHelp}
      </p>
    </div>
  );
}

interface Keyed extends Pick<PlotProps, 'points' | 'window' | 'onSelect'> {
  readonly current: number;
}

function onKey(event: KeyboardEvent, { points, current, window, onSelect }: Keyed): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const go = (to: number) => onSelect(points[Math.min(points.length - 1, Math.max(0, to))]?.reading);
  const start = current === -1 ? points.length : current;
  const ways: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => (event.shiftKey ? window.pan(-0.25) : go(start - 1)),
    ArrowRight: () => (event.shiftKey ? window.pan(0.25) : go(current === -1 ? points.length - 1 : current + 1)),
    ArrowUp: () => go(current + 1),
    ArrowDown: () => go(start - 1),
    PageUp: () => window.pan(0.75),
    PageDown: () => window.pan(-0.75),
    Home: () => go(0),
    End: () => go(points.length - 1),
    '+': () => window.zoom(0.5, points[current]?.at),
    '=': () => window.zoom(0.5, points[current]?.at),
    '-': () => window.zoom(2, points[current]?.at),
    '0': () => window.showAll(),
    Escape: () => onSelect(undefined),
  };
  const way = ways[event.key];
  if (!way) return;
  event.preventDefault();
  way();
}
