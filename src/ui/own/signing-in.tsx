import { useState } from 'react';
import { CopyButton } from '../components/copy-button.tsx';
import { redirectUri } from '../deps.ts';
import { OWN_PROVIDER_WORDS as WORDS } from '../words/own-provider.ts';
import type { Draft } from './draft.ts';
import { ChoiceField, SelectField, TextField } from './fields.tsx';

const RESPONSE_MODES = Object.entries(WORDS.responseModes).map(([id, name]) => ({ id, name }));

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
      <summary>{WORDS.signingIn}</summary>
      <div className="fields">
        <p className="quiet">{WORDS.signingInNote}</p>
        <ChoiceField
          label={WORDS.registeredAs}
          value={confidential}
          onChange={onConfidential}
          options={[
            [false, WORDS.public],
            [true, WORDS.confidential],
          ]}
        >
          {confidential && (
            <p className="note attention">
              <strong>{WORDS.noSecret}</strong> {WORDS.noSecretWhy}
            </p>
          )}
        </ChoiceField>
        <div className="one">
          <strong>{WORDS.redirect}</strong>
          <p className="quiet small">{WORDS.redirectNote}</p>
          <code className="address">{redirectUri()}</code>
          <CopyButton text={redirectUri()}>{WORDS.copyAddress}</CopyButton>
        </div>
        <div className="one">
          <strong>{WORDS.pkce}</strong>
          <p className="quiet small">{WORDS.pkceNote}</p>
        </div>
        <TextField name="scopes" label={WORDS.scopes} code hint={WORDS.scopesHint} />
        <TextField name="authorizationEndpoint" label={WORDS.authorization} code hint={WORDS.authorizationHint} />
        <TextField name="tokenEndpoint" label={WORDS.token} code hint={WORDS.tokenHint} />
        <TextField name="audience" label={WORDS.audience} code hint={WORDS.audienceHint} />
        <SelectField
          name="responseMode"
          label={WORDS.responseMode}
          hint={WORDS.responseModeHint}
          options={RESPONSE_MODES}
        />
      </div>
    </details>
  );
}

const isFilled = ({ scopes, audience, authorizationEndpoint, tokenEndpoint, responseMode }: Draft): boolean =>
  [scopes, audience, authorizationEndpoint, tokenEndpoint].some((text) => text !== '') || responseMode !== 'platform';
