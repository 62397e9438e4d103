import type { TrialAccess, TrialStatement, TrialView } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { counted } from '../words/numbers.ts';
import { exactly } from '../words/when.ts';
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
      title="Authorize address"
      verdict={`PKCE ${settings.pkce}`}
      level={isSafe ? 'ok' : 'warning'}
      copy={authorize.address}
    >
      <p className="request-line">
        <strong>GET</strong> <code>{authorize.endpoint}</code>
      </p>
      <Parameters list={authorize.parameters} />
      {codeVerifier !== '' && (
        <details>
          <summary>Code verifier, kept here until the code comes</summary>
          <CodeBox name="the code verifier" text={codeVerifier} />
        </details>
      )}
      <details>
        <summary>The whole address</summary>
        <CodeBox name="the authorize address" text={authorize.address} />
      </details>
    </Card>
  );
}

function AnswerCard({ trial: { answer, failure, access } }: { trial: TrialView }) {
  if (!answer) {
    return (
      <Card title="Answer of the sign-in page" verdict="none yet" level="warning">
        <p>Nothing has come back. Finish the sign-in there, or run it again.</p>
      </Card>
    );
  }
  const byFragment = answer.address.includes('#');
  return (
    <Card
      title="Answer of the sign-in page"
      verdict={byFragment ? 'in the fragment' : 'in the query'}
      level={access ? 'ok' : 'failure'}
      copy={answer.address}
    >
      <p className="quiet small">{exactly(answer.at)}. The address was taken out of the history.</p>
      <Parameters list={answer.parameters} />
      {failure && <FailureNote failure={failure} />}
      <details>
        <summary>The whole address</summary>
        <CodeBox name="the answer’s address" text={answer.address} />
      </details>
    </Card>
  );
}

function AccessCard({ access: { token, jwt, refreshToken, expiresAt } }: { access: TrialAccess }) {
  return (
    <Card title="Access token" verdict={jwt ? 'a JWT' : 'opaque'} level="ok">
      <p>
        Good until {exactly(expiresAt)}
        {refreshToken === '' ? ', without a refresh token.' : ', with a refresh token.'}{' '}
        {!jwt && 'It says nothing to an app, and need not.'}
      </p>
      <CodeBox name="the access token" text={token} />
      {jwt && (
        <>
          <CodeBox name="the access token’s header" text={jwt.header} json />
          <CodeBox name="the access token’s claims" text={jwt.claims} json />
          <p className="quiet small">
            What stands in it is between its issuer and the FHIR server. Nothing is read out of it.
          </p>
        </>
      )}
      {refreshToken !== '' && (
        <details>
          <summary>Refresh token</summary>
          <CodeBox name="the refresh token" text={refreshToken} />
        </details>
      )}
    </Card>
  );
}

function IdTokenCard({ trial: { idToken } }: { trial: TrialView }) {
  if (!idToken) {
    return (
      <Card title="id_token" verdict="none came">
        <p className="quiet">It comes with the scope “openid”, where the server knows it.</p>
      </Card>
    );
  }
  const { jwt, warnings } = idToken;
  return (
    <Card
      title="id_token"
      verdict={warnings.length === 0 ? 'verified' : 'not verified'}
      level={warnings.length === 0 ? 'ok' : 'warning'}
      copy={[jwt?.header, jwt?.claims].filter(Boolean).join('\n')}
    >
      {warnings.length === 0 ? (
        <p>Signature, “iss”, “aud”, “nonce” and “exp” are as they should be.</p>
      ) : (
        <ul className="bullets">
          {warnings.map((warning) => (
            <li key={warning}>{warningWords(warning)}.</li>
          ))}
        </ul>
      )}
      {jwt && (
        <>
          <CodeBox name="the id_token’s header" text={jwt.header} json />
          <CodeBox name="the id_token’s claims" text={jwt.claims} json />
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
      title="Scopes"
      verdict={missing === 0 ? 'all granted' : `${missing} not granted as asked`}
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
      title="Patient"
      verdict={patientId === '' ? 'none' : undefined}
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
          Who signed in:{' '}
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
      title="What the server says it can do"
      verdict={fhirVersion && `FHIR ${fhirVersion}`}
      copy={JSON.stringify(statement, undefined, 2)}
    >
      <p>{[software, counted(types.length, 'type'), formats.join(', ')].filter(Boolean).join(' · ')}</p>
      <details>
        <summary>Type by type</summary>
        <dl className="parameters headers">
          {types.map(({ type, read, search, parameters }) => (
            <div key={type}>
              <dt>
                <code>{type}</code>
              </dt>
              <dd>
                {[read && 'read', search && `search by ${counted(parameters, 'parameter')}`]
                  .filter(Boolean)
                  .join(', ') || 'neither read nor search'}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  );
}
