/** Bytes up to which a file is kept without being asked for, by how its type begins. Larger ones crowd out the record itself. */
const LIMITS: readonly (readonly [type: string, bytes: number])[] = [
  ['application/pdf', 50_000_000],
  ['text/', 10_000_000],
  ['application/xml', 25_000_000],
  ['image/', 20_000_000],
  ['application/dicom', 20_000_000],
  ['audio/', 20_000_000],
  ['video/', 20_000_000],
];

const OTHERS = 25_000_000;

/** What no browser tab can take into its memory at once, not even when it is asked for. */
const MOST = 500_000_000;

/** Bytes that a file of this type may have. `all`: the person asked for whatever there is. */
export function limitOf(contentType: string, all: boolean): number {
  return all ? MOST : (LIMITS.find(([type]) => contentType.startsWith(type))?.[1] ?? OTHERS);
}
