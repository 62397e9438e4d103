import { useEffect, useState } from 'react';
import type { Engine, FhirGrant } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { GRANT_WORDS, scopeLines } from '../words/grants.ts';
import { exactly } from '../words/when.ts';
import '../routes/lists.css';
import './grants.css';

/** Who may ask this record for what, and until when; each can be taken back. */
export function GrantList({ engine }: { engine: Pick<Engine, 'listGrants' | 'revokeGrant'> }) {
  const [grants, setGrants] = useState<readonly FhirGrant[]>();
  const { run, busy, failure } = useAttempt();
  const read = async () => setGrants(await engine.listGrants());
  useEffect(() => run(read), [engine]); // oxlint-disable-line react-hooks/exhaustive-deps -- Once; later `revoke` reads again.

  const revoke = ({ id }: FhirGrant) =>
    run(async () => {
      await engine.revokeGrant(id);
      await read();
    });

  return (
    <section className="grants" aria-labelledby="grants-title">
      <h2 id="grants-title">{GRANT_WORDS.list}</h2>
      {grants?.length === 0 && <p className="quiet">{GRANT_WORDS.none}</p>}
      {grants && grants.length > 0 && (
        <ul className="panel rows">
          {grants.map((grant) => (
            <li key={grant.id}>
              <div>
                <strong>{grant.name}</strong>
                <p className="quiet small">
                  {GRANT_WORDS.until(scopeLines(grant.scopes).join('; '), exactly(grant.until))}
                </p>
              </div>
              <button className="button" type="button" disabled={busy} onClick={() => revoke(grant)}>
                {GRANT_WORDS.takeBack} <span className="hidden">{GRANT_WORDS.takeBackWhose(grant.name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}
