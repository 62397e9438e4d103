import { useState } from 'react';
import { CopyButton } from '../components/copy-button.tsx';
import { redirectUri } from '../deps.ts';
import type { Draft } from './draft.ts';
import { ChoiceField, SelectField, TextField } from './fields.tsx';

const RESPONSE_MODES = [
  { id: 'platform', name: 'As its source type does' },
  { id: 'fragment', name: 'Fragment: after a # in the address' },
  { id: 'query', name: 'Query: after a ? in the address' },
  { id: 'none', name: 'Do not say' },
];

interface SigningInProps {
  readonly draft: Draft;
  /** An app with a secret: it can be said, and not be done. */
  readonly confidential: boolean;
  readonly onConfidential: (confidential: boolean) => void;
}

/** How one signs in there, where it departs from what the server and its software say. Nearly always it does not. */
export function SigningIn({ draft, confidential, onConfidential }: SigningInProps) {
  // From then on the person folds it, and the form, where something in it is wrong.
  const [open] = useState(isFilled(draft));
  return (
    <details className="more" open={open}>
      <summary>How it signs you in</summary>
      <div className="fields">
        <p className="quiet">
          The server says most of this itself. Fill in what you know better, and leave the rest empty.
        </p>
        <ChoiceField
          label="Registered as"
          value={confidential}
          onChange={onConfidential}
          options={[
            [false, 'Public: an app without a secret'],
            [true, 'Confidential: an app with a secret'],
          ]}
        >
          {confidential && (
            <p className="note attention">
              <strong>A page in a browser cannot keep a secret.</strong> Whoever opens this page could read it and pass
              for the app. Sheaf has no server that could keep it for you. Ask for a registration as a public app.
            </p>
          )}
        </ChoiceField>
        <div className="one">
          <strong>Redirect address</strong>
          <p className="quiet small">Where the provider sends you back to. It must be registered there exactly so.</p>
          <code className="address">{redirectUri()}</code>
          <CopyButton text={redirectUri()}>Copy the address</CopyButton>
        </div>
        <div className="one">
          <strong>PKCE is always on</strong>
          <p className="quiet small">
            It proves that whoever finishes a sign-in is who began it. Servers that do not know it pass over it.
          </p>
        </div>
        <TextField
          name="scopes"
          label="Scopes"
          code
          hint="What is asked for, with blanks between. Empty: what its source type asks for."
        />
        <TextField
          name="authorizationEndpoint"
          label="Authorization endpoint"
          code
          hint="Its sign-in page. Empty: as the server says."
        />
        <TextField
          name="tokenEndpoint"
          label="Token endpoint"
          code
          hint="Where access is handed out. Empty: as the server says."
        />
        <TextField
          name="audience"
          label="Audience"
          code
          hint="Whom the access is meant for. Empty: the FHIR address."
        />
        <SelectField
          name="responseMode"
          label="Response mode"
          hint="How the answer comes back."
          options={RESPONSE_MODES}
        />
      </div>
    </details>
  );
}

const isFilled = ({ scopes, audience, authorizationEndpoint, tokenEndpoint, responseMode }: Draft): boolean =>
  [scopes, audience, authorizationEndpoint, tokenEndpoint].some((text) => text !== '') || responseMode !== 'platform';
