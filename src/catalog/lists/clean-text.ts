/**
 * One line of plain text, at most so long. Control signs go, and with them those that turn the direction of writing:
 * a name must not rearrange the line that it stands in. Right-to-left letters stay, and need none of them.
 */
export function cleanText(raw: string, length: number): string {
  const text = raw
    .slice(0, 20 * length) // what follows costs time by the letter
    .toWellFormed()
    .replaceAll(/[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFD]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .normalize('NFC') // after the signs that kept letters apart are gone, so that a clean text stays as it is
    .trim();
  return text.length <= length ? text : Array.from(text).slice(0, length).join('').trim();
}
