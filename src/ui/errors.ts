import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'vault/no-passkey': 'retry', // none was shown: the person, or the browser, broke it off
  'vault/passkey-without-key': 'retry', // it can sign in, and cannot make a key
  'vault/weak-passphrase': 'retry', // the new one was not typed twice alike, or is too weak
} as const satisfies Record<string, Remedy>;

/** What the page itself could not do, named. */
export class UiError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'UiError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
