/**
 * What the catalogue knows of one FHIR server: where it is and how it departs from the standard.
 *
 * Every field of `Quirks` is data, has one reader in `smart/` or `sync/`, and a default in
 * `catalog/defaults.json`. Code never asks which platform this is.
 */
export interface Endpoint {
  /** Stable over rebuilds of the catalogue, e.g. `local-lakeside`. */
  readonly id: string;
  readonly brandId: string;
  /** What a person calls the place, e.g. "Lakeside General (local sandbox)". */
  readonly name: string;
  readonly place: string;
  /** FHIR base address without a trailing slash. */
  readonly fhirBase: string;
  readonly clientId: string;
  /** Scopes to ask for, in SMART v2 syntax unless the quirks say otherwise. */
  readonly scopes: readonly string[];
  readonly quirks: Quirks;
}

export type TokenStrategy = 'none' | 'refresh' | 'registered-key';

export interface Quirks {
  /** How the authorization response comes back; undefined sends no `response_mode`. */
  readonly responseMode: 'fragment' | 'query' | null;
  /** `aud` with a slash at its end, for servers that compare strings and registered it so. */
  readonly audTrailingSlash: boolean;
  /** `aud` to the letter, for servers that want another than their FHIR base; null: the FHIR base. */
  readonly audience: string | null;
  /** Where to sign in and where to get a token, for servers that do not say so; null: as they say. */
  readonly authorizationEndpoint: string | null;
  readonly tokenEndpoint: string | null;
  /** Page size to ask for; null leaves `_count` out. */
  readonly pageSize: number | null;
  /** Searches at once. */
  readonly concurrency: number;
  /** Other origins that may see the token: paging or attachment hosts. */
  readonly extraOrigins: readonly string[];
  /** Type → value of `category` to search one by one, for servers that refuse a search without. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /**
   * Type → what to search it by beside the patient, one search each (`intent=order,plan`), '' for nothing; counts
   * before `categories`. For servers that answer no other search, or different things to several.
   */
  readonly searches: Readonly<Record<string, readonly string[]>>;
  /** What brings the whole record: `$everything` of the patient, or a search; null: type by type. */
  readonly wholeRecord: string | null;
  /** Access after expiry: a new sign-in, a refresh token, or a key that this device registers after the first token. */
  readonly tokenStrategy: TokenStrategy;
  /** Issuer to expect in `iss` where discovery names none. */
  readonly issuer: string | null;
  /** Ask only for scopes that discovery lists, for servers that refuse everything for one that they do not know. */
  readonly onlyListedScopes: boolean;
  /** OpenID Connect's `prompt`, for servers that skip a page which the person needs; null leaves it out. */
  readonly prompt: 'login' | 'consent' | 'select_account' | null;
}
