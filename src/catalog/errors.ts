import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'catalog/unreadable': 'reload-app', // the built list of providers is not what this version of the app reads
  'catalog/bad-config': 'report', // `config.json` of this copy says something that it cannot say
} as const satisfies Record<string, Remedy>;

export class CatalogError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'CatalogError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
