import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'transfer/no-backup': 'retry', // a file of another kind
  'transfer/newer': 'reload-app', // made by a newer build than this one
  'transfer/wrong': 'retry', // the passphrase does not open it
  'transfer/damaged': 'retry', // what stands in it is not what was written
  'transfer/cut': 'retry', // it ends too early
  'transfer/not-empty': 'report', // it would mix with a record that is here
  'transfer/unknown-file': 'retry', // nothing in it is of a health record
  'transfer/is-backup': 'retry', // a backup, which goes another way
  'transfer/is-zip': 'retry', // files in a file
  'transfer/is-document': 'retry', // a PDF or a picture: one enters it
  'transfer/several-people': 'retry', // it holds the records of more than one person
  'transfer/too-large': 'retry', // one thing in it is larger than what is taken
  'transfer/not-in-file': 'report', // what an entry of a file only points to
  'transfer/no-sample': 'go-online', // the sample could not be fetched
} as const satisfies Record<string, Remedy>;

/** What is wrong with a file, or with where it should go. */
export class TransferError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'TransferError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
