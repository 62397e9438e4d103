import { isObject, listOf } from '../../base/json.ts';
import { addressText } from '../../fhir/name.ts';
import { containedOf, parseReference } from '../../fhir/reference.ts';
import { plainText } from '../../fhir/text.ts';
import type { ChapterHelp } from '../chapter.ts';
import type { Entry } from '../entry.ts';

/** Where something is: what is not known is ''. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** The place that a reference of `from` names; undefined where it says nothing that a person could go by. */
export function placeOf(from: Entry, reference: unknown, help: ChapterHelp): Place | undefined {
  const told = parseReference(reference);
  const body: unknown =
    told.kind === 'contained' ? containedOf(from.resource, told.id) : help.entryOf(from, reference)?.resource;
  const place = {
    name: help.nameOf(from, reference),
    address: isObject(body) ? addressText(body['address']) : '',
    phone: isObject(body) ? phoneIn(body['telecom']) : '',
  };
  return place.name === '' && place.address === '' ? undefined : place;
}

function phoneIn(telecom: unknown): string {
  const phone = listOf(telecom)
    .slice(0, 20)
    .filter(isObject)
    .find(({ system, value }) => system === 'phone' && plainText(value, 60) !== '');
  return phone ? plainText(phone['value'], 60) : '';
}
