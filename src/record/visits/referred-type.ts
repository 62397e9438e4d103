import { isObject } from '../../base/json.ts';
import { parseReference } from '../../fhir/reference.ts';
import { plainText } from '../../fhir/text.ts';

/** What type of thing a reference names, wherever that lies; '' where it does not say. */
export function referredType(reference: unknown): string {
  const told = parseReference(reference);
  if (told.kind === 'local') return told.type;
  const said = isObject(reference) ? plainText(reference['type'], 80) : '';
  if (said !== '' || told.kind !== 'foreign') return said;
  return /\/([A-Z][A-Za-z]{1,60})\/[^/]+(?:\/_history\/[^/]+)?$/.exec(told.url)?.[1] ?? '';
}
