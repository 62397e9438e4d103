import { parametersOf } from '../fhir/parameters.ts';
import type { FhirRequest } from '../fhir/request.ts';
import type { Switch } from './switch.ts';

/** What a server makes of search parameters, and what it counts. */
export const SEARCHES = {
  noLastUpdated: {
    says: '`_lastUpdated` is no parameter here: `metadata` does not have it, and a search goes on as if it were not there.',
    parameter: (name) => (name === '_lastUpdated' ? 'unknown' : undefined),
    capability: (said) => {
      for (const { resource } of said['rest'] as Described[])
        for (const one of resource)
          if (one.searchParam) one.searchParam = one.searchParam.filter(({ name }) => name !== '_lastUpdated');
    },
  },
  lastUpdated: {
    says: '`metadata` has `_lastUpdated`, but it is `ignored` or `refused` (400).',
    parameter: (name, { value }) => (name !== '_lastUpdated' ? undefined : value === 'refused' ? 'refused' : 'ignored'),
  },
  ignores: {
    says: '`metadata` has this parameter for this type, but it is ignored.',
    parameter: (name, { value }) => (name === value ? 'ignored' : undefined),
  },
  wrongCounts: {
    says: 'A search that is narrowed by a date counts half of what it gives.',
    counted: (count, request) => (isDated(request) ? Math.floor(count / 2) : count),
  },
  short: {
    says: 'The first n resources of each type are counted, and on no page.',
    withheld: ({ value }) => Number(value),
  },
  total: {
    says: '`Bundle.total` is absent, the size of the page, or zero.',
    page: (page, { value }) => ({
      ...page,
      total: value === 'absent' ? undefined : value === 'zero' ? 0 : page.matches.length,
    }),
  },
} as const satisfies Record<string, Switch>;

interface Described {
  readonly resource: { searchParam?: readonly { readonly name: string }[] }[];
}

const isDated = ({ type, query }: FhirRequest): boolean =>
  [...query.keys()].some(
    (key) => key === '_lastUpdated' || parametersOf(type).some(({ name, kind }) => kind === 'date' && name === key),
  );
