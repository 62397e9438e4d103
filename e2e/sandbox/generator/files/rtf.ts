/**
 * A rich text with a title, bold and paragraphs, in the code page of Windows; letters outside it as `\u`.
 * @see https://www.loc.gov/preservation/digital/formats/fdd/fdd000473.shtml
 */
export function rtf(title: string, paragraphs: readonly string[]): Buffer {
  const lines = paragraphs.map((one) => `\\pard\\plain\\f0\\fs22 ${escaped(one)}\\par`);
  const text = [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica;}}',
    `{\\*\\generator An invented hospital;}{\\info{\\title ${escaped(title)}}}`,
    `\\pard\\plain\\f0\\fs32\\b ${escaped(title)}\\b0\\par`,
    ...lines,
    '}',
  ].join('\n');
  return Buffer.from(text, 'latin1');
}

const escaped = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[\u0080-\uFFFF]/g, (letter) => {
    const unit = letter.charCodeAt(0);
    // RTF writes sixteen bits with a sign.
    return unit <= 0xff ? `\\'${unit.toString(16)}` : `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
  });
