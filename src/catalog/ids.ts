/**
 * The one way to write a FHIR base: scheme and host in lower case, no default port, query, fragment or slash at the
 * end, no doubled slashes in the path; undefined when it is no http(s) address. Paths keep their case.
 */
export function normalBase(address: string): string | undefined {
  const trimmed = address.trim();
  if (/\s/.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { protocol, host, pathname, username, password } = new URL(trimmed);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return undefined;
  return `${protocol}//${host}${pathname.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '')}`;
}

/**
 * An endpoint's id, made of its FHIR base and so the same in every build: lists come with ids that change each time.
 * The letters' case does not count, for vendors publish both `/R4` and `/r4`.
 */
export const endpointIdOf = (fhirBase: string): string => `e-${hash(fhirBase.toLowerCase())}`;

/** A brand's id, made of what names it for good: its identifier, or its first endpoint and its name. */
export const brandIdOf = (identity: string): string => `b-${hash(identity.toLowerCase())}`;

/**
 * 53 bits, base 36: of a hundred thousand addresses two have the same one in two million catalogues, and the build
 * refuses such a pair. Two lanes of 32 bits, as in `store/hash-bytes.ts`: the app does this for each endpoint it reads.
 */
function hash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 0x9e3779b1);
    h1 ^= h1 >>> 15;
    h2 = Math.imul(h2 ^ unit, 0x5f356495);
    h2 ^= h2 >>> 13;
  }
  h1 = Math.imul(h1 ^ (h2 >>> 16), 0x85ebca6b);
  h2 = Math.imul(h2 ^ (h1 >>> 13), 0xc2b2ae35);
  return ((h2 & 0x1fffff) * 2 ** 32 + ((h1 ^ (h2 >>> 16)) >>> 0)).toString(36);
}
