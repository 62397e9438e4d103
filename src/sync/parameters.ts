/** Search parameters in their order, values as a person would write them. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** `category=http://…|laboratory&status=final` as pairs. What has no name is left out: it may come from a server. */
export function readParameters(text: string): Parameters {
  return text.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, at));
    return /^[A-Za-z_][\w:.-]*$/.test(name) ? [[name, decoded(pair.slice(at + 1))] as const] : [];
  });
}

/** A value as it stands in an address. Commas stay: they part values, and some servers know them only so. */
export const encodeValue = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',');

/** Some write them as in an address, some do not. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
