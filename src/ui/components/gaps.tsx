import type { SyncRow } from '../../engine/api.ts';
import { gapsToTell } from '../coverage/told.ts';
import { ASKED_WORDS, GAP_ADVICE, gapSentence, GAPS, notAskedSentence } from '../words/searches.ts';
import './gaps.css';

interface GapsProps {
  readonly rows: readonly SyncRow[];
  readonly provider: string;
  /** Whether what was not granted was asked for, as far as is known: else there is nothing that a person could tick. */
  readonly asked?: boolean;
}

/** What could not be fetched, in plain sentences, grouped by why. Nothing when all of it came. */
export function Gaps({ rows, provider, asked = true }: GapsProps) {
  const gaps = gapsToTell(rows);
  const groups = GAPS.map((state) => ({
    state,
    labels: [...new Set(gaps.filter((row) => row.state === state).map(({ label }) => label))],
  })).filter(({ labels }) => labels.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className="gaps note" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{ASKED_WORDS.gaps}</h2>
      <ul>
        {groups.map(({ state, labels }) => (
          <li key={state}>
            {state === 'not-granted' && !asked ? (
              notAskedSentence(provider, labels)
            ) : (
              <>
                {gapSentence(state, provider, labels)} <span className="quiet">{GAP_ADVICE[state]}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet small">{ASKED_WORDS.gapsNote}</p>
    </section>
  );
}
