import { ListError } from '../../src/catalog/lists/errors.ts';
import { LIMITS, type Limits } from '../../src/catalog/lists/split-json.ts';

/** The records of a CSV text one after the other, as RFC 4180 has them; empty lines are none. */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  list: string,
  limits: Limits = LIMITS,
): AsyncGenerator<readonly string[], void> {
  const utf8 = new TextDecoder();
  let record: string[] = [];
  let field = '';
  let quoted = false; // between quotes
  let closing = false; // after a quote that ends them, or is the first of two
  let offset = 0;

  function* read(text: string): Generator<readonly string[], void> {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      if (quoted) {
        if (char !== '"') continue;
        field += text.slice(from, i);
        quoted = false;
        closing = true;
        from = i + 1;
      } else if (char === '"' && (closing || (field === '' && text.slice(from, i).trim() === ''))) {
        if (closing) field += '"';
        closing = false;
        quoted = true;
        from = i + 1;
      } else if (char === ',' || char === '\n') {
        record.push(trimEnd(field + text.slice(from, i)));
        field = '';
        closing = false;
        from = i + 1;
        if (char === ',') continue;
        if (record.length > 1 || record[0] !== '') yield record;
        record = [];
      } else closing &&= char === '"';
    }
    field += text.slice(from);
    offset += text.length;
    if (field.length > limits.member) throw new ListError('list/too-large', list, 'one field is too large', { offset });
    if (offset > limits.total)
      throw new ListError('list/too-large', list, `more than ${limits.total} letters`, { offset });
  }

  for await (const chunk of chunks) yield* read(utf8.decode(chunk, { stream: true }));
  yield* read(utf8.decode());
  if (quoted) throw new ListError('list/truncated', list, 'it ends between quotes', { offset });
  if (field !== '' || record.length > 0) yield [...record, trimEnd(field)];
}

const trimEnd = (field: string) => field.replace(/\r$/, '');
