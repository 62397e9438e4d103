/**
 * `Type/id` of what a resource's text refers to on the same server, version left out. May name one twice.
 *
 * Looks through the text without parsing it: a reference is a reference wherever it stands, and for a record of
 * 10,000 parsing would cost ten times as much as looking. Contained, logical and foreign ones are not meant.
 *
 * @see https://hl7.org/fhir/R4/references.html#literal
 */
export function* mentionsIn(text: string, fhirBase: string): Iterable<string> {
  for (const [, target] of text.matchAll(/"reference":"([^"#]+)"/g)) {
    const relative = target!.startsWith(`${fhirBase}/`) ? target!.slice(fhirBase.length + 1) : target!;
    const [, reference] = /^([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(relative) ?? [];
    if (reference !== undefined) yield reference;
  }
}
