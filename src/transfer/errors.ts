import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'transfer/no-backup': 'retry', // a file of another kind
  'transfer/newer': 'reload-app', // made by a newer build than this one
  'transfer/wrong': 'retry', // the passphrase does not open it
  'transfer/damaged': 'retry', // what stands in it is not what was written
  'transfer/cut': 'retry', // it ends too early
  'transfer/not-empty': 'report', // it would mix with a record that is here
} as const satisfies Record<string, Remedy>;

/** What is wrong with a file, or with where it should go. */
export class TransferError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'TransferError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
