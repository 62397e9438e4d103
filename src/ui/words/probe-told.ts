import type { SECTIONS } from '../../smart/probe/finding.ts';
import { inLanguage } from './language.ts';
import { count } from './numbers.ts';
import { lengthOf, listed, named, namesIn, NOT_SAID, reachWords, statusOf, type Told } from './probe-parts.ts';
import { PROBE_ES } from './probe-told.es.ts';

const EN = {
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
      failure: ({ said }): string =>
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
      failure: ({ said }): string =>
        said['reach'] === 'no-cors'
          ? 'It lets no page read its answer: the last step of a sign-in fails. Some servers open it only to the addresses of registered apps; if this one is registered, repeat it there.'
          : 'It does not exchange codes at this address.',
      unknown: ({ said }): string =>
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
} satisfies Readonly<Record<keyof typeof SECTIONS, Told>>;

export type ProbeTold = typeof EN;

/** What shows without an account. */
export const PROBE_TOLD: Readonly<Record<keyof typeof SECTIONS, Told>> = inLanguage({ en: EN, es: PROBE_ES });
