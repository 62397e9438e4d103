import type { Failure } from '../../base/errors.ts';
import type { Pkce } from '../../smart/workbench/begin.ts';
import type { OpenJwt } from '../../smart/workbench/jwt.ts';
import type { NameAndValue, Recorded } from '../../smart/workbench/recorder.ts';
import type { PatientFrom } from '../../smart/workbench/trade.ts';
import type { IdTokenWarning } from '../../smart/id-token.ts';
import type { SyncView } from '../api.ts';

export type { IdTokenWarning, NameAndValue, OpenJwt, PatientFrom, Pkce };

/** What a trial is of: an endpoint of the catalogue's, or the FHIR address of a server that it need not know. */
export type TrialSource = { readonly endpointId: string } | { readonly address: string };

/** What is asked, and of whom. All of it the developer's to change. */
export interface TrialSettings {
  /** '' for a source that was defined here. */
  readonly endpointId: string;
  readonly name: string;
  readonly fhirBase: string;
  readonly clientId: string;
  /** With blanks between. */
  readonly scopes: string;
  /** '' : none is said. */
  readonly responseMode: 'fragment' | 'query' | '';
  /** '' : none is said. */
  readonly audience: string;
  readonly pkce: Pkce;
  /** '' : as the server says. */
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

/** What is done with the tokens that a trial brought. */
export type TrialAction = 'refresh' | 'revoke' | 'introspect' | 'userinfo';

/** One request that was made: in the trial itself, by an action, or out of the box for requests. */
export interface TrialExchange extends Recorded {
  readonly what: 'token' | 'keys' | 'other' | TrialAction | 'raw';
  /** Why no answer, or not the one that was wanted. */
  readonly failure?: Failure | undefined;
}

/** All that a trial has shown so far. Secrets are blackened in it, unless they were asked for. */
export interface TrialView {
  /** As the developer gave them; never blackened. */
  readonly settings: TrialSettings;
  readonly isRevealed: boolean;
  /** ms since 1970. */
  readonly startedAt: number;
  readonly keptUntil: number;
  readonly authorize: {
    readonly address: string;
    readonly endpoint: string;
    readonly parameters: readonly NameAndValue[];
  };
  readonly codeVerifier: string;
  /** What came back to this app; undefined while the developer is there. */
  readonly answer: TrialAnswer | undefined;
  /** Where the trial ended, if not with access. */
  readonly failure: Failure | undefined;
  readonly exchanges: readonly TrialExchange[];
  readonly access: TrialAccess | undefined;
  readonly idToken: { readonly jwt: OpenJwt | undefined; readonly warnings: readonly IdTokenWarning[] } | undefined;
  readonly statement: TrialStatement | undefined;
  /** Where the token may go beside the FHIR base's origin. */
  readonly endpoints: readonly NameAndValue[];
  /** Actions for which there is an endpoint, or a token. */
  readonly actions: readonly TrialAction[];
  /** The last answer to the box for requests. Not kept on disk: it may be a record. */
  readonly raw: TrialExchange | undefined;
}

export interface TrialAnswer {
  readonly address: string;
  readonly parameters: readonly NameAndValue[];
  /** ms since 1970. */
  readonly at: number;
}

export interface TrialAccess {
  readonly token: string;
  /** Undefined for an opaque one. */
  readonly jwt: OpenJwt | undefined;
  readonly refreshToken: string;
  /** ms since 1970. */
  readonly receivedAt: number;
  readonly expiresAt: number;
  /** Scopes, each once. */
  readonly asked: readonly string[];
  readonly granted: readonly string[];
  /** '' where none came. */
  readonly patientId: string;
  readonly patientFrom: PatientFrom | undefined;
  readonly fhirUser: string;
}

/** A CapabilityStatement in short; '' what it does not say. */
export interface TrialStatement {
  readonly software: string;
  readonly fhirVersion: string;
  readonly formats: readonly string[];
  readonly types: readonly {
    readonly type: string;
    readonly read: boolean;
    readonly search: boolean;
    readonly parameters: number;
  }[];
}

export interface RawRequest {
  readonly method: string;
  /** Relative to the FHIR base, or an address. */
  readonly path: string;
  /** `Name: value`, one a line. */
  readonly headers: string;
  readonly body: string;
  /** Where the token may go at all. */
  readonly withToken: boolean;
}

/** A sync into memory: its ledger, and what it brought, each resource counted once. */
export interface ScratchView {
  readonly view: SyncView;
  /** ms, so far. */
  readonly took: number;
  readonly resources: number;
  readonly attachments: number;
  /** Of the resources' texts. */
  readonly characters: number;
}
