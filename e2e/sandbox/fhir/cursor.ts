import { createHmac } from 'node:crypto';

/** Where a search goes on. */
export interface Position {
  readonly patientId: string;
  /** Path and query below the base, as the first page was asked for. */
  readonly target: string;
  readonly offset: number;
  readonly count: number;
  /** Which page this is; the first is 1. */
  readonly page: number;
  /** Of the record, when the search began: its pages are cut from what was there then. */
  readonly revision: number;
  /** When the search began, by the hospital's clock. */
  readonly at: number;
}

/**
 * Makes and reads the tokens of `next` links. They hold the position and a seal, so that a client
 * can only follow them and not make them up; nothing is kept, so they outlive a restart.
 */
export interface Cursors {
  write(position: Position): string;
  /** Undefined for a token that was not made here, or was changed on its way. */
  read(token: string): Position | undefined;
}

export function cursorsOf(secret: string): Cursors {
  const seal = (text: string) => createHmac('sha256', secret).update(text).digest('base64').slice(0, 16);
  return {
    write({ patientId, target, offset, count, page, revision, at }) {
      const text = [offset, count, page, revision, at, patientId, target].join(' ');
      return Buffer.from(`${seal(text)}${text}`).toString('base64');
    },
    read(token) {
      const whole = Buffer.from(token, 'base64').toString();
      const text = whole.slice(16);
      if (seal(text) !== whole.slice(0, 16)) return undefined;
      const [offset, count, page, revision, at, patientId, ...target] = text.split(' ');
      const numbers = {
        offset: Number(offset),
        count: Number(count),
        page: Number(page),
        revision: Number(revision),
        at: Number(at),
      };
      return { ...numbers, patientId: patientId!, target: target.join(' ') };
    },
  };
}
