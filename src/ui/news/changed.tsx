import type { Change } from '../versions/comparer.ts';
import { CHANGES_WORDS } from '../words/news.ts';
import './news.css';

/** What one change of an entry changed, element by element. */
export function Changed({ changes, most = 100 }: { changes: readonly Change[]; most?: number }) {
  const left = changes.length - most;
  return (
    <dl className="changed">
      {changes.slice(0, most).map(({ label, text }, i) => (
        <div key={`${i} ${label}`}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {left > 0 && (
        <div>
          <dt>{CHANGES_WORDS.and}</dt>
          <dd>{CHANGES_WORDS.moreChanges(left)}</dd>
        </div>
      )}
    </dl>
  );
}
