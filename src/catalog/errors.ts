import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'catalog/unreadable': 'reload-app', // the built list of providers is not what this version of the app reads
  'catalog/bad-config': 'report', // `config.json` of this copy says something that it cannot say
  'catalog/bad-list': 'retry', // a list of providers that the person added cannot be used; the message says where it goes wrong
  'catalog/bad-entry': 'retry', // a provider that the person entered or opened as a file says something that it cannot say
} as const satisfies Record<string, Remedy>;

export class CatalogError extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'CatalogError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
