import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'catalog/unreadable': 'reload-app', // the built list of providers is not what this version of the app reads
} as const satisfies Record<string, Remedy>;

export class CatalogError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'CatalogError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
