import type { ProbeLine, ProbeReport } from '../../engine/api.ts';
import type { Finding, FindingId, Level } from '../../smart/probe/finding.ts';
import type { Verdict } from '../../smart/probe/verdict.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';
import { LABELS } from './probe-labels.ts';
import { NOT_SAID, type Told } from './probe-parts.ts';
import { RECORD_TOLD } from './probe-record.ts';
import { PROBE_TOLD } from './probe-told.ts';
import { day } from './when.ts';

const WORDS = inLanguage({
  en: {
    groups: {
      way: 'Finding the way in',
      browser: 'From a browser',
      signIn: 'Signing in',
      named: 'Also named',
      asked: 'What a record can be asked for',
      access: 'From a browser, with access',
      record: 'How a record answers',
    },
    levels: { ok: 'OK', warning: 'Warning', failure: 'Failure', unknown: 'Not said' },
    tally: (ok: number, warnings: number, failures: number, unknown: number) =>
      [
        `${ok} OK`,
        counted(warnings, 'warning', 'warnings'),
        counted(failures, 'failure', 'failures'),
        `${unknown} not said`,
      ].join(', '),
    took: 'Took',
    yes: 'Yes',
    no: 'No',
    ms: (n: number) => `${count(n)} ms`,
    works: 'Works from a browser',
    worksWithAccess: 'Sheaf signed in there and read a record.',
    worksSoFar: 'Nothing that can be seen without an account speaks against it. The rest shows after signing in.',
    willNot: 'Will not work from a browser',
    willNotBecause: (why: string) => `As it answers now, because of: ${why}. See below.`,
    open: 'Cannot be told',
    openWithoutAccess: 'Cannot be told without signing in',
    openBecause: (why: string) => `What leaves it open: ${why}. See below.`,
    checked: {
      works: (date: string) => `Checked on ${date}: works from a browser`,
      'will-not': (date: string, why: string) => `Checked on ${date}: will not work from a browser because of: ${why}`,
      unknown: (date: string, why: string) => `Checked on ${date}: cannot be told because of: ${why}`,
    },
    isThere: 'Something is there',
    sentOn: 'Sent on elsewhere',
    reach: {
      'no-cors': 'Not readable by a page',
      nobody: 'No answer',
      'too-slow': 'Too slow',
      'too-large': 'Too large',
    },
  },
  es: {
    groups: {
      way: 'Encontrar la entrada',
      browser: 'Desde un navegador',
      signIn: 'Inicio de sesión',
      named: 'También se nombra',
      asked: 'Lo que se puede pedir de una historia',
      access: 'Desde un navegador, con acceso',
      record: 'Cómo responde una historia',
    },
    levels: { ok: 'OK', warning: 'Advertencia', failure: 'Fallo', unknown: 'No consta' },
    tally: (ok, warnings, failures, unknown) =>
      [
        `${ok} OK`,
        counted(warnings, 'advertencia', 'advertencias'),
        counted(failures, 'fallo', 'fallos'),
        counted(unknown, 'no consta', 'no constan'),
      ].join(', '),
    took: 'Tardó',
    yes: 'Sí',
    no: 'No',
    ms: (n) => `${count(n)} ms`,
    works: 'Funciona desde un navegador',
    worksWithAccess: 'Sheaf inició sesión allí y leyó una historia.',
    worksSoFar: 'Nada de lo que se ve sin una cuenta lo impide. El resto se ve al iniciar sesión.',
    willNot: 'No funcionará desde un navegador',
    willNotBecause: (why) => `Tal como responde ahora, por: ${why}. Vea más abajo.`,
    open: 'No se puede saber',
    openWithoutAccess: 'No se puede saber sin iniciar sesión',
    openBecause: (why) => `Lo que lo deja en duda: ${why}. Vea más abajo.`,
    checked: {
      works: (date) => `Comprobado el ${date}: funciona desde un navegador`,
      'will-not': (date, why) => `Comprobado el ${date}: no funcionará desde un navegador por: ${why}`,
      unknown: (date, why) => `Comprobado el ${date}: no se puede saber por: ${why}`,
    },
    isThere: 'Ahí hay algo',
    sentOn: 'Enviado a otra parte',
    reach: {
      'no-cors': 'Una página no lo puede leer',
      nobody: 'Sin respuesta',
      'too-slow': 'Demasiado lento',
      'too-large': 'Demasiado grande',
    },
  },
});

/** What the probe looks for, in the order of a sign-in; then what only shows with access. */
export const PROBE_GROUPS: readonly { readonly title: string; readonly ids: readonly FindingId[] }[] = [
  { title: WORDS.groups.way, ids: ['configuration', 'metadata', 'moved', 'endpoints'] },
  { title: WORDS.groups.browser, ids: ['token', 'search', 'headers', 'time'] },
  {
    title: WORDS.groups.signIn,
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
  { title: WORDS.groups.named, ids: ['registration', 'revocation', 'introspection', 'management', 'brands'] },
  {
    title: WORDS.groups.asked,
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
  {
    title: WORDS.groups.access,
    ids: ['access', 'read', 'preflight', 'record-headers', 'errors', 'record-time'],
  },
  {
    title: WORDS.groups.record,
    ids: ['answers', 'category', 'page-size', 'next', 'updated', 'whole', 'binary'],
  },
];

export const LEVEL_WORDS: Readonly<Record<Level, string>> = WORDS.levels;

const TOLD: Readonly<Record<FindingId, Told>> = { ...RECORD_TOLD, ...PROBE_TOLD };

export const probeTitle = (id: FindingId): string => TOLD[id].title;

/** What a finding means for Sheaf, in a sentence or two. */
export function meaningOf(finding: Finding): string {
  const meaning = TOLD[finding.id].means[finding.level] ?? NOT_SAID;
  return typeof meaning === 'string' ? meaning : meaning(finding);
}

/** What was said, line by line; empty where there is nothing more to tell than the verdict. */
export function detailsOf({ said, ms }: Finding): readonly (readonly [label: string, values: readonly string[]])[] {
  const lines = Object.entries(said).flatMap(([key, value]) => {
    const label = LABELS[key];
    if (label === undefined || value === '' || (key === 'status' && value === 0)) return [];
    if (typeof value === 'boolean') return [[label, [value ? WORDS.yes : WORDS.no]] as const];
    if (typeof value === 'object') return value.length === 0 ? [] : [[label, value] as const];
    return [[label, [key === 'slowest' ? WORDS.ms(Number(value)) : String(value)]] as const];
  });
  return ms === undefined ? lines : [...lines, [WORDS.took, [WORDS.ms(ms)]]];
}

/** The answer to the one question that a person has. */
export function verdictWords(
  { outcome, because }: Verdict,
  withAccess = false,
): { readonly title: string; readonly text: string } {
  if (outcome === 'works') return { title: WORDS.works, text: withAccess ? WORDS.worksWithAccess : WORDS.worksSoFar };
  if (outcome === 'will-not') return { title: WORDS.willNot, text: WORDS.willNotBecause(titlesOf(because)) };
  return {
    title: withAccess ? WORDS.open : WORDS.openWithoutAccess,
    text: WORDS.openBecause(titlesOf(because)),
  };
}

/** One line of it, for where a server is chosen. */
export const checkedWords = ({ at, verdict: { outcome, because } }: ProbeLine): string =>
  WORDS.checked[outcome](day(at), titlesOf(because));

const titlesOf = (ids: Verdict['because']): string => ids.map(probeTitle).join(', ');

/** How many of each, in words: "21 OK, 3 warnings". */
export function tallyWords({ findings }: Pick<ProbeReport, 'findings'>): string {
  const of = (level: Level) => findings.filter((one) => one.level === level).length;
  return WORDS.tally(of('ok'), of('warning'), of('failure'), of('unknown'));
}

/** What became of a request. */
export function askedWords({ method, reach, status }: ProbeReport['asked'][number]): string {
  if (reach !== 'answered') return WORDS.reach[reach];
  if (method === 'HEAD') return WORDS.isThere;
  return status === 0 ? WORDS.sentOn : String(status);
}
