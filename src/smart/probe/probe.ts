import { objectIn, textOf, type JsonObject } from '../../base/json.ts';
import { safeAddress } from '../address.ts';
import { discover } from '../discover.ts';
import { SmartError } from '../errors.ts';
import { type SmartOptions, withWorld } from '../options.ts';
import { firstAddresses } from './addresses.ts';
import { askerOf, type Asked, type Asker, type Heard } from './asker.ts';
import { configurationFindings } from './configuration.ts';
import { finding, SECTIONS, shortly, type Finding, type FindingId, type Level } from './finding.ts';
import { headersOf, timeOf } from './measures.ts';
import { statementFindings } from './statement.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What a browser can find out about a FHIR server without an account. Holds nothing of anybody's. */
export interface ProbeReport {
  readonly fhirBase: string;
  /** ms since 1970, when it began. */
  readonly at: number;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Every request, in order. */
  readonly asked: readonly Asked[];
}

/** How far it is: the address that is asked now, and what is known so far. */
export interface ProbeStep {
  readonly asking: string;
  readonly findings: readonly Finding[];
}

export interface ProbeOptions extends SmartOptions {
  /** Types that a record may hold, as a CapabilityStatement calls them. */
  readonly wishes: readonly string[];
}

/**
 * Asks a server everything that it tells without an account, one request after the other, and ends in findings
 * whatever it says. Rejects only when `signal` does, and with SmartError smart/offline.
 *
 * No token, no code and no client id goes along: the one that is sent is a word that no server takes for a token.
 */
export async function probe(
  fhirBase: string,
  { wishes, ...options }: ProbeOptions,
  hear: (step: ProbeStep) => void = () => {},
): Promise<ProbeReport> {
  const at = withWorld(options).now();
  const findings: Finding[] = [];
  const asker = askerOf(options, (asking) => hear({ asking, findings: inOrder(findings) }));
  const [configurationAt, metadataAt, searchAt] = firstAddresses(fhirBase);

  const configuration = await asker.ask(configurationAt, { headers: { accept: 'application/json' } });
  const said = jsonOf(configuration);
  findings.push(reached('configuration', configuration, said !== undefined));
  const metadata = await asker.ask(metadataAt, { headers: { accept: 'application/fhir+json, application/json' } });
  const statement = jsonOf(metadata);
  const isStatement = statement?.['resourceType'] === 'CapabilityStatement';
  findings.push(reached('metadata', metadata, isStatement));

  const server = await serverOf(
    fhirBase,
    new Map([
      [configurationAt, configuration],
      [metadataAt, metadata],
    ]),
    options,
  );
  findings.push(
    ...configurationFindings(fhirBase, said, server),
    ...statementFindings(isStatement ? statement : undefined, wishes),
  );

  const search = await searchOf(asker, searchAt);
  const token = server && (await asker.ask(server.tokenEndpoint, TOKEN_REQUEST));
  findings.push(search.found, token ? tokenOf(token) : finding('token', 'unknown'));
  findings.push(...(await namedOf(asker, fhirBase, said ?? {})));

  const heard = [configuration, metadata, ...search.heard, ...(token ? [token] : [])];
  findings.push(movedOf(asker, heard), headersOf('headers', heard), timeOf('time', asker.asked));
  const ordered = inOrder(findings);
  return { fhirBase, at, findings: ordered, verdict: verdictOf(ordered), asked: asker.asked };
}

const IDS = Object.keys(SECTIONS) as FindingId[];
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => IDS.indexOf(a.id) - IDS.indexOf(b.id));

/** The JSON of an answer that is one, whatever type it claims. */
function jsonOf({ reach, status, text }: Heard): JsonObject | undefined {
  if (reach !== 'answered' || status < 200 || status > 299) return undefined;
  return objectIn(text);
}

/** Whether one of the addresses that describe a server could be read, and is what it should be. */
function reached(id: 'configuration' | 'metadata', { reach, status, ms }: Heard, isIt: boolean): Finding {
  const level: Level = isIt ? 'ok' : reach === 'answered' && (status === 404 || status === 410) ? 'warning' : 'failure';
  return finding(id, level, { reach, status, readable: isIt }, ms);
}

/** What signing in would make of these answers: discovery itself reads them. */
async function serverOf(fhirBase: string, answers: ReadonlyMap<string, Heard>, options: SmartOptions) {
  const again = async (url: string, { mode }: RequestInit): Promise<Response> => {
    const answer = answers.get(url);
    if (mode === 'no-cors' && answer?.reach === 'no-cors') return new Response(null);
    if (answer?.reach !== 'answered' || answer.status < 200) throw new TypeError('not answered');
    return new Response(answer.status === 204 || answer.status === 304 ? null : answer.text, { status: answer.status });
  };
  try {
    return await discover(fhirBase, { ...options, fetch: again });
  } catch (error) {
    if (!(error instanceof SmartError) || error.code === 'smart/offline') throw error;
    return undefined;
  }
}

/** What no server takes for a token: what comes back is how it refuses. */
const NO_TOKEN = 'Bearer none';

/**
 * A search as a page sends it: with a header that browsers ask leave for first. Where it could not be read, the same
 * without the header tells a page that may not send it from one that may not read a refusal.
 */
async function searchOf(
  asker: Asker,
  url: string,
): Promise<{ readonly found: Finding; readonly heard: readonly Heard[] }> {
  const accept = 'application/fhir+json';
  const first = await asker.ask(url, { headers: { accept, authorization: NO_TOKEN } });
  const { reach, status, ms } = first;
  if (reach === 'answered') {
    const isRefusal = status === 401 || status === 403 || status === 400;
    const level: Level = isRefusal || (status >= 200 && status <= 299) ? 'ok' : 'warning';
    return { found: finding('search', level, { reach, status }, ms), heard: [first] };
  }
  if (reach !== 'no-cors') return { found: finding('search', 'unknown', { reach, status }, ms), heard: [first] };
  const bare = await asker.ask(url, { headers: { accept } });
  const refused = bare.reach === 'answered';
  const found = finding('search', refused ? 'failure' : 'warning', { reach, status, preflightRefused: refused }, ms);
  return { found, heard: [first, bare] };
}

/** An exchange of no code. A server that lets pages trade one says in words that it wants it. */
const TOKEN_REQUEST: RequestInit = {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'authorization_code' }),
  headers: { accept: 'application/json' },
  redirect: 'manual', // signing in follows none either: a code goes nowhere else
};

function tokenOf(heard: Heard): Finding {
  const { reach, status, ms } = heard;
  const error = shortly(textOf(errorIn(heard)) ?? '', 80);
  const said = { reach, status, error };
  if (reach === 'no-cors') return finding('token', 'failure', said, ms);
  if (reach !== 'answered') return finding('token', 'unknown', said, ms);
  const isMoved = status < 200 || (status >= 300 && status <= 399);
  if (isMoved || status === 404 || status === 405 || status === 410) return finding('token', 'failure', said, ms);
  return finding('token', status >= 400 && status < 500 && status !== 429 ? 'ok' : 'warning', said, ms);
}

const errorIn = ({ text }: Heard): unknown => objectIn(text)?.['error'];

/** What is read for more than the sign-in: the issuer's own description, its keys, its brand. */
async function namedOf(asker: Asker, fhirBase: string, said: JsonObject): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const { id, key, path, isIt } of READ) {
    const text = textOf(said[key]);
    const address = text === undefined ? undefined : safeAddress(text, fhirBase);
    if (text === undefined) found.push(finding(id, 'unknown'));
    else if (address === undefined) found.push(finding(id, 'failure', { unsafe: shortly(text) }));
    else {
      const heard = await asker.ask(address.replace(/\/$/, '') + path, { headers: { accept: 'application/json' } });
      const json = jsonOf(heard);
      const readable = json !== undefined && isIt(json, text);
      const { reach, status, ms } = heard;
      const level: Level = readable ? 'ok' : 'warning';
      found.push(finding(id, level, { address: shortly(address, 500), reach, status, readable }, ms));
    }
  }
  return found;
}

interface Read {
  readonly id: FindingId;
  readonly key: string;
  readonly path: string;
  readonly isIt: (json: JsonObject, said: string) => boolean;
}

const READ: readonly Read[] = [
  {
    id: 'issuer',
    key: 'issuer',
    path: '/.well-known/openid-configuration',
    isIt: (json, said) => json['issuer'] === said,
  },
  { id: 'jwks', key: 'jwks_uri', path: '', isIt: (json) => Array.isArray(json['keys']) },
  { id: 'brands', key: 'user_access_brand_bundle', path: '', isIt: (json) => json['resourceType'] === 'Bundle' },
];

/** Addresses that sent on to others. A token goes to none that the server did not name itself. */
function movedOf({ asked }: Asker, heard: readonly Heard[]): Finding {
  const moves = heard.filter(({ movedTo }) => movedTo !== '').map(({ movedTo }) => shortly(movedTo, 500));
  return finding(
    'moved',
    moves.length > 0 ? 'warning' : asked.some(({ reach }) => reach === 'answered') ? 'ok' : 'unknown',
    { moves },
  );
}
