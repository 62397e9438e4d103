import type { TrialAccess, TrialStatement, TrialView } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { exactly } from '../words/when.ts';
import { STEP_WORDS } from '../words/workbench-steps.ts';
import { patientFromWords, scopeRows, warningWords } from '../words/workbench.ts';
import { Card } from './card.tsx';
import { ExchangeCard } from './exchange-card.tsx';
import { CodeBox, Inked, Parameters } from './shown.tsx';

/** The trial step by step, in the order in which it happened. */
export function FlowCards({ trial }: { trial: TrialView }) {
  const { access, statement, exchanges } = trial;
  return (
    <>
      <AuthorizeCard trial={trial} />
      <AnswerCard trial={trial} />
      {exchanges
        .filter(({ what }) => what === 'token' || what === 'keys' || what === 'other')
        .map((exchange) => (
          <ExchangeCard key={`${exchange.at} ${exchange.url}`} exchange={exchange} />
        ))}
      {access && <AccessCard access={access} />}
      {access && <IdTokenCard trial={trial} />}
      {access && <ScopesCard access={access} />}
      {access && <PatientCard access={access} />}
      {statement && <StatementCard statement={statement} />}
    </>
  );
}

function AuthorizeCard({ trial: { authorize, settings, codeVerifier } }: { trial: TrialView }) {
  const isSafe = settings.pkce === 'S256';
  return (
    <Card
      title={STEP_WORDS.authorize}
      verdict={STEP_WORDS.pkce(settings.pkce)}
      level={isSafe ? 'ok' : 'warning'}
      copy={authorize.address}
    >
      <p className="request-line">
        <strong>GET</strong> <code>{authorize.endpoint}</code>
      </p>
      <Parameters list={authorize.parameters} />
      {codeVerifier !== '' && (
        <details>
          <summary>{STEP_WORDS.verifier}</summary>
          <CodeBox name={STEP_WORDS.verifierBox} text={codeVerifier} />
        </details>
      )}
      <details>
        <summary>{STEP_WORDS.wholeAddress}</summary>
        <CodeBox name={STEP_WORDS.authorizeBox} text={authorize.address} />
      </details>
    </Card>
  );
}

function AnswerCard({ trial: { answer, failure, access } }: { trial: TrialView }) {
  if (!answer) {
    return (
      <Card title={STEP_WORDS.answer} verdict={STEP_WORDS.noneYet} level="warning">
        <p>{STEP_WORDS.nothingYet}</p>
      </Card>
    );
  }
  const byFragment = answer.address.includes('#');
  return (
    <Card
      title={STEP_WORDS.answer}
      verdict={byFragment ? STEP_WORDS.inFragment : STEP_WORDS.inQuery}
      level={access ? 'ok' : 'failure'}
      copy={answer.address}
    >
      <p className="quiet small">{STEP_WORDS.takenOut(exactly(answer.at))}</p>
      <Parameters list={answer.parameters} />
      {failure && <FailureNote failure={failure} />}
      <details>
        <summary>{STEP_WORDS.wholeAddress}</summary>
        <CodeBox name={STEP_WORDS.answerBox} text={answer.address} />
      </details>
    </Card>
  );
}

function AccessCard({ access: { token, jwt, refreshToken, expiresAt } }: { access: TrialAccess }) {
  return (
    <Card title={STEP_WORDS.accessToken} verdict={jwt ? STEP_WORDS.jwt : STEP_WORDS.opaque} level="ok">
      <p>
        {(refreshToken === '' ? STEP_WORDS.goodUntilOnly : STEP_WORDS.goodUntil)(exactly(expiresAt))}{' '}
        {!jwt && STEP_WORDS.saysNothing}
      </p>
      <CodeBox name={STEP_WORDS.accessBox} text={token} />
      {jwt && (
        <>
          <CodeBox name={STEP_WORDS.accessHeaderBox} text={jwt.header} json />
          <CodeBox name={STEP_WORDS.accessClaimsBox} text={jwt.claims} json />
          <p className="quiet small">{STEP_WORDS.notRead}</p>
        </>
      )}
      {refreshToken !== '' && (
        <details>
          <summary>{STEP_WORDS.refreshToken}</summary>
          <CodeBox name={STEP_WORDS.refreshBox} text={refreshToken} />
        </details>
      )}
    </Card>
  );
}

function IdTokenCard({ trial: { idToken } }: { trial: TrialView }) {
  if (!idToken) {
    return (
      <Card title={STEP_WORDS.idToken} verdict={STEP_WORDS.noneCame}>
        <p className="quiet">{STEP_WORDS.withOpenid}</p>
      </Card>
    );
  }
  const { jwt, warnings } = idToken;
  return (
    <Card
      title={STEP_WORDS.idToken}
      verdict={warnings.length === 0 ? STEP_WORDS.verified : STEP_WORDS.notVerified}
      level={warnings.length === 0 ? 'ok' : 'warning'}
      copy={[jwt?.header, jwt?.claims].filter(Boolean).join('\n')}
    >
      {warnings.length === 0 ? (
        <p>{STEP_WORDS.asItShouldBe}</p>
      ) : (
        <ul className="bullets">
          {warnings.map((warning) => (
            <li key={warning}>{warningWords(warning)}.</li>
          ))}
        </ul>
      )}
      {jwt && (
        <>
          <CodeBox name={STEP_WORDS.idHeaderBox} text={jwt.header} json />
          <CodeBox name={STEP_WORDS.idClaimsBox} text={jwt.claims} json />
        </>
      )}
    </Card>
  );
}

function ScopesCard({ access: { asked, granted } }: { access: TrialAccess }) {
  const rows = scopeRows(asked, granted);
  const missing = rows.filter(({ isMissing }) => isMissing).length;
  return (
    <Card
      title={STEP_WORDS.scopes}
      verdict={missing === 0 ? STEP_WORDS.allGranted : STEP_WORDS.notGranted(missing)}
      level={missing === 0 ? 'ok' : 'warning'}
      copy={rows.map(({ scope, verdict }) => `${scope}: ${verdict}`).join('\n')}
    >
      <dl className="parameters headers scopes">
        {rows.map(({ scope, verdict, isMissing }) => (
          <div key={scope} className={isMissing ? 'missing' : ''}>
            <dt>
              <code>{scope}</code>
            </dt>
            <dd>{verdict}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function PatientCard({ access: { patientId, patientFrom, fhirUser } }: { access: TrialAccess }) {
  return (
    <Card
      title={STEP_WORDS.patient}
      verdict={patientId === '' ? STEP_WORDS.none : undefined}
      level="warning"
      copy={patientId === '' ? undefined : `Patient/${patientId}`}
    >
      <p>
        {patientId !== '' && (
          <>
            <code>
              Patient/
              <Inked text={patientId} />
            </code>
            {'. '}
          </>
        )}
        {patientFromWords(patientFrom)}
      </p>
      {fhirUser !== '' && (
        <p className="quiet small">
          {STEP_WORDS.signedIn}{' '}
          <code>
            <Inked text={fhirUser} />
          </code>
        </p>
      )}
    </Card>
  );
}

function StatementCard({ statement }: { statement: TrialStatement }) {
  const { software, fhirVersion, formats, types } = statement;
  return (
    <Card
      title={STEP_WORDS.statement}
      verdict={fhirVersion && `FHIR ${fhirVersion}`}
      copy={JSON.stringify(statement, undefined, 2)}
    >
      <p>{[software, STEP_WORDS.types(types.length), formats.join(', ')].filter(Boolean).join(' · ')}</p>
      <details>
        <summary>{STEP_WORDS.typeByType}</summary>
        <dl className="parameters headers">
          {types.map(({ type, read, search, parameters }) => (
            <div key={type}>
              <dt>
                <code>{type}</code>
              </dt>
              <dd>
                {[read && STEP_WORDS.read, search && STEP_WORDS.searchBy(parameters)].filter(Boolean).join(', ') ||
                  STEP_WORDS.neither}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  );
}
