import { type Bytes, fromUtf8, utf8 } from '../base/bytes.ts';
import { isObject } from '../base/json.ts';
import type { BackupRow } from '../store/backup.ts';

/** Stands in the JSON for bytes, which follow it; no row has such a member of its own. */
const MARK = '(bytes)';

/** A row as bytes: `size (4) · JSON`, then each of its byte strings as `size (4) · bytes`. */
export function rowToBytes(row: BackupRow): Bytes {
  const parts: Bytes[] = [];
  const json = JSON.stringify(row, (_name, value: unknown) =>
    value instanceof Uint8Array ? { [MARK]: parts.push(value as Bytes) } : value,
  );
  const all = [utf8(json), ...parts];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of all) {
    view.setUint32(at, part.length);
    whole.set(part, at + 4);
    at += 4 + part.length;
  }
  return whole;
}

/** The rows in a part of a backup, which begins and ends with whole ones. Throws RangeError where it does not. */
export function* rowsInBytes(bytes: Bytes): Generator<BackupRow> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = (): Bytes => {
    const size = view.getUint32(at);
    at += 4 + size;
    if (at > bytes.length) throw new RangeError('a row that is longer than its part');
    return bytes.slice(at - size, at);
  };
  while (at < bytes.length) {
    const json = fromUtf8(next());
    // In the order that they were written in: so each is where its number says.
    const parts: Bytes[] = [];
    const count = json.split(`"${MARK}":`).length - 1;
    for (let i = 0; i < count; i++) parts.push(next());
    yield JSON.parse(json, (_name, value: unknown) => {
      const number = isObject(value) ? value[MARK] : undefined;
      return typeof number === 'number' ? parts[number - 1] : value;
    }) as BackupRow;
  }
}
