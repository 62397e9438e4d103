import { inLanguage } from './language.ts';

/** From a provider to what its servers tell. */
export const PROBE_LINK_WORDS = inLanguage({
  en: {
    one: 'What its server says without an account',
    several: 'What its servers say without an account',
  },
  es: {
    one: 'Qué dice su servidor sin una cuenta',
    several: 'Qué dicen sus servidores sin una cuenta',
  },
});
