import { ListError } from './errors.ts';
import { beginScan, endOfValue, NOTHING, step } from './scan-json.ts';

export interface Limits {
  /** Bytes of all. The largest known list has 85 MB. */
  readonly total: number;
  /** Bytes of one member. Logos come as data in some. */
  readonly member: number;
}

export const LIMITS: Limits = { total: 400e6, member: 5e6 };

/** A member of the outermost object, or an element of its list `within` or of an outermost list. */
export interface Member {
  /** '' for an element of an outermost list. */
  readonly key: string;
  /** True for an element of a list, false for what stands by itself. */
  readonly listed: boolean;
  readonly value: unknown;
}

/**
 * The members of a JSON text one after the other, however its bytes come in, so that a text of any size needs the
 * memory of its largest member: each element of the list at `within` by itself, everything else whole.
 *
 * It takes what JSON.parse takes (and a byte order mark), and refuses what that refuses, saying where.
 */
export async function* membersOf(
  chunks: AsyncIterable<Uint8Array>,
  within: string,
  list: string,
  limits: Limits = LIMITS,
): AsyncGenerator<Member, void> {
  const scan = beginScan(within);
  let parts: Uint8Array[] = []; // of a value that began in an earlier chunk
  let held = 0;
  let began = 0;
  let offset = 0;

  for await (const chunk of chunks) {
    if (offset + chunk.length > limits.total)
      throw new ListError('list/too-large', list, `more than ${limits.total} bytes`, { offset: limits.total });
    let from = 0;
    for (let i = 0; i < chunk.length;) {
      if (scan.inside === NOTHING) {
        const wrong = step(scan, chunk[i]!, offset + i);
        if (wrong) throw new ListError('list/not-json', list, wrong, { offset: offset + i });
        from = i++;
        began = scan.inside === NOTHING ? began : offset + from;
        continue;
      }
      const end = endOfValue(scan, chunk, i);
      if (end < 0) break;
      const { key, listed, isKey } = scan;
      if (held + end - from > limits.member) throw tooLarge(list, began);
      const value = parse([...parts, chunk.subarray(from, end)], list, began);
      if (isKey) scan.key = value as string;
      else yield { key, listed, value };
      parts = [];
      held = 0;
      i = end;
    }
    if (scan.inside !== NOTHING) {
      held += chunk.length - from;
      if (held > limits.member) throw tooLarge(list, began);
      parts.push(chunk.slice(from)); // a copy, for whoever sends the chunks may use the same one again
    }
    offset += chunk.length;
  }
  if (!scan.ended) throw new ListError('list/truncated', list, 'it ends in the middle', { offset });
}

const tooLarge = (list: string, offset: number) =>
  new ListError('list/too-large', list, 'one entry is too large', { offset });

function parse(parts: readonly Uint8Array[], list: string, offset: number): unknown {
  try {
    return JSON.parse(UTF8.decode(parts.length === 1 ? parts[0] : concat(parts)));
  } catch (cause) {
    throw new ListError('list/not-json', list, 'this is no JSON', { offset, cause });
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Not strict: one wrong byte in one name must not cost the whole list. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
