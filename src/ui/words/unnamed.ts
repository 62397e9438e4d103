import { inLanguage } from './language.ts';

/** In the place of a provider's name, until it is known or when it has just been forgotten. */
export const A_PROVIDER = inLanguage<string>({ en: 'a provider', es: 'un proveedor' });
