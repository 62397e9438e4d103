import { base64url, randomBytes } from '../../base/bytes.ts';
import { brandFileOf } from '../../catalog/brand-file.ts';
import { CatalogError } from '../../catalog/errors.ts';
import { isOwnId, ownIdOf, type OwnProvider, problemsOf, tidied } from '../../catalog/own-provider.ts';
import { EngineRefusal } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { changeProviders } from './own.ts';

/** Adds one, or changes the one with its id. Throws CatalogError catalog/bad-entry, which names the fields. */
export async function saveOwnProvider(catalogue: Catalogue, said: OwnProvider): Promise<OwnProvider> {
  const own = { ...tidied(said), id: said.id === '' ? ownIdOf(base64url(randomBytes(9))) : said.id };
  const { platforms } = await catalogue.published.tables();
  const problems = problemsOf(
    own,
    platforms.map(({ id }) => id),
  ).map(({ field, problem }) => `${field}: ${problem}`);
  if (!isOwnId(own.id)) problems.push('id: not-own'); // it would take the place of a brand of the catalogue's
  if (problems.length > 0) throw new CatalogError('catalog/bad-entry', problems.join(', '));
  await changeProviders(catalogue.store, (held) =>
    held.some(({ id }) => id === own.id) ? held.map((one) => (one.id === own.id ? own : one)) : [...held, own],
  );
  catalogue.changed();
  return own;
}

export async function forgetOwnProvider(catalogue: Catalogue, id: string): Promise<void> {
  await changeProviders(catalogue.store, (held) => held.filter((one) => one.id !== id));
  catalogue.changed();
}

export async function exportOwnProvider(catalogue: Catalogue, id: string): Promise<ReturnType<typeof brandFileOf>> {
  const own = (await catalogue.own()).providers.find((one) => one.id === id);
  if (!own) throw new EngineRefusal('engine/unknown-provider', 'it was taken away, maybe in another tab');
  return brandFileOf(own);
}
