import { AppError, type Remedy } from '../base/errors.ts';

/** Why a file is not opened here: it would cost more than any document does, or cannot be read as what it is. */
const REMEDIES = {
  'document/too-large': 'report',
  'document/too-deep': 'report',
  'document/too-slow': 'report',
  'document/unreadable': 'report',
} as const satisfies Record<string, Remedy>;

export class DocumentError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'DocumentError';

  get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
