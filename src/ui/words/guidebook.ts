import type { VerdictCode } from '../../catalog/catalog.ts';
import type { ClaimSource } from '../../catalog/facts.ts';
import type { FactKey, GroupId } from '../../catalog/guidebook-facts.ts';
import type { Trait } from '../../catalog/guidebook-filter.ts';
import type { Weight } from '../../catalog/guidebook-verdict.ts';
import type { Verdict } from '../../catalog/verdict.ts';
import { GUIDEBOOK_ES } from './guidebook.es.ts';
import { inLanguage } from './language.ts';

/** For developers: these words may be theirs, but what is meant is said. */

interface Words {
  readonly name: string;
  /** What exactly is asked. */
  readonly asks: string;
}

interface VerdictWords {
  readonly name: string;
  readonly means: string;
}

const EN = {
  groups: {
    cors: 'What a page may read (CORS)',
    'signing-in': 'Signing in',
    'staying-signed-in': 'Staying signed in',
    servers: 'Servers',
    'all-at-once': 'Everything at once',
    sandbox: 'Sandbox',
    registering: 'Registering an app',
  },
  facts: {
    'cors.discovery': { name: 'CORS of discovery', asks: 'May a page read smart-configuration and metadata?' },
    'cors.token': { name: 'CORS of the token endpoint', asks: 'May a page trade its code for a token?' },
    'cors.fhir': { name: 'CORS of FHIR', asks: 'May a page read resources with its token?' },
    'cors.binary': { name: 'CORS of attachments', asks: 'May a page read Binary and other files with its token?' },
    publicClient: { name: 'Public apps', asks: 'May an app hold no secret and no key?' },
    pkce: { name: 'PKCE', asks: 'Does it take a code challenge?' },
    fragment: { name: 'Answer as a fragment', asks: 'Does it obey response_mode=fragment?' },
    audience: { name: 'Audience', asks: 'What must aud be?' },
    scopeStyle: { name: 'Scopes', asks: 'How are rights asked for?' },
    patientId: { name: 'The patient’s id', asks: 'Where is it found after signing in?' },
    tokenFormat: { name: 'Access token', asks: 'Can it be read?' },
    offlineScope: { name: 'Refresh tokens', asks: 'Is offline_access given to an app for patients?' },
    dynamicRegistration: { name: 'Dynamic registration', asks: 'Can a running app register a key of its own?' },
    connectedApps: {
      name: 'Connected apps',
      asks: 'Where do people see the apps that they let in, and end their access?',
    },
    production: { name: 'Production', asks: 'Which FHIR base serves real records?' },
    endpointLists: { name: 'Lists of servers', asks: 'Where does the vendor list whom it serves?' },
    fhirVersions: { name: 'FHIR versions', asks: 'Which are served?' },
    transport: { name: 'Transport', asks: 'How is it spoken to?' },
    headers: { name: 'Headers', asks: 'What does it want to see besides the token?' },
    rateLimit: { name: 'Rate limit', asks: 'How much may be asked in which time?' },
    everything: { name: '$everything', asks: 'Does one call give all of a patient’s record?' },
    bulkExport: { name: 'Bulk export', asks: 'Is there $export for backend services?' },
    ehiExport: { name: 'EHI export', asks: 'Can all electronic health information be exported?' },
    'sandbox.fhirBase': { name: 'Sandbox address', asks: 'Which FHIR base serves test data?' },
    'sandbox.logins': { name: 'Sandbox sign-ins', asks: 'Which did the vendor publish, for invented people?' },
    registration: { name: 'Registration', asks: 'How does an app come by a client id?' },
    portal: { name: 'Portal', asks: 'Where do developers register an app?' },
    approval: { name: 'Approval', asks: 'Who has to agree, and how long does it take?' },
    legal: { name: 'Terms', asks: 'What has to be signed?' },
    cost: { name: 'Cost', asks: 'What has to be paid?' },
    documentation: { name: 'Documentation', asks: 'Where can it be read up?' },
  },
  answers: { yes: 'Yes', no: 'No', varies: 'Varies' },
  /** Values out of closed lists; addresses and free texts say themselves what they are. */
  values: {
    registration: { none: 'Not with the vendor', 'self-service': 'Self-service', manual: 'On request, by people' },
    'sandbox.fhirBase': { none: 'None' },
    production: { none: 'None: nobody’s real record is here', 'per-tenant': 'One for each organisation' },
    transport: { https: 'https', http: 'http, unprotected', loopback: 'On this machine only' },
    tokenFormat: { jwt: 'Yes, a JWT', opaque: 'No, opaque' },
    audience: {
      'as-listed': 'The FHIR base as it is listed',
      'no-slash': 'The FHIR base without a slash at its end',
      omit: 'None: it must be left out',
    },
    scopeStyle: {
      wildcard: 'By wildcard, as patient/*.rs',
      listed: 'Type by type',
      registered: 'They are fixed when the app is registered',
    },
    patientId: { token: 'In the token response', 'id-token': 'In the id_token', userinfo: 'At the userinfo endpoint' },
  },
  /** What nobody said. Never left out: a gap is worth knowing. */
  unknown: 'Unknown',
  sources: {
    'vendor documentation': 'vendor documentation',
    'recorded traffic': 'recorded traffic',
    "another project's configuration": 'another project’s configuration',
    'own probe': 'own probe',
  },
  verdicts: {
    works: {
      name: 'Works from a browser',
      means: 'All that an app without a server needs is known to be so.',
    },
    unknown: {
      name: 'Not known yet',
      means: 'Nothing that is known keeps an app without a server out, but not all that it needs is known.',
    },
    'sandbox-only': {
      name: 'Test data only',
      means: 'Nobody’s real record is here: it is for trying things out.',
    },
    'needs-server': {
      name: 'Needs a server',
      means: 'Something is known that keeps an app without a server out.',
    },
  },
  worksNotEverywhere: 'All that an app without a server needs is known to be so, though not at every server.',
  weights: {
    stops: 'keeps an app without a server out',
    'no-records': 'there is nothing but the sandbox to work with',
    missing: 'would have to be known',
    varies: 'at some servers, not at every one',
    fits: 'as it has to be',
    aside: 'decides nothing here',
  },
  traits: {
    'public-client': 'Public apps',
    cors: 'CORS',
    refresh: 'Refresh tokens',
    'self-service': 'Self-service registration',
    'test-logins': 'Sandbox sign-ins',
  },
  settings: {
    scopes: 'Scopes asked for',
    responseMode: 'How the answer comes back',
    audTrailingSlash: 'Slash at the end of aud',
    audience: 'aud to the letter',
    authorizationEndpoint: 'Where to sign in',
    tokenEndpoint: 'Where to get a token',
    pageSize: 'Entries to a page',
    concurrency: 'Searches at once',
    extraOrigins: 'Other origins that may see the token',
    categories: 'Categories searched one by one',
    searches: 'Searched by',
    wholeRecord: 'What brings the whole record',
    tokenStrategy: 'When access ends',
    issuer: 'Issuer to expect',
    onlyListedScopes: 'Only scopes that discovery lists',
    prompt: 'Page that must not be skipped',
  },
  settingValues: {
    responseMode: { fragment: 'As a fragment', query: 'As a query', null: 'As the server likes' },
    audTrailingSlash: { true: 'Yes', false: 'No' },
    tokenStrategy: { none: 'Signing in again', refresh: 'A refresh token', 'registered-key': 'A registered key' },
    pageSize: { null: 'As the server likes' },
    wholeRecord: { null: 'Nothing: type by type', $everything: 'Patient/$everything' },
    onlyListedScopes: { true: 'Yes', false: 'No' },
    prompt: {
      login: 'Who are you',
      consent: 'What do you share',
      select_account: 'Which account',
      null: 'As the server likes',
    },
  },
  search: (parameters: string) => `The search ${parameters}`,
  asTheServerSays: 'As the server says',
};

/** What the guidebook says of facts, verdicts and settings. Spanish says as much, or it does not compile. */
export type GuidebookWords = typeof EN;

const WORDS = inLanguage({ en: EN, es: GUIDEBOOK_ES });

export const GROUP_WORDS: Readonly<Record<GroupId, string>> = WORDS.groups;

export const FACT_WORDS: Readonly<Record<FactKey, Words>> = WORDS.facts;

const ANSWERS: Readonly<Record<string, string>> = WORDS.answers;

const VALUES: Readonly<Partial<Record<FactKey, Readonly<Record<string, string>>>>> = WORDS.values;

/** A fact's value that is one text. */
export const valueWords = (key: FactKey, value: string): string => {
  const words = VALUES[key] ?? ANSWERS;
  return Object.hasOwn(words, value) ? words[value]! : value;
};

export const UNKNOWN = WORDS.unknown;

export const SOURCE_WORDS: Readonly<Record<ClaimSource, string>> = WORDS.sources;

export const VERDICT_WORDS: Readonly<Record<VerdictCode, VerdictWords>> = WORDS.verdicts;

export const verdictMeans = ({ code, because }: Verdict): string =>
  code === 'works' && because.length > 0 ? WORDS.worksNotEverywhere : VERDICT_WORDS[code].means;

export const VERDICTS = Object.keys(VERDICT_WORDS) as readonly VerdictCode[];

export const WEIGHT_WORDS: Readonly<Record<Weight, string>> = WORDS.weights;

export const TRAIT_WORDS: Readonly<Record<Trait, string>> = WORDS.traits;

const SETTINGS: Readonly<Record<string, string>> = WORDS.settings;

/** A setting's name; a new one stands there as the code calls it until it has words. */
export const settingWords = (key: string): string => (Object.hasOwn(SETTINGS, key) ? SETTINGS[key]! : key);

const SETTING_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = WORDS.settingValues;

export function settingValueWords(key: string, value: string | number | boolean | null): string {
  const words = Object.hasOwn(SETTING_VALUES, key) ? SETTING_VALUES[key]! : {};
  const text = String(value);
  if (Object.hasOwn(words, text)) return words[text]!;
  if (key === 'wholeRecord') return WORDS.search(text);
  return value === null ? WORDS.asTheServerSays : text;
}

/** What only answers programs is no link. */
export const isPage = (key: FactKey): boolean => key !== 'production' && key !== 'sandbox.fhirBase';
