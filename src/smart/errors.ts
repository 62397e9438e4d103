import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  // The answer of the sign-in page
  'smart/denied': 'sign-in', // the person, or their provider, said no on the provider's own page
  'smart/wrong-state': 'sign-in', // an answer to no question of ours: forged, or its sign-in was already finished
  'smart/expired-sign-in': 'sign-in', // the answer came later than a sign-in may take
  'smart/bad-callback': 'sign-in', // neither a code nor an error, or something said twice
  'smart/wrong-issuer': 'report', // the answer names another server than the one asked (mix-up)
  'smart/bad-launch': 'report', // what an EHR opened does not say where it is, or says it twice, or unsafely
  'smart/launch-not-agreed': 'retry', // neither this deployment nor the person has agreed to be started from there
  'smart/refused': 'report', // the server does not accept this app: its client id, redirect address or scopes

  // The token endpoint
  'smart/code-used': 'sign-in', // the code was spent or had expired
  'smart/proof-refused': 'sign-in', // it does not take this device's proof of its key: a wrong clock, mostly
  'smart/proof-no-cors': 'other-provider', // it wants its nonce in that proof, and lets no app in a browser read it
  'smart/bad-token-response': 'report', // not JSON, no access token, or a redirect
  'smart/no-patient': 'sign-in', // access was given, but to no patient: a clinician's login, or nobody chosen
  'smart/access-ended': 'sign-in', // the refresh token is spent, revoked, or was never given

  // The registration endpoint. None of these costs the sign-in: without a registration the person signs in each time
  'smart/no-registration': 'sign-in', // the server names no such endpoint, has nothing at it, or did not give the right
  'smart/registration-refused': 'sign-in', // it is there, and said no, or something that is no answer
  'smart/registration-no-cors': 'sign-in', // it is there, and no app in a browser may talk to it

  // On the way to a server
  'smart/offline': 'go-online', // this device has no network
  'smart/unreachable': 'retry', // nothing answered at that address
  'smart/no-answer': 'retry', // it took too long
  'smart/no-cors': 'other-provider', // the server is there, but does not let apps in a browser talk to it
  'smart/token-no-cors': 'other-provider', // the same at its token endpoint, found only after the sign-in
  'smart/server-error': 'retry', // 5xx, 429 or "temporarily unavailable"
  'smart/not-smart': 'other-provider', // it answered, but nothing says where to sign in
  'smart/gone': 'other-provider', // a web server answers, and has no FHIR server at this address: it has moved, or closed
  'smart/old-fhir': 'other-provider', // it speaks an older FHIR, and names no sign-in for apps
  'smart/not-configured': 'report', // this deployment has no client id for the provider
} as const satisfies Record<string, Remedy>;

export type SmartErrorCode = keyof typeof REMEDIES;

export class SmartError extends AppError<SmartErrorCode> {
  override readonly name = 'SmartError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
