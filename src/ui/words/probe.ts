import type { ProbeLine, ProbeReport } from '../../engine/api.ts';
import type { Finding, FindingId, Level } from '../../smart/probe/finding.ts';
import type { Verdict } from '../../smart/probe/verdict.ts';
import { count } from './numbers.ts';
import { lengthOf, listed, namesIn, NOT_SAID, reachWords, statusOf, type Told } from './probe-parts.ts';
import { RECORD_GROUPS, RECORD_LABELS, RECORD_TOLD } from './probe-record.ts';
import { day } from './when.ts';

/** What the probe looks for, in the order of a sign-in; then what only shows with access. */
export const PROBE_GROUPS: readonly { readonly title: string; readonly ids: readonly FindingId[] }[] = [
  { title: 'Finding the way in', ids: ['configuration', 'metadata', 'moved', 'endpoints'] },
  { title: 'From a browser', ids: ['token', 'search', 'headers', 'time'] },
  {
    title: 'Signing in',
    ids: [
      'pkce',
      'client-public',
      'launch-standalone',
      'context-patient',
      'permissions',
      'scopes',
      'grant-types',
      'response-modes',
      'sso',
      'issuer',
      'jwks',
      'capabilities',
    ],
  },
  { title: 'Also named', ids: ['registration', 'revocation', 'introspection', 'management', 'brands'] },
  {
    title: 'What a record can be asked for',
    ids: [
      'fhir-version',
      'software',
      'formats',
      'types',
      'parameters',
      'last-updated',
      'revinclude',
      'everything',
      'export',
    ],
  },
  ...RECORD_GROUPS,
];

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ok: 'OK',
  warning: 'Warning',
  failure: 'Failure',
  unknown: 'Not said',
};

/** An optional endpoint: what it is good for. */
const named = (title: string, ok: string, unknown: string): Told => ({
  title,
  means: { ok, unknown: `${NOT_SAID} ${unknown}`, failure: reachWords },
});

const TOLD: Readonly<Record<FindingId, Told>> = {
  ...RECORD_TOLD,
  configuration: {
    title: 'smart-configuration',
    means: {
      ok: 'Sheaf can read where to sign in.',
      warning: 'There is none. Sheaf looks in the CapabilityStatement instead.',
      failure: reachWords,
    },
  },
  metadata: {
    title: 'CapabilityStatement (metadata)',
    means: {
      ok: 'Sheaf can read what the server offers.',
      warning: 'There is none. Sheaf then asks for every type and sees what comes.',
      failure: reachWords,
    },
  },
  moved: {
    title: 'Moved addresses',
    means: {
      ok: 'What was asked answered where it was asked.',
      warning: 'It sent on to another address. A record is asked for at the address that is entered: use the new one.',
      unknown: 'Nothing answered.',
    },
  },
  endpoints: {
    title: 'Endpoints for signing in',
    means: {
      ok: 'Both are named in full, and safe.',
      warning: 'Both were found, but not as the standard wants them named. Sheaf copes with it.',
      failure: ({ said }) =>
        Array.isArray(said['unsafe']) && said['unsafe'].length > 0
          ? 'They are neither https nor on this machine. Sheaf sends nobody there.'
          : 'Nothing that could be read says where to sign in.',
    },
  },
  pkce: {
    title: 'PKCE',
    means: {
      ok: 'S256, and not plain: as it should be.',
      warning: ({ said }) =>
        Array.isArray(said['methods']) && said['methods'].length > 0
          ? 'It also takes plain, which protects nothing. Sheaf always sends S256.'
          : `${NOT_SAID} Sheaf sends S256 all the same; most servers take it.`,
      failure: 'S256 is not among its methods. Sheaf always sends it, and may be refused.',
      unknown: NOT_SAID,
    },
  },
  'client-public': listed(
    'Apps without a secret',
    'It lets in apps like Sheaf, which have no server to keep a secret on.',
    'It names only apps with a secret. Sheaf has none, so signing in may be refused.',
  ),
  'launch-standalone': listed(
    'Starting from the app',
    'A sign-in may begin in Sheaf.',
    'It names no sign-in that begins in an app. It may work all the same.',
  ),
  'context-patient': listed(
    'Choosing the patient',
    'It says whose record was opened.',
    'It does not promise to say whose record was opened. Sheaf then has to find out.',
  ),
  permissions: listed(
    'Permissions',
    'Access to one patient’s record can be asked for.',
    'It names no access to one patient’s record.',
  ),
  sso: listed('Who signed in', 'It says who signed in (OpenID Connect).', 'It does not say who signed in.'),
  capabilities: {
    title: 'All capabilities',
    means: {
      ok: 'As it names them.',
      warning: 'It has no list of capabilities, which the standard wants.',
      unknown: NOT_SAID,
    },
  },
  'grant-types': {
    title: 'Grant types',
    means: {
      ok: 'Signing in, and staying signed in.',
      warning: 'No refresh_token: access ends, and then you sign in again.',
      failure: 'No authorization_code, which is how Sheaf signs in.',
      unknown: NOT_SAID,
    },
  },
  'response-modes': listed(
    'Response modes',
    'Its answer can come in the fragment, which never leaves the browser.',
    'Its answer comes in the query only. Sheaf works with either.',
  ),
  scopes: listed(
    'Scopes',
    'Scopes for a patient’s record are among them.',
    'None of them is for a patient’s record. The list need not be complete.',
  ),
  issuer: {
    title: 'Issuer',
    means: {
      ok: 'Its own description can be read, and names it.',
      warning: (finding) => `${reachWords(finding)} Sheaf does not need it to sign in.`,
      failure: reachWords,
      unknown: NOT_SAID,
    },
  },
  jwks: {
    title: 'Signing keys',
    means: {
      ok: 'Sheaf can check who signed in.',
      warning: (finding) => `${reachWords(finding)} Who signed in is then taken as said, not checked.`,
      failure: reachWords,
      unknown: NOT_SAID,
    },
  },
  registration: named(
    'Registration endpoint',
    'An app may be able to register itself there.',
    'A client id has to come from its developer pages.',
  ),
  revocation: named(
    'Revocation endpoint',
    'Disconnecting can end access at the server.',
    'Disconnecting then forgets access here; at the server it ends by itself.',
  ),
  introspection: named('Introspection endpoint', 'Tokens can be asked about.', 'Sheaf does not need it.'),
  management: named(
    'Management endpoint',
    'You can see there which apps have access.',
    'Which apps have access is then shown in its portal, if anywhere.',
  ),
  brands: {
    title: 'Brand bundle',
    means: {
      ok: 'Sheaf can show the name and logo that it gives itself.',
      warning: (finding) => `${reachWords(finding)} Its name stays as lists have it.`,
      failure: reachWords,
      unknown: `${NOT_SAID} Its name stays as lists have it.`,
    },
  },
  'fhir-version': listed(
    'FHIR version',
    'Sheaf reads this version.',
    'Sheaf is made for version 4. Of DSTU2 (1.0), STU3 (3.0) and 5 it keeps everything as sent, and shows the everyday parts as version 4 has them.',
  ),
  software: listed('Software', 'As it calls itself.', ''),
  formats: {
    title: 'Formats',
    means: { ok: 'JSON, which Sheaf reads.', failure: 'No JSON, which is all that Sheaf reads.', unknown: NOT_SAID },
  },
  types: {
    title: 'Types',
    means: {
      ok: ({ said }) => `It offers ${lengthOf(said['offered'])} of the types that Sheaf asks for.`,
      failure: 'It offers none of the types that Sheaf asks for.',
      unknown: NOT_SAID,
    },
  },
  parameters: {
    title: 'Search parameters',
    means: {
      ok: 'Every type can be asked for by patient.',
      warning: ({ said }) => `${lengthOf(said['without'])} types do not say that they can be asked for by patient.`,
      unknown: NOT_SAID,
    },
  },
  'last-updated': listed(
    '_lastUpdated',
    'Only what is new can be asked for.',
    'Some types cannot be asked only for what is new.',
  ),
  revinclude: listed(
    '_revinclude of Provenance',
    'Who wrote what can come along.',
    'For some types, who wrote what does not come along.',
  ),
  everything: listed('$everything', 'A whole record can be asked for at once.', ''),
  export: listed('$export', 'It has a bulk or EHI export.', ''),
  token: {
    title: 'Token endpoint',
    means: {
      ok: 'A page can read its answers, so the last step of a sign-in can work.',
      warning: (finding) => `A page can read its answers, but it answered ${statusOf(finding)}.`,
      failure: ({ said }) =>
        said['reach'] === 'no-cors'
          ? 'It lets no page read its answer: the last step of a sign-in fails. Some servers open it only to the addresses of registered apps; if this one is registered, repeat it there.'
          : 'It does not exchange codes at this address.',
      unknown: ({ said }) =>
        said['reach'] === undefined ? 'It was not found, so it was not asked.' : 'Nothing could be learnt there.',
    },
  },
  search: {
    title: 'Searches, and how it refuses them',
    means: {
      ok: 'A page can send a token and read the answer, a refusal too.',
      warning: ({ said }) =>
        said['reach'] === 'no-cors'
          ? 'A refusal cannot be read. Records may be readable all the same, or for registered apps only; when access ends it will look like no connection.'
          : `A page can read its answers, but it answered ${String(said['status'])}.`,
      failure: 'A page may ask, but not with a token: its records are out of reach for a browser.',
      unknown: 'Nothing could be learnt there.',
    },
  },
  headers: {
    title: 'Readable headers',
    means: {
      ok: ({ said }) => `A page may read ${namesIn(said['readable'])}.`,
      unknown: 'None was readable. They may not have been sent, or not for pages to read.',
    },
  },
  time: {
    title: 'Time per request',
    means: {
      ok: ({ said }) => `Half of them within ${count(Number(said['median']))} ms: fast enough.`,
      warning: ({ said }) =>
        `Half of them took more than ${count(Number(said['median']))} ms, and a record is some hundred requests.`,
      unknown: 'Nothing answered.',
    },
  },
};

export const probeTitle = (id: FindingId): string => TOLD[id].title;

/** What a finding means for Sheaf, in a sentence or two. */
export function meaningOf(finding: Finding): string {
  const meaning = TOLD[finding.id].means[finding.level] ?? NOT_SAID;
  return typeof meaning === 'string' ? meaning : meaning(finding);
}

const LABELS: Readonly<Record<string, string>> = {
  ...RECORD_LABELS,
  status: 'Status',
  moves: 'Sent on to',
  authorization: 'Authorization endpoint',
  token: 'Token endpoint',
  relative: 'Not absolute',
  unsafe: 'Not safe',
  missing: 'Not named',
  methods: 'Methods',
  confidential: 'Apps with a secret',
  permissions: 'Permissions',
  capabilities: 'Capabilities',
  types: 'Grant types',
  modes: 'Response modes',
  scopes: 'Scopes',
  wildcard: 'Wildcard scopes',
  offline: 'offline_access',
  online: 'online_access',
  launch: 'launch/patient',
  address: 'Address',
  version: 'Version',
  software: 'Software',
  name: 'Calls itself',
  formats: 'Formats',
  offered: 'Offered',
  without: 'Without',
  having: 'With',
  each: 'Parameters',
  names: 'Operations',
  error: 'Its error',
  requests: 'Requests',
  slowest: 'The slowest',
};

/** What was said, line by line; empty where there is nothing more to tell than the verdict. */
export function detailsOf({ said, ms }: Finding): readonly (readonly [label: string, values: readonly string[]])[] {
  const lines = Object.entries(said).flatMap(([key, value]) => {
    const label = LABELS[key];
    if (label === undefined || value === '' || (key === 'status' && value === 0)) return [];
    if (typeof value === 'boolean') return [[label, [value ? 'Yes' : 'No']] as const];
    if (typeof value === 'object') return value.length === 0 ? [] : [[label, value] as const];
    return [[label, [key === 'slowest' ? `${count(Number(value))} ms` : String(value)]] as const];
  });
  return ms === undefined ? lines : [...lines, ['Took', [`${count(ms)} ms`]]];
}

/** The answer to the one question that a person has. */
export function verdictWords(
  { outcome, because }: Verdict,
  withAccess = false,
): { readonly title: string; readonly text: string } {
  const why = because.map((id) => TOLD[id].title).join(', ');
  if (outcome === 'works')
    return {
      title: 'Works from a browser',
      text: withAccess
        ? 'Sheaf signed in there and read a record.'
        : 'Nothing that can be seen without an account speaks against it. The rest shows after signing in.',
    };
  if (outcome === 'will-not')
    return { title: 'Will not work from a browser', text: `As it answers now, because of: ${why}. See below.` };
  return {
    title: withAccess ? 'Cannot be told' : 'Cannot be told without signing in',
    text: `What leaves it open: ${why}. See below.`,
  };
}

/** One line of it, for where a server is chosen. */
export function checkedWords({ at, verdict: { outcome, because } }: ProbeLine): string {
  const why = because.map((id) => TOLD[id].title).join(', ');
  const on = `Checked on ${day(at)}`;
  if (outcome === 'works') return `${on}: works from a browser`;
  if (outcome === 'will-not') return `${on}: will not work from a browser because of: ${why}`;
  return `${on}: cannot be told because of: ${why}`;
}

/** How many of each, in words: "21 OK, 3 warnings". */
export function tallyWords({ findings }: Pick<ProbeReport, 'findings'>): string {
  const of = (level: Level) => findings.filter((one) => one.level === level).length;
  return [
    `${of('ok')} OK`,
    `${of('warning')} ${of('warning') === 1 ? 'warning' : 'warnings'}`,
    `${of('failure')} ${of('failure') === 1 ? 'failure' : 'failures'}`,
    `${of('unknown')} not said`,
  ].join(', ');
}

/** What became of a request. */
export const askedWords = ({ method, reach, status }: ProbeReport['asked'][number]): string =>
  ({
    answered: method === 'HEAD' ? 'Something is there' : status === 0 ? 'Sent on elsewhere' : String(status),
    'no-cors': 'Not readable by a page',
    nobody: 'No answer',
    'too-slow': 'Too slow',
    'too-large': 'Too large',
  })[reach];
