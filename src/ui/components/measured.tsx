import type { ObservedValue } from '../../record/summary/observed.ts';
import { rangeWords } from '../words/measured.ts';
import './measured.css';

/** A value: the number large, its unit small, and the range of the laboratory in words and as a bar with the point on it. */
export function Measured({ value, flagged }: { value: ObservedValue; flagged: boolean }) {
  const { text, unit, range, interpretation } = value;
  const long = text.length > 24; // A text that somebody wrote as a result.
  return (
    <div className="measured">
      <p className={`${long ? 'lines' : 'number'}${flagged ? ' flagged' : ''}`}>
        {text} {unit && <span className="unit">{unit}</span>}
        {interpretation && <span className="meaning">{interpretation.text}</span>}
      </p>
      {range && (
        <div className="range">
          {range.at !== undefined && <RangeBar at={range.at} flagged={flagged} />}
          <p className="quiet small">{rangeWords(range.text)}</p>
        </div>
      )}
    </div>
  );
}

/** The middle half of the bar is the range; what lies outside is drawn outside, and at the end when far out. */
function RangeBar({ at, flagged }: { at: number; flagged: boolean }) {
  const left = Math.min(98, Math.max(2, 25 + at * 50));
  return (
    <div className="range-bar" aria-hidden="true">
      <span className="range-within" />
      <span className={flagged ? 'range-point out' : 'range-point'} style={{ left: `${left}%` }} />
    </div>
  );
}
