/** A server's own words as one line of plain text, short enough to show; undefined when it had none. */
export function wordsOf(...texts: readonly unknown[]): string | undefined {
  const text = texts.find((one): one is string => typeof one === 'string' && one.trim() !== '');
  return text
    ?.replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
