import type { LabRange } from '../../record/labs/view.ts';
import './range-bar.css';

interface RangeBarProps {
  readonly value: number;
  readonly range: Pick<LabRange, 'low' | 'high'>;
  readonly isOut: boolean;
}

/** Where a value lies to its range: the band is the range, the point the value. Words beside it say the same. */
export function RangeBar({ value, range, isOut }: RangeBarProps) {
  const places = placesOf(value, range);
  if (!places) return null;
  const { from, to, at } = places;
  return (
    <svg className="range-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="range-line" x="0" y="5" width="100" height="2" />
      <rect className="range-within" x={from} y="3.5" width={to - from} height="5" />
      <rect className={isOut ? 'range-point out' : 'range-point'} x={at - 1.5} y="0" width="3" height="12" />
    </svg>
  );
}

/** In hundredths of the bar. The range is its middle half, or where it has one end, the part on that end's side. */
export function placesOf(
  value: number,
  { low, high }: Pick<LabRange, 'low' | 'high'>,
): { readonly from: number; readonly to: number; readonly at: number } | undefined {
  const inside = (at: number) => Math.min(98, Math.max(2, at));
  if (low !== undefined && high !== undefined) {
    if (!(high > low)) return undefined;
    return { from: 25, to: 75, at: inside(25 + (50 * (value - low)) / (high - low)) };
  }
  if (high !== undefined && high > 0) return { from: 0, to: 65, at: inside((65 * value) / high) };
  if (low !== undefined && low > 0) return { from: 35, to: 100, at: inside((35 * value) / low) };
  return undefined;
}
