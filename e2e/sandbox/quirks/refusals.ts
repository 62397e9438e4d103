import { Refusal } from '../fhir/outcome.ts';
import { parametersOf } from '../fhir/parameters.ts';
import type { FhirRequest } from '../fhir/request.ts';
import { type Setting, type Switch, tallied, timesIn } from './switch.ts';

/** What a server will not answer, and how it says so. */
export const REFUSALS = {
  needCategory: {
    says: 'A search of this type without `category` is refused (400, required).',
    before: (request, { type }) => {
      if (request.isSearch && request.type === type && !request.query.has('category')) {
        throw new Refusal(400, 'required', `A search of ${type} needs the parameter "category".`);
      }
    },
  },
  needParam: {
    says: 'A search of this type without this parameter (`status`, `intent`, `code`, `date`: any date of its own) is refused (400, required).',
    before: (request, setting) => {
      if (!request.isSearch || !applies(setting, request)) return;
      const wanted = setting.value === 'date' ? dateNames(request.type) : [setting.value];
      if (!wanted.some((name) => has(request, name)))
        throw new Refusal(400, 'required', `A search of ${request.type} needs the parameter "${setting.value}".`);
    },
  },
  status: {
    says: 'Every request for this type is answered with this status.',
    before: (request, { type, value }) => {
      if (!type || request.type === type)
        throw new Refusal(Number(value), 'exception', `${type} is not available (${value}).`);
    },
  },
  slow504: {
    says: 'A search of this type is answered 504, unless it is narrowed by a date or by one category.',
    before: (request, setting) => {
      if (request.isSearch && applies(setting, request) && !isNarrow(request))
        throw new Refusal(504, 'timeout', 'The search took too long.');
    },
  },
  countMax: {
    says: 'A `_count` of more than n is refused (400); pages have n at most.',
    before: (request, { value }) => {
      if (Number(request.query.get('_count')) > Number(value))
        throw new Refusal(400, 'too-costly', `"_count" must not be larger than ${value}.`);
    },
    count: (count, _total, { value }) => Math.min(count, Number(value)),
  },
  refuseCount: {
    says: 'A search with `_summary=count` is refused (400).',
    before: ({ query }) => {
      if (query.get('_summary') === 'count') throw new Refusal(400, 'not-supported', '"_summary=count" is not known.');
    },
  },
  refuse406: {
    says: 'Resources and searches are answered 406, unless `Accept` is `application/json` and no more.',
    before: ({ type, accept }) => {
      if (type !== 'Binary' && accept.replace(/\s/g, '') !== 'application/json')
        throw new Refusal(406, 'not-supported', 'Only application/json is spoken here.');
    },
  },
  firstly: {
    says: 'The first k requests for this type are answered with this status (`=503xk`; 429 and 503 with Retry-After: 1), then no more.',
    before: (request, setting, world) => {
      if (!applies(setting, request)) return;
      const [status, times] = timesIn(setting.value, 1);
      if (tallied(world, `firstly ${setting.type}`) > times) return;
      const headers: Record<string, string> = status === 429 || status === 503 ? { 'Retry-After': '1' } : {};
      throw new Refusal(status, 'transient', `Not now (${status}).`, headers);
    },
  },
  rateLimit: {
    says: 'More than n FHIR requests within a second are answered 429 with Retry-After: 1; with `nxk`, after k seconds, and with `nxdate`, at a date.',
    before: (_request, { value }, { recent }) => {
      const now = Date.now();
      while (recent.length && recent[0]! <= now - 1000) recent.shift();
      const [most, after = '1'] = value.split('x');
      if (recent.length >= Number(most)) {
        const date = new Date(Math.ceil(now / 1000 + 1) * 1000).toUTCString();
        throw new Refusal(429, 'throttled', 'Too many requests.', { 'Retry-After': after === 'date' ? date : after });
      }
      recent.push(now);
    },
  },
  errNoCors: {
    says: 'FHIR refusals (400 and above) come without CORS headers.',
    withoutCors: (path, status) => path === 'fhir' && status >= 400,
  },
} as const satisfies Record<string, Switch>;

const applies = ({ type }: Setting, request: FhirRequest): boolean => type === '' || type === request.type;

/** With a modifier or without. */
const has = ({ query }: FhirRequest, name: string): boolean =>
  [...query.keys()].some((key) => key.split(':')[0] === name);

const dateNames = (type: string): readonly string[] =>
  parametersOf(type)
    .filter(({ kind }) => kind === 'date')
    .map(({ name }) => name);

function isNarrow(request: FhirRequest): boolean {
  const categories = request.query.getAll('category').flatMap((text) => text.split(','));
  return categories.length === 1 || [...dateNames(request.type), '_lastUpdated'].some((name) => has(request, name));
}
