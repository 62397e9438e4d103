import type { JWK } from 'jose';

/** What discovery found, checked: the addresses are absolute and safe to send a person or a code to. */
export interface SmartServer {
  readonly fhirBase: string;
  readonly issuer: string | undefined;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint: string | undefined;
  readonly jwksUri: string | undefined;
  /** Where an app may register itself (RFC 7591). */
  readonly registrationEndpoint?: string | undefined;
  /** Algorithms of assertions that the token endpoint takes, where it says so. */
  readonly assertionAlgorithms?: readonly string[] | undefined;
  /** Algorithms of DPoP proofs that it takes, where it says that it knows DPoP (RFC 9449). */
  readonly proofAlgorithms?: readonly string[] | undefined;
  /** RFC 9207: the server promises `iss` in its authorization response. */
  readonly issInResponse: boolean;
  readonly scopesSupported: readonly string[];
  readonly capabilities: readonly string[];
  /** Where it describes its brand (User-access Brands), and which organisation of those there it is. */
  readonly brandBundle: string | undefined;
  readonly brandIdentifier: string | undefined;
}

/** What must survive the redirect. Save it before navigating; take it (once) when the answer comes. */
export interface PendingSignIn {
  readonly endpointId: string;
  /** Whose name the connection gets, where several share the endpoint. */
  readonly brandId: string;
  /** Set when the person signs in again to a connection that they have. */
  readonly connectionId: string | undefined;
  /** An EHR started the app: what it says of the page it was started from is worth keeping. */
  readonly launched?: boolean;
  readonly server: SmartServer;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Scopes asked for, separated by spaces. */
  readonly scope: string;
  /** 256 random bits, base64url. */
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Made for this sign-in where the server knows DPoP: what comes of it is bound to it. */
  readonly proofKey?: ProofKey | undefined;
  /** Address in the app to go on at. */
  readonly returnTo: string;
  /** ms since 1970. */
  readonly createdAt: number;
}

/** What a server granted: access to one patient at one FHIR base, until it ends. */
export interface Grant {
  readonly server: SmartServer;
  readonly clientId: string;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** ms since 1970, by this device's clock, of the newest access token. */
  readonly receivedAt: number;
  /** ms since 1970: `receivedAt` and the life that the server gave it. */
  readonly expiresAt: number;
  /** Scopes granted, which may be fewer than asked. */
  readonly scope: string;
  /** Logical id of the Patient. */
  readonly patientId: string;
  /** Who signed in, as the id_token names them (`Patient/x`, a relative's, …), when one came and may be believed. */
  readonly fhirUser: string | undefined;
  /**
   * ms since 1970, from before the refresh token was last sent until its answer is kept. One that is still here at the
   * next renewal means that an answer was lost: the app was closed, or the network broke off.
   */
  readonly renewalSentAt?: number | undefined;
  /** This device's own registration at the server, by which access goes on; its key is kept apart. */
  readonly registration?: Registration | undefined;
  /** By which every request at the token endpoint is proven: to it the refresh token is bound, or more. */
  readonly proofKey?: ProofKey | undefined;
  /** The access token is bound to it as well: it is shown as DPoP, with a proof, and not as Bearer. */
  readonly isBound?: boolean | undefined;
}

/** A client that this device registered for itself, with a key that it made. */
export interface Registration {
  readonly clientId: string;
  readonly algorithm: KeyAlgorithm;
  /** `kid`: the key's thumbprint (RFC 7638). */
  readonly keyId: string;
}

/** The two that SMART names for keys of clients. */
export type KeyAlgorithm = 'RS384' | 'ES384';

/** A key pair of this device's own. The private half can be used and never be read; the store keeps it as it is. */
export interface ProofKey {
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  /** The public half, as each proof carries it. */
  readonly publicJwk: JWK;
}
