/**
 * A small valid PDF of one page, written by hand: five objects, a cross-reference table with true offsets.
 * @see https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf (7.5, file structure)
 */
export function pdf(title: string, paragraphs: readonly string[]): Buffer {
  const content = page(
    title,
    paragraphs.flatMap((text) => [...wrapped(text, 84), '']),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];

  // latin1 all through: one character is one byte, so that lengths are offsets.
  let text = '%PDF-1.4\n%\xE2\xE3\xCF\xD3\n';
  const offsets = objects.map((body, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function page(title: string, lines: readonly string[]): string {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return `BT\n/F1 16 Tf 72 720 Td (${escaped(title)}) Tj\n/F1 11 Tf 14 TL 0 -28 Td\n${shown}\nET`;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\xFF]/g, '?');

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1)!.length + word.length >= width) lines.push(word);
    else lines.push(`${lines.pop()!} ${word}`.trim());
  }
  return lines;
}
