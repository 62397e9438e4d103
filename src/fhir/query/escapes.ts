const BACKSLASH = 92;

/** Cuts at each separator that no backslash stands before; undefined where that makes more parts than `most`. */
export function splitAt(text: string, separator: ',' | '|' | '$', most = Infinity): string[] | undefined {
  if (!text.includes('\\')) return splitPlain(text, separator, most);
  const parts: string[] = [];
  const cut = separator.charCodeAt(0);
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === cut) {
      if (parts.push(text.slice(start, i)) >= most) return undefined;
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function splitPlain(text: string, separator: string, most: number): string[] | undefined {
  const parts = text.split(separator, Math.min(most + 1, 2 ** 31));
  return parts.length > most ? undefined : parts;
}

/** Makes text safe as part of a value. @see https://hl7.org/fhir/R4/search.html#escaping */
export const escapeValue = (text: string): string => text.replace(/[\\$,|]/g, '\\$&');

/** What was escaped, as it was before. A backslash before anything else means itself. */
export const unescapeValue = (text: string): string =>
  text.includes('\\') ? text.replace(/\\([\\$,|])/g, '$1') : text;
