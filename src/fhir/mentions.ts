const REFERENCE = '"reference":"';

/**
 * The targets of all references in a resource's text, as sent and in one line; may name one twice.
 *
 * Looks through the text without parsing it: a reference is a reference wherever it stands, and for a record of
 * 10,000 parsing would cost ten times as much as looking.
 */
export function eachTarget(text: string, take: (target: string) => void): void {
  for (let at = text.indexOf(REFERENCE); at >= 0;) {
    const from = at + REFERENCE.length;
    const to = text.indexOf('"', from);
    if (to < 0) return;
    take(text.slice(from, to));
    at = text.indexOf(REFERENCE, to);
  }
}

/**
 * `Type/id` of a target on the same server, version left out; undefined for contained, logical and foreign ones.
 *
 * @see https://hl7.org/fhir/R4/references.html#literal
 */
export function literalOf(target: string, fhirBase: string): string | undefined {
  const relative = target.startsWith(`${fhirBase}/`) ? target.slice(fhirBase.length + 1) : target;
  return /^([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(relative)?.[1];
}
