import { createPrivateKey, sign } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { brandIdentifier } from './brand.ts';
import type { Answer } from './fhir/outcome.ts';
import { outcome, Refusal } from './fhir/outcome.ts';
import type { Page } from './fhir/bundle.ts';
import type { FhirRequest } from './fhir/request.ts';
import { type DpopMode, dpopModeOf, PROOF_ALGORITHMS } from './oauth/dpop.ts';
import { JWT_BEARER, modeOf, type RegistrationMode } from './oauth/registration.ts';
import type { Profile } from './profiles.ts';

/** One switch of a base URL: `status[CarePlan]=403` is on for CarePlan with the value 403. */
export interface Setting {
  readonly name: string;
  /** '' is every type. */
  readonly type: string;
  readonly value: string;
}

/** What a switch may do. Each hook that it has is called at its moment; most switches have one. */
export interface Switch {
  /** One sentence for the README and for whoever reads a base URL. */
  readonly says: string;
  /** Before the store answers: refuse by throwing. */
  readonly before?: (request: FhirRequest, setting: Setting, world: QuirkWorld) => void;
  /** Page size, where the search would have used `count` for `total` matches. */
  readonly count?: (count: number, total: number, setting: Setting) => number;
  readonly page?: (page: Page, setting: Setting, world: QuirkWorld) => Page;
  readonly after?: (answer: Answer) => Answer;
  /** What `.well-known/smart-configuration` says below `root`. */
  readonly discovery?: (said: Record<string, unknown>, setting: Setting, root: string, world: QuirkWorld) => void;
  /** What `metadata` says. */
  readonly capability?: (said: Record<string, unknown>, setting: Setting) => void;
  /** The status to answer a question of discovery with, instead of what it asks for. */
  readonly describe?: (what: 'configuration' | 'metadata', setting: Setting) => number | undefined;
  /** ms that everything below the FHIR base waits for its answer. */
  readonly wait?: (setting: Setting) => number;
  /** What goes back to the app with the person. */
  readonly answer?: (answer: URLSearchParams, setting: Setting, world: QuirkWorld) => void;
  readonly token?: (body: Record<string, unknown>, setting: Setting, world: QuirkWorld) => void;
  readonly registration?: (setting: Setting) => RegistrationMode;
  readonly dpop?: (setting: Setting) => DpopMode;
  /** Answers that go without CORS headers. */
  readonly withoutCors?: (path: 'token' | 'jwks' | 'fhir', status: number) => boolean;
}

/** What switches may know of the world around them. */
export interface QuirkWorld {
  readonly profile: Profile;
  /** What id_tokens are signed with. */
  readonly key: JWK;
  /** The origin of another hospital, which must never see this one's tokens. */
  readonly otherOrigin: () => string;
  readonly now: () => number;
  /** Moments of the latest FHIR requests, oldest first. */
  readonly recent: number[];
}

/** To add one: a name, a sentence, and what it does at which moment. */
export const SWITCHES = {
  needCategory: {
    says: 'A search of this type without `category` is refused (400, required).',
    before: (request, { type }) => {
      if (request.isSearch && request.type === type && !request.query.has('category')) {
        throw new Refusal(400, 'required', `A search of ${type} needs the parameter "category".`);
      }
    },
  },
  status: {
    says: 'Every request for this type is answered with this status.',
    before: (request, { type, value }) => {
      if (!type || request.type === type)
        throw new Refusal(Number(value), 'exception', `${type} is not available (${value}).`);
    },
  },
  pages: {
    says: 'A search with at least n matches comes in n pages or more, whatever `_count` says.',
    count: (count, total, { value }) => Math.max(1, Math.min(count, Math.floor(total / Number(value)))),
  },
  nextStyle: {
    says: 'The `next` link is abs(olute), rel(ative), query (only), foreign (another hospital’s origin) or loop (this page again).',
    page: (page, { value }, { otherOrigin }) =>
      page.next === undefined ? page : { ...page, next: nextIn(value, page, otherOrigin()) },
  },
  total: {
    says: '`Bundle.total` is absent, the size of the page, or zero.',
    page: (page, { value }) => ({
      ...page,
      total: value === 'absent' ? undefined : value === 'zero' ? 0 : page.matches.length,
    }),
  },
  outcomeEntry: {
    says: 'Every page begins with an OperationOutcome entry that warns (mode outcome).',
    page: (page) => ({
      ...page,
      extra: [
        `{"resource":${outcome('informational', 'Some results are still being filed.', 'warning')},"search":{"mode":"outcome"}}`,
      ],
    }),
  },
  htmlBody: {
    says: 'This type is answered with a web page and status 200, as gateways do.',
    after: (answer) => ({
      ...answer,
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><title>Please wait</title>',
    }),
  },
  truncate: {
    says: 'The answer for this type ends in the middle.',
    after: (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) as string }),
  },
  emptyBody: {
    says: 'This type is answered with status 200 and nothing.',
    after: (answer) => ({ ...answer, status: 200, body: '' }),
  },
  rateLimit: {
    says: 'More than n FHIR requests within a second are answered 429 with Retry-After: 1.',
    before: (_request, { value }, { recent, now }) => {
      while (recent.length && recent[0]! <= now() - 1000) recent.shift();
      if (recent.length >= Number(value))
        throw new Refusal(429, 'throttled', 'Too many requests.', { 'Retry-After': '1' });
      recent.push(now());
    },
  },
  ownBrand: {
    says: 'Discovery names a User-access Brands bundle of the hospital’s own; with `=foreign`, on another hospital’s origin.',
    discovery: (said, { value }, root, { profile, otherOrigin }) => {
      said['user_access_brand_bundle'] = `${value === 'foreign' ? otherOrigin() : root}/brand/bundle.json`;
      said['user_access_brand_identifier'] = brandIdentifier(profile);
    },
  },
  metadataOnly: {
    says: 'No `.well-known/smart-configuration` (404): only the CapabilityStatement says where to sign in.',
    describe: (what) => (what === 'configuration' ? 404 : undefined),
  },
  relativeEndpoints: {
    says: 'Discovery names its addresses relative to the FHIR base.',
    discovery: (said, _setting, root) => {
      for (const [name, value] of Object.entries(said))
        if (name !== 'issuer' && typeof value === 'string' && value.startsWith(`${root}/`))
          said[name] = `..${value.slice(root.length)}`;
    },
  },
  moved: {
    says: 'Everything below this base is answered 410 (or the status given), discovery too.',
    describe: (_what, { value }) => Number(value || 410),
    before: (_request, { value }) => {
      throw new Refusal(Number(value || 410), 'deleted', 'There is no FHIR server here any more.');
    },
  },
  slow: {
    says: 'Every answer below this base, discovery too, comes n ms late.',
    wait: ({ value }) => Number(value),
  },
  fhirVersion: {
    says: 'The CapabilityStatement says that this is `dstu2` or `stu3`, or leaves its version out (`absent`).',
    capability: (said, { value }) => {
      if (value === 'absent') delete said['fhirVersion'];
      else said['fhirVersion'] = value === 'dstu2' ? '1.0.2' : '3.0.2';
    },
  },
  iss: {
    says: 'The answer of the sign-in names `other` (another hospital) as its issuer, or none though one was promised (`absent`); with `unnamed`, discovery knows of no issuer either.',
    discovery: (said, { value }) => {
      if (value !== 'unnamed') return;
      delete said['issuer'];
      delete said['authorization_response_iss_parameter_supported'];
    },
    answer: (answer, { value }, { otherOrigin }) =>
      value === 'other' ? answer.set('iss', otherOrigin()) : answer.delete('iss'),
  },
  noRefresh: { says: 'No refresh token, whatever was asked.', token: (body) => delete body['refresh_token'] },
  noIdToken: { says: 'No id_token, whatever was asked.', token: (body) => delete body['id_token'] },
  noKid: {
    says: 'The id_token does not say which key signed it (no `kid`).',
    token: (body, _setting, { key }) => {
      if (typeof body['id_token'] === 'string') body['id_token'] = withoutKid(body['id_token'], key);
    },
  },
  jwksNoCors: {
    says: 'The keys of id_tokens (JWKS) are there, but no page may read them.',
    withoutCors: (path) => path === 'jwks',
  },
  noPatient: { says: 'The token response does not name the patient.', token: (body) => delete body['patient'] },
  severalPatients: {
    says: 'A search for patients finds somebody else, too.',
    page: (page) =>
      page.self.startsWith(`${page.base}/Patient`) ? { ...page, extra: [...page.extra, SOMEBODY_ELSE] } : page,
  },
  stringExpiry: {
    says: '`expires_in` is a string.',
    token: (body) => (body['expires_in'] = String(body['expires_in'])),
  },
  scopeDown: {
    says: 'The token response leaves this type out of the scopes that it names (the access is as granted).',
    token: (body, { type }) =>
      (body['scope'] = String(body['scope'])
        .split(' ')
        .filter((scope) => !scope.includes(`/${type}.`))
        .join(' ')),
  },
  registration: {
    says: 'Apps may register: a `key` with their first token (`es384`: elliptic curves only), or `open`ly; or it is `refused`, `absent` (404) or has `noCors`.',
    discovery: (said, { value }, root) => {
      said['registration_endpoint'] = `${root}/oauth/register`;
      if (value === 'open') return;
      said['grant_types_supported'] = [...(said['grant_types_supported'] as string[]), JWT_BEARER];
      said['token_endpoint_auth_signing_alg_values_supported'] = value === 'es384' ? ['ES384'] : ['RS384', 'ES384'];
    },
    registration: ({ value }) => modeOf(value),
  },
  dpop: {
    says: 'Access is bound to a key (DPoP), and given in no other way; with `nonce`, proofs need a nonce of the server’s; with `optional`, who sends no proof gets Bearer.',
    discovery: (said) => (said['dpop_signing_alg_values_supported'] = PROOF_ALGORITHMS),
    dpop: ({ value }) => dpopModeOf(value),
  },
  tokenNoCors: {
    says: 'The token endpoint answers without CORS headers.',
    withoutCors: (path) => path === 'token',
  },
  errNoCors: {
    says: 'FHIR refusals (400 and above) come without CORS headers.',
    withoutCors: (path, status) => path === 'fhir' && status >= 400,
  },
} as const satisfies Record<string, Switch>;

const SOMEBODY_ELSE =
  '{"resource":{"resourceType":"Patient","id":"somebody-else","name":[{"given":["Willow"],"family":"Otherside"}],"birthDate":"2001-02-03"},"search":{"mode":"match"}}';

function nextIn(style: string, page: Page, otherOrigin: string): string {
  const next = page.next!;
  const type = page.self.slice(page.base.length + 1).split('?', 1)[0];
  if (style === 'foreign') return next.replace(/^https?:\/\/[^/]+/, otherOrigin);
  if (style === 'loop') return page.self;
  if (style === 'query') return next.replace(/^[^?]*/, '');
  if (style === 'rel') return next.replace(/^[^?]*/, type ?? '');
  return next;
}

function withoutKid(idToken: string, key: JWK): string {
  const [header = '', claims = ''] = idToken.split('.');
  const { kid: _, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { readonly kid?: string };
  const said = `${Buffer.from(JSON.stringify(rest)).toString('base64url')}.${claims}`;
  const signature = sign('sha256', Buffer.from(said), createPrivateKey({ format: 'jwk', key: { ...key } }));
  return `${said}.${signature.toString('base64url')}`;
}
