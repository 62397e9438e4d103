import type { SyncRow } from '../../engine/api.ts';
import { GAP_ADVICE, gapSentence, GAPS } from '../words/searches.ts';
import './gaps.css';

/** What could not be fetched, in plain sentences, grouped by why. Nothing when all of it came. */
export function Gaps({ rows, provider }: { rows: readonly SyncRow[]; provider: string }) {
  const groups = GAPS.map((state) => ({
    state,
    labels: [...new Set(rows.filter((row) => row.state === state).map(({ label }) => label))],
  })).filter(({ labels }) => labels.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className="gaps note" aria-labelledby="gaps-title">
      <h2 id="gaps-title">What is not here</h2>
      <ul>
        {groups.map(({ state, labels }) => (
          <li key={state}>
            {gapSentence(state, provider, labels)} <span className="quiet">{GAP_ADVICE[state]}</span>
          </li>
        ))}
      </ul>
      <p className="quiet small">What is missing here may still be in your care record there.</p>
    </section>
  );
}
