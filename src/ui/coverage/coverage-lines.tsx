import { useState } from 'react';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { COVERAGE_WORDS } from '../words/coverage.ts';
import type { Line } from './report.ts';
import { When } from './when.tsx';

interface LinesProps {
  readonly lines: readonly Line[];
  readonly provider: string;
  /** Of which search these are the parts. */
  readonly within?: string;
  /** Undefined where nobody can be asked now. */
  readonly askAgain: ((searchId: string) => Promise<void>) | undefined;
}

/** Every search of a run: what came, or why it did not, in whose words, when, and a way to ask once more. */
export const CoverageLines = ({ lines, within, ...rest }: LinesProps) => (
  <ul
    className="coverage-lines panel"
    aria-label={within ? COVERAGE_WORDS.partsOf(within) : COVERAGE_WORDS.askedOf(rest.provider)}
  >
    {lines.map((line) => (
      <CoverageLine key={line.searchId} line={line} {...rest} />
    ))}
  </ul>
);

function CoverageLine({
  line,
  provider,
  askAgain,
}: Pick<LinesProps, 'provider' | 'askAgain'> & { readonly line: Line }) {
  const { label, state, stateWords, askedAt, reason, said, isMissing, mayAskAgain, parts, partsWords } = line;
  return (
    <li>
      <div className="search-line coverage-line" data-state={state}>
        <span className="dot" aria-hidden="true" />
        <span className="search-label">{label}</span>
        <span className="search-state">{stateWords}</span>
      </div>
      <div className="coverage-why">
        {isMissing && reason && <p>{reason}</p>}
        {isMissing && <Said said={said} provider={provider} />}
        {askedAt !== undefined && (
          <p className="quiet small">
            {COVERAGE_WORDS.asked} <When at={askedAt} />
          </p>
        )}
        <AskAgain line={line} ask={mayAskAgain ? askAgain : undefined} />
        {parts.length > 0 && (
          <details>
            <summary>{partsWords}</summary>
            <CoverageLines lines={parts} provider={provider} within={label} askAgain={askAgain} />
          </details>
        )}
      </div>
    </li>
  );
}

/** As theirs, and as text whatever it is. */
function Said({ said, provider }: { said: readonly string[]; provider: string }) {
  if (said.length === 0) return null;
  return (
    <figure>
      <figcaption className="quiet small">{COVERAGE_WORDS.said(provider)}</figcaption>
      {said.map((words) => (
        <blockquote key={words}>{words}</blockquote>
      ))}
    </figure>
  );
}

interface AskAgainProps {
  readonly line: Line;
  readonly ask: ((searchId: string) => Promise<void>) | undefined;
}

const ASKING: ReadonlySet<Line['state']> = new Set(['waiting', 'fetching', 'in-parts']);

/** Stays where it is while it is asked, so that a keyboard does not lose its place; and says what came of it. */
function AskAgain({ line, ask }: AskAgainProps) {
  const { searchId, label, state, stateWords, askedAt, asOf } = line;
  const { run, busy: starting, failure } = useAttempt();
  const [before, setBefore] = useState<Line>();
  if (!ask && !before) return null;
  const isAnswered = !ASKING.has(state) && (asOf !== before?.asOf || askedAt !== before?.askedAt);
  const busy = starting || (before !== undefined && !isAnswered && !failure);

  function begin(): void {
    if (!ask || busy) return;
    setBefore(line);
    run(() => ask(searchId));
  }

  return (
    <div className="buttons on-screen">
      {(ask || busy) && (
        <button
          className="button"
          type="button"
          aria-disabled={busy}
          aria-label={COVERAGE_WORDS.againFor(label)}
          onClick={begin}
        >
          {busy ? COVERAGE_WORDS.asking : COVERAGE_WORDS.again}
        </button>
      )}
      <output className="quiet small">{before && isAnswered && !busy && COVERAGE_WORDS.answered(stateWords)}</output>
      {failure && <FailureNote failure={failure} advise />}
    </div>
  );
}
