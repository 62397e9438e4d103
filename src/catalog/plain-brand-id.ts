import { brandIdOf } from './ids.ts';

/**
 * The id that a brand has where nothing better is known: of its website, else of its first endpoint and its name.
 * A table does not store those: a hundred thousand ids are as random as they are many, and nothing makes them smaller.
 */
export const plainBrandId = (name: string, website: string, fhirBase: string): string =>
  brandIdOf(website === '' ? `${fhirBase} ${name}` : `https://${website}`);
