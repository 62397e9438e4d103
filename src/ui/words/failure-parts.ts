import { inLanguage } from './language.ts';

/** What stands around the words for a failure: its details, folded, and the one button that helps most. */
export const FAILURE_PARTS = inLanguage({
  en: {
    details: 'Details',
    copy: 'Copy details',
    code: (code: string) => `Code: ${code}`,
    step: (step: string) => `While: ${step}`,
    message: (message: string) => `For developers: ${message}`,
    said: (words: string) => `The provider’s own words: ${words}`,
    reload: 'Reload',
    space: 'See what takes space',
    other: 'Choose another provider',
    providers: 'Go to providers',
    read: 'Read what is here',
  },
  es: {
    details: 'Detalles',
    copy: 'Copiar los detalles',
    code: (code: string) => `Código: ${code}`,
    step: (step: string) => `Durante: ${step}`,
    message: (message: string) => `Para desarrolladores: ${message}`,
    said: (words: string) => `En palabras del proveedor: ${words}`,
    reload: 'Recargar',
    space: 'Ver qué ocupa espacio',
    other: 'Elegir otro proveedor',
    providers: 'Ir a los proveedores',
    read: 'Leer lo que hay aquí',
  },
});
