/**
 * What a brand's texts say again of each other, as one letter: "MyChart at Erie Clinic" of Erie Clinic in Erie,
 * whose website is erieclinic.org and whose server is fhir.erieclinic.org. These letters are control characters
 * that `oneLine` takes out of every text.
 */
export const MARKS = { name: '\u0080', slug: '\u0081', website: '\u0082', city: '\u0083' } as const;
const ANY = /[\u0080-\u0083]/;

export const isMark = (code: number): boolean => code >= 0x80 && code <= 0x83;
export const isShort = (text: string): boolean => ANY.test(text);

/** What can stand for a part of one of its texts. */
export interface Named {
  readonly name: string;
  readonly website: string;
}

/** `text` with `part` as one letter, once; a short part would save nothing, and two letters could not be told apart. */
export const shorten = (text: string, mark: keyof typeof MARKS, part: string): string =>
  part.length < 3 || isShort(text) ? text : text.replace(part, () => MARKS[mark]);

export const shortAddress = (address: string, { name, website }: Named): string =>
  shorten(shorten(address, 'website', website), 'slug', slugOf(name));

/** The text as it was; `named` is asked only when something stands for something. */
export function longText(short: string, named: () => Named): string {
  if (!isShort(short)) return short;
  const { name, website } = named();
  return short
    .replace(MARKS.website, () => website)
    .replace(MARKS.slug, () => slugOf(name))
    .replace(MARKS.name, () => name);
}

/** "St. Mary’s Höspital" → "stmaryshospital". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');
