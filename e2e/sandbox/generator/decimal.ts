const MARK = '"~decimal:';
const MARKED = /"~decimal:(-?[\d.]+(?:[eE][+-]?\d+)?)"/g;

/**
 * A decimal that is sent with every digit it is written with: `decimal(5.1, 2)` goes out as `5.10`.
 *
 * FHIR gives trailing zeros a meaning and a JavaScript number has none, so what is returned is a
 * marked string in a number's clothes, made right by `toText`. Do not calculate with it.
 * @see https://hl7.org/fhir/R4/datatypes.html#decimal
 */
export function decimal(value: number, digits: number): number {
  return `~decimal:${value.toFixed(digits)}` as unknown as number;
}

/** The JSON text of a resource, with decimals as they were written. */
export function toText(resource: unknown): string {
  const text = JSON.stringify(resource);
  return text.includes(MARK) ? text.replace(MARKED, '$1') : text;
}
