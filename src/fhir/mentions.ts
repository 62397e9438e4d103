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

// Some servers give ids that are longer, or of other letters, than FHIR allows. Dots alone would climb in a path, and
// so would what stands for them (`%2e`).
const LITERAL = /^([A-Z][A-Za-z]{1,60}\/(?!\.+(?:\/|$))[^/?#\\\s%"]{1,256})(?:\/_history\/[^/]+)?$/;

/**
 * `Type/id` of a target on the same server, version left out; undefined for contained, logical and foreign ones.
 *
 * @see https://hl7.org/fhir/R4/references.html#literal
 */
export function literalOf(target: string, fhirBase: string): string | undefined {
  const relative = target.startsWith(`${fhirBase}/`) ? target.slice(fhirBase.length + 1) : target;
  return LITERAL.exec(relative)?.[1];
}
