import type { TrialAction, TrialView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import { ACTION_WORDS } from '../words/workbench.ts';
import { ExchangeCard } from './exchange-card.tsx';

interface ActionsProps {
  readonly trial: TrialView;
  readonly act: (what: TrialAction) => Promise<void>;
}

const ALL: readonly TrialAction[] = ['refresh', 'userinfo', 'introspect', 'revoke'];

/** What else an app does with its tokens; the newest answer first. */
export function Actions({ trial, act }: ActionsProps) {
  const { run, busy, failure } = useAttempt();
  const missing = ALL.filter((what) => !trial.actions.includes(what));
  const told = trial.exchanges.filter(({ what }) => ALL.includes(what as TrialAction)).toReversed();
  return (
    <section aria-labelledby="bench-actions">
      <h2 id="bench-actions">{WORKBENCH_WORDS.actions}</h2>
      <div className="buttons">
        {trial.actions.map((what) => (
          <button key={what} className="button" type="button" disabled={busy} onClick={() => run(() => act(what))}>
            {ACTION_WORDS[what]}
          </button>
        ))}
      </div>
      {missing.length > 0 && (
        <p className="quiet small">{WORKBENCH_WORDS.notHere(missing.map((what) => ACTION_WORDS[what]))}</p>
      )}
      {failure && <FailureNote failure={failure} />}
      {told.map((exchange) => (
        <ExchangeCard key={`${exchange.at} ${exchange.url} ${exchange.body.length}`} exchange={exchange} />
      ))}
    </section>
  );
}
