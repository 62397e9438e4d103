import { isObject, listOf, objectIn, textOf, type JsonObject } from '../../base/json.ts';
import type { Heard } from './asker.ts';
import type { RecordAsker } from './record-asker.ts';

/** A search that was made. What it brought is looked at here, and goes into no report. */
export interface Tried {
  readonly type: string;
  readonly category: string | undefined;
  /** Type and parameters without the patient, as it is told. */
  readonly shown: string;
  /** As it was asked, relative to the FHIR base; without `_count`. */
  readonly path: string;
  readonly heard: Heard;
  readonly page: Seen | undefined;
}

/** Of a Bundle, what tells how its server pages. */
export interface Seen {
  readonly matches: readonly JsonObject[];
  readonly next: string | undefined;
}

export interface Search {
  readonly type: string;
  /** The parameter that names the patient. */
  readonly by: string;
  readonly category?: string;
}

export async function trySearch(asker: RecordAsker, patientId: string, search: Search): Promise<Tried | undefined> {
  const { type, by, category } = search;
  const along = category === undefined ? '' : `&category=${encodeURIComponent(category)}`;
  const whom = by === 'patient' ? patientId : `Patient/${patientId}`;
  const path = `${type}?${by}=${whom}${along}`;
  const shown = `${type}?${by}=…${along}`;
  const heard = await asker.ask(`${path}&_count=1`, { shown: `${shown}&_count=1` });
  return heard && { type, category, shown, path, heard, page: seenIn(heard, type) };
}

/** The answer as a page of a search for this type; undefined for whatever is none. */
export function seenIn({ reach, status, text }: Heard, type: string): Seen | undefined {
  const json = reach === 'answered' && status === 200 ? objectIn(text) : undefined;
  if (json?.['resourceType'] !== 'Bundle') return undefined;
  const resources = listOf(json['entry'])
    .filter(isObject)
    .map(({ resource }) => resource)
    .filter(isObject);
  const next = listOf(json['link'])
    .filter(isObject)
    .find(({ relation }) => relation === 'next');
  return {
    matches: resources.filter(({ resourceType }) => resourceType === type),
    next: textOf(next?.['url']),
  };
}

/** Where the files of these resources lie, as they are named. */
export const filesOf = (resources: readonly JsonObject[]): readonly string[] =>
  resources
    .flatMap(({ content, presentedForm }) => [
      ...listOf(content)
        .filter(isObject)
        .map(({ attachment }) => attachment),
      ...listOf(presentedForm),
    ])
    .filter(isObject)
    .map(({ url }) => textOf(url))
    .filter((url) => url !== undefined);
