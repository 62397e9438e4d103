import type { Place } from '../catalog.ts';
import { cleanText } from './clean-text.ts';
import type { ListedPlace } from './item.ts';
import { recase } from './recase.ts';
import { stateCodeOf } from './states.ts';

const NAME_LENGTH = 200;
const CITY_LENGTH = 60;

/** A name as it may be shown; '' when no letter is left of it. */
export function cleanName(raw: string): string {
  // Cut again: small letters can take more room than their capitals.
  const name = cleanText(recase(cleanText(raw, NAME_LENGTH)), NAME_LENGTH);
  return /\p{L}/u.test(name) ? name : '';
}

/** Names that are left and differ from `name` and each other by more than case. */
export function cleanAliases(raw: readonly string[], name: string): readonly string[] {
  const byFold = new Map(raw.slice(0, ALIASES).map((alias) => [foldName(alias), cleanName(alias)]));
  byFold.delete(foldName(name));
  return [...byFold.values()].filter((alias) => alias !== '');
}

const ALIASES = 100;

/** What is left of a name when it is compared: letters and digits, no accents. */
export const foldName = (name: string): string =>
  name
    .slice(0, 20 * NAME_LENGTH)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Undefined when nothing is left. */
export function cleanPlace({ city, state, zip, country }: ListedPlace): Place | undefined {
  const inStates = country === '' || /^(US|USA|U\.S\.A?\.?|united states.*)$/i.test(country.trim());
  const place: Place = {
    city: cleanCity(city),
    state: inStates ? stateCodeOf(state) : cleanText(state, CITY_LENGTH),
    zip: inStates ? zipOf(zip) : cleanText(zip, 12),
  };
  return place.city || place.state || place.zip ? place : undefined;
}

/** Unlike a name, a town of one short word is no abbreviation. */
function cleanCity(raw: string): string {
  const city = cleanText(raw, CITY_LENGTH);
  if (!/\p{L}/u.test(city)) return '';
  return recase(`${city} A`) === `${city} A` ? city : recase(`${city} A`).slice(0, -2);
}

/** Five digits. Tables lose the noughts at the front. */
function zipOf(raw: string): string {
  const digits = /^\s*(\d{3,5})(?:[-\s]*\d{4})?\s*$/.exec(raw.slice(0, 30))?.[1]?.padStart(5, '0') ?? '';
  return digits === '00000' ? '' : digits;
}

/** Host and path of a web address without `www.` and a slash at the end; '' when it is none. */
export function cleanWebsite(raw: string): string {
  const trimmed = raw.trim().slice(0, 500);
  const address = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (/\s/.test(address) || !URL.canParse(address)) return '';
  const { protocol, host, pathname, username } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || !host.includes('.')) return '';
  return (host.replace(/^www\./, '') + pathname).replace(/\/+$/, '');
}
