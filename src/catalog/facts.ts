import { isObject } from '../base/json.ts';
import { isLoopback } from '../base/loopback.ts';

/**
 * What is known of a platform beyond what signing in and fetching obey: what the guidebook tells people, and what
 * `verdict.ts` judges by. Each fact says who said so and when; what nobody said is `'unknown'`, never a guess.
 */
export interface PlatformFacts {
  /** Where developers register an app. */
  readonly portal: Fact<string>;
  readonly registration: Fact<'none' | 'self-service' | 'manual'>;
  readonly documentation: Fact<readonly string[]>;
  /** Where the vendor lists the organisations that it serves. */
  readonly endpointLists: Fact<readonly string[]>;
  readonly sandbox: {
    /** Its address, or `none`. */
    readonly fhirBase: Fact<string>;
    /** As the vendor published them, for invented people. */
    readonly logins: Fact<readonly Login[]>;
  };
  /** The one FHIR base that serves everybody, or `per-tenant`, or `none` where nobody's real record is. */
  readonly production: Fact<string>;
  readonly transport: Fact<'https' | 'http' | 'loopback'>;
  /** What it wants to see besides the token. */
  readonly headers: Fact<Readonly<Record<string, string>>>;
  readonly tokenFormat: Fact<'jwt' | 'opaque'>;
  /** What `aud` must be, measured against the FHIR base. */
  readonly audience: Fact<'as-listed' | 'no-slash' | 'omit'>;
  /** Whether a page of another origin may read its answers. */
  readonly cors: {
    readonly discovery: Fact<Answer>;
    readonly token: Fact<Answer>;
    readonly fhir: Fact<Answer>;
    readonly binary: Fact<Answer>;
  };
  /** `response_mode=fragment`. */
  readonly fragment: Fact<Answer>;
  readonly pkce: Fact<Answer>;
  /** An app may hold no secret and no key. */
  readonly publicClient: Fact<Answer>;
  readonly offlineScope: Fact<Answer>;
  readonly dynamicRegistration: Fact<Answer>;
  /** `registered`: the rights are those chosen when the app was registered, whatever is asked for. */
  readonly scopeStyle: Fact<'wildcard' | 'listed' | 'registered'>;
  /** Where the patient's id is found after signing in. */
  readonly patientId: Fact<'token' | 'id-token' | 'userinfo'>;
  /** Page on which people see the apps that they let in, and end their access; the same one for everybody. */
  readonly connectedApps: Fact<string>;
  readonly bulkExport: Fact<Answer>;
  readonly everything: Fact<Answer>;
  readonly ehiExport: Fact<Answer>;
  readonly legal: Fact<string>;
  readonly approval: Fact<string>;
  readonly cost: Fact<string>;
  readonly rateLimit: Fact<string>;
  readonly fhirVersions: Fact<readonly string[]>;
}

export type Fact<T> = Claim<T> | 'unknown';

export interface Claim<T> {
  readonly value: T;
  readonly source: ClaimSource;
  /** The day on which it was so: `2026-08-01`. */
  readonly on: string;
}

export type ClaimSource = (typeof SOURCES)[number];

/** `varies`: between tenants, or between those who looked. */
export type Answer = (typeof ANSWERS)[number];

export interface Login {
  readonly user: string;
  readonly password: string;
}

const SOURCES = ['vendor documentation', 'recorded traffic', "another project's configuration", 'own probe'] as const;
const ANSWERS = ['yes', 'no', 'varies'] as const;

/** The facts in a platform file, or in one that somebody gave us: whatever is odd in them counts as unknown. */
export function readFacts(json: unknown): PlatformFacts {
  const facts = isObject(json) ? json : {};
  const sandbox = isObject(facts['sandbox']) ? facts['sandbox'] : {};
  const cors = isObject(facts['cors']) ? facts['cors'] : {};
  const answerTo = (key: string) => factOf(facts[key], answer);
  return {
    portal: factOf(facts['portal'], address),
    registration: factOf(facts['registration'], oneOf('none', 'self-service', 'manual')),
    documentation: factOf(facts['documentation'], listOfAll(address)),
    endpointLists: factOf(facts['endpointLists'], listOfAll(address)),
    sandbox: {
      fhirBase: factOf(sandbox['fhirBase'], either(oneOf('none'), address)),
      logins: factOf(sandbox['logins'], listOfAll(login)),
    },
    production: factOf(facts['production'], either(oneOf('none', 'per-tenant'), address)),
    transport: factOf(facts['transport'], oneOf('https', 'http', 'loopback')),
    headers: factOf(facts['headers'], headers),
    tokenFormat: factOf(facts['tokenFormat'], oneOf('jwt', 'opaque')),
    audience: factOf(facts['audience'], oneOf('as-listed', 'no-slash', 'omit')),
    cors: {
      discovery: factOf(cors['discovery'], answer),
      token: factOf(cors['token'], answer),
      fhir: factOf(cors['fhir'], answer),
      binary: factOf(cors['binary'], answer),
    },
    fragment: answerTo('fragment'),
    pkce: answerTo('pkce'),
    publicClient: answerTo('publicClient'),
    offlineScope: answerTo('offlineScope'),
    dynamicRegistration: answerTo('dynamicRegistration'),
    scopeStyle: factOf(facts['scopeStyle'], oneOf('wildcard', 'listed', 'registered')),
    patientId: factOf(facts['patientId'], oneOf('token', 'id-token', 'userinfo')),
    connectedApps: factOf(facts['connectedApps'], address),
    bulkExport: answerTo('bulkExport'),
    everything: answerTo('everything'),
    ehiExport: answerTo('ehiExport'),
    legal: factOf(facts['legal'], text),
    approval: factOf(facts['approval'], text),
    cost: factOf(facts['cost'], text),
    rateLimit: factOf(facts['rateLimit'], text),
    fhirVersions: factOf(facts['fhirVersions'], listOfAll(text)),
  };
}

/** Reads a value, or finds that it is none. */
type Read<T> = (value: unknown) => T | undefined;

function factOf<T>(fact: unknown, read: Read<T>): Fact<T> {
  if (!isObject(fact)) return 'unknown';
  const value = read(fact['value']);
  const source = SOURCES.find((one) => one === fact['source']);
  const on = date(fact['on']);
  return value === undefined || !source || !on ? 'unknown' : { value, source, on };
}

function oneOf<T extends string>(...words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value);
}

const answer = oneOf(...ANSWERS);

function either<A, B>(first: Read<A>, second: Read<B>): Read<A | B> {
  return (value) => first(value) ?? second(value);
}

const LONGEST_TEXT = 500;
const LONGEST_LIST = 50;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT ? value : undefined;
}

function date(value: unknown): string | undefined {
  return typeof value === 'string' && /^20\d\d-[01]\d-[0-3]\d$/.test(value) ? value : undefined;
}

/** What may become a link: https, or this machine. */
function address(value: unknown): string | undefined {
  const said = text(value);
  if (!said || !URL.canParse(said)) return undefined;
  const { protocol } = new URL(said);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(said)) ? said : undefined;
}

/** All or nothing: a list with one odd thing in it is an odd list. */
function listOfAll<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > LONGEST_LIST) return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
  };
}

function login(value: unknown): Login | undefined {
  if (!isObject(value)) return undefined;
  const user = text(value['user']);
  const password = text(value['password']);
  return user && password ? { user, password } : undefined;
}

function headers(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isObject(value)) return undefined;
  const pairs = Object.entries(value).slice(0, LONGEST_LIST).filter(isHeader);
  return pairs.length === Object.keys(value).length ? Object.fromEntries(pairs) : undefined;
}

function isHeader(pair: [string, unknown]): pair is [string, string] {
  return /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(pair[0]) && text(pair[1]) !== undefined;
}
