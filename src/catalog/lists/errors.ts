import { AppError, type Remedy } from '../../base/errors.ts';
import { CatalogError } from '../errors.ts';

const REMEDIES = {
  'list/truncated': 'retry', // it ends in the middle: most often a download that broke off
  'list/not-json': 'report', // an HTML page in its place, or JSON that no parser takes
  'list/not-csv': 'report',
  'list/wrong-shape': 'report', // JSON or CSV, but no list as its entry in lists.json says
  'list/empty': 'report', // a list that names nobody
  'list/too-large': 'report', // the whole, or one organisation of it
  'list/unreachable': 'retry', // no answer, a refusal, too slow
  'list/shrunk': 'report', // a third less than last time: rather a mistake than the truth
  'list/same-id': 'report', // two addresses or brands with one hash: the ids need more bits
} as const satisfies Record<string, Remedy>;

export type ListErrorCode = keyof typeof REMEDIES;

/** What is wrong with a vendor's list. `offset` counts bytes of JSON, characters of CSV, from its start. */
export class ListError extends AppError<ListErrorCode> {
  override readonly name = 'ListError';
  readonly list: string;
  readonly offset: number | undefined;

  constructor(code: ListErrorCode, list: string, message: string, options?: ErrorOptions & { offset?: number }) {
    super(code, `${list}: ${message}${options?.offset === undefined ? '' : ` (at ${options.offset})`}`, options);
    this.list = list;
    this.offset = options?.offset;
  }

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}

/** In the words of the room, for a list that somebody added: its file is at fault, not this app. */
export const badList = (error: unknown): unknown =>
  error instanceof ListError ? new CatalogError('catalog/bad-list', error.message, { cause: error }) : error;
