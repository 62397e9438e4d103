import {
  memo,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import type { RowView, TimelineView } from '../../engine/api.ts';
import { today } from '../../base/today.ts';
import { dateDoubt, formatDate } from '../../fhir/dates.ts';
import { nameOf, useConnections } from '../state/connections.ts';
import { locale } from '../words/language.ts';
import { count } from '../words/numbers.ts';
import { DOUBT_WORDS } from '../words/said-time.ts';
import { TIMELINE_WORDS } from '../words/timeline.ts';
import { itemsOf, type Heights, type Items } from './items.ts';
import { rowAfterKey, useFocusRow } from './keys.ts';
import { offsetOfPlace, useGoTo, useKeepPlace, type Place } from './place.ts';
import type { RowCache } from './row-cache.ts';
import { recordPath, Row, RowToCome } from './row.tsx';
import { useSight, type Sight } from './sight.ts';

interface ListProps {
  readonly view: TimelineView;
  readonly rows: RowCache;
  /** Path of the entry that is open beside the list. */
  readonly openPath: string;
  readonly search: string;
  /** Where to begin; undefined is the top. */
  readonly place: Place | undefined;
  /** A day to go to (index of `view.days`), when the address names one. */
  readonly goTo: number | undefined;
  /** Called while scrolling, with the year at the top. */
  readonly onPlace: (place: Place | undefined, year: string) => void;
}

/**
 * The timeline, of which only what is on screen exists. All rows have one height and all days another,
 * both in rem, so that the place of every item is known before it is read and nothing shifts when it comes.
 */
export function TimelineList({ view, rows, openPath, search, place, goTo, onPlace }: ListProps) {
  const { days, positions, under } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const [heights] = useState(measureHeights);
  const items = useMemo(() => itemsOf(days, positions.length, heights), [days, positions, heights]);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, positions.length - 1);
  const names = useConnections((topic) => topic.names);

  const sight = useSight(scroller, items, offsetOfPlace(place, items, view) ?? 0);
  useRows(rows, positions, items, sight);
  const isDrawn = useDrawn(sight);
  useKeepPlace(scroller, items, view, onPlace);
  useGoTo(scroller, items, goTo);
  const focusWhenThere = useFocusRow(scroller, active);

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heights.row) - 1);
    const to = rowAfterKey(event.key, active, positions.length, page);
    if (to === undefined) return;
    event.preventDefault();
    focusWhenThere(to);
    setActive(to);
    sight.show(items.itemOfRow(to));
  }

  const sticky = items.dayItem(items.dayAt(sight.top));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Its rows are links; the keys only move among them.
    <div className="scroller" ref={scroller} onKeyDown={onKeyDown}>
      <div className="sizer" style={{ height: items.height }}>
        {itemsToMake(sight, sticky, items.itemOfRow(active)).map((item) => {
          const row = items.rowAt(item);
          const offset = items.offsetOf(item);
          if (row === undefined) {
            const day = days[items.dayAt(item)]!;
            return <Day key={`day ${day.day}`} day={day} offset={item === sticky ? undefined : offset} />;
          }
          const data = isDrawn(item) || row === active ? rows.read(positions[row]!) : undefined;
          return (
            <Slot
              key={positions[row]}
              row={row}
              offset={offset}
              data={data}
              provider={data && nameOf(names, data.connectionId)}
              search={search}
              open={data !== undefined && recordPath(data) === openPath}
              reachable={row === active}
              under={under?.[row] === 1}
              onActive={setActive}
            />
          );
        })}
      </div>
    </div>
  );
}

interface SlotProps {
  readonly row: number;
  /** px from the top of the list. */
  readonly offset: number;
  /** Undefined until it has come. */
  readonly data: RowView | undefined;
  readonly provider: string | undefined;
  readonly search: string;
  readonly open: boolean;
  readonly reachable: boolean;
  readonly under: boolean;
  readonly onActive: (row: number) => void;
}

/** The place of one row. Made again only when something of it has changed: a scroll changes nothing of those that stay in sight. */
const Slot = memo(function Slot({ row, offset, data, provider = '', under, onActive, ...shown }: SlotProps) {
  return (
    <div className="slot" style={{ transform: `translateY(${offset}px)` }} data-row={row}>
      {data ? (
        <Row row={data} provider={provider} under={under} onFocus={() => onActive(row)} {...shown} />
      ) : (
        <RowToCome under={under} />
      )}
    </div>
  );
});

interface DayProps {
  readonly day: TimelineView['days'][number];
  /** px from the top of the list; undefined for the day that sticks there. */
  readonly offset: number | undefined;
}

const Day = memo(({ day, offset }: DayProps) => (
  <h2
    className={offset === undefined ? 'day sticky' : 'day'}
    style={offset === undefined ? {} : { transform: `translateY(${offset}px)` }}
  >
    <span>
      {day.day ? formatDate(day.day, locale()) : TIMELINE_WORDS.noDateGiven}
      <Doubt day={day.day} />
    </span>
    <span className="day-count">
      {count(day.count)}
      <span className="hidden"> {TIMELINE_WORDS.ofDay(day.count)}</span>
    </span>
  </h2>
));

/** A day that is not yet, or that no calendar had. */
function Doubt({ day }: { day: string }) {
  const doubt = dateDoubt(day, today());
  if (!doubt) return null;
  return <span className="day-doubt"> · {doubt === 'future' ? TIMELINE_WORDS.ahead : DOUBT_WORDS.absurd}</span>;
}

const measureHeights = (): Heights => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { day: 2.25 * rem, row: 4 * rem };
};

/** What is in sight, and also the day one is in (it sticks) and the row that has the focus (or the focus is lost). */
function itemsToMake({ start, end }: Sight, sticky: number, focused: number): number[] {
  const inSight = Array.from({ length: end - start }, (_, i) => start + i);
  return [...new Set([sticky, ...inSight, focused])].sort((a, b) => a - b);
}

/**
 * Which items have their words drawn. The places of those that come into sight are made within the frame that scrolled,
 * their words right behind it and in pieces: a fling over a slow phone's list else had tasks of 60 ms, one after the other.
 */
function useDrawn({ start, end }: Sight): (item: number) => boolean {
  const range = useMemo(() => ({ start, end }), [start, end]);
  const drawn = useDeferredValue(range);
  return (item) => item >= drawn.start && item < drawn.end;
}

// A screen to each side is read ahead of the scroll.
const AHEAD = 20;

/** Asks for the rows in sight and around it, and renders again when they have come. Only the render knows which. */
function useRows(rows: RowCache, positions: Uint32Array, items: Items, { start, end }: Sight): void {
  useSyncExternalStore(rows.subscribe, rows.version);
  const failure = rows.failure();
  if (failure !== undefined) throw failure;

  const from = items.rowAtOrAfter(Math.max(0, start - AHEAD));
  const to = items.rowAtOrAfter(Math.min(items.count, end + AHEAD));
  useEffect(() => {
    void rows.want(positions.subarray(from, to));
  }, [rows, positions, from, to]);
}
