import type { Category } from '../catalog.ts';
import { cleanText } from './clean-text.ts';
import { cleanAliases, cleanName, cleanPlace, cleanWebsite } from './clean.ts';
import type { Draft, DraftBrand, Drop } from './draft.ts';
import { entrancesOf, type Entrance } from './entrance.ts';
import { identifierOf } from './identifier.ts';
import type { ListedEndpoint, ListedOrganization, ListItem } from './item.ts';
import { isOutOfUse, isTestName, judgeEndpoint, type Why } from './refuse.ts';

/** What a list's entries are where they do not say; a provider of care where the list says nothing either. */
interface Usual {
  readonly category?: Category;
}

/** Everything that a list says, cleaned: its brands with their ways in, and what was left out of it. */
export async function draftList(items: AsyncIterable<ListItem>, list: Usual = {}): Promise<Draft> {
  const organizations: ListedOrganization[] = [];
  const endpoints: ListedEndpoint[] = [];
  let date = '';
  for await (const item of items) {
    if (item.kind === 'organization') organizations.push(item);
    else if (item.kind === 'endpoint') endpoints.push(item);
    else date ||= /^\d{4}-\d\d-\d\d(?=T|$)/.exec(item.date)?.[0] ?? '';
  }

  const dropped: Drop[] = endpoints.flatMap((endpoint) => {
    const verdict = judgeEndpoint(endpoint);
    return 'why' in verdict
      ? [{ kind: 'endpoint', name: cleanText(endpoint.address || endpoint.name, 100), why: verdict.why }]
      : [];
  });
  const brands: DraftBrand[] = [];
  const add = (one: ListedOrganization, entrance: Entrance) => {
    const brand = draftBrand(one, entrance, list);
    if (typeof brand === 'string')
      dropped.push({ kind: 'brand', name: cleanText(one.name, 100) || one.keys[0] || '?', why: brand });
    else brands.push(brand);
  };

  const { entranceOf, claimed } = entrancesOf(organizations, endpoints);
  for (const organization of organizations) add(organization, entranceOf(organization));
  for (const endpoint of endpoints) {
    const verdict = judgeEndpoint(endpoint);
    if (claimed.has(endpoint) || 'why' in verdict) continue; // what is wrong with it stands in the list already
    add(runsIt(endpoint), { portals: [{ name: '', address: '', bases: [verdict.base] }] });
  }
  return { date, brands, fhirVersions: fhirVersionsOf(endpoints), dropped };
}

/** One server may be listed twice, and once as R4: then it is. */
function fhirVersionsOf(endpoints: readonly ListedEndpoint[]): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  for (const verdict of endpoints.map(judgeEndpoint)) {
    if ('why' in verdict) continue;
    const base = verdict.base.toLowerCase();
    if (versions.get(base) !== '') versions.set(base, verdict.fhirVersion);
  }
  return new Map([...versions].filter(([, version]) => version !== ''));
}

function draftBrand(one: ListedOrganization, entrance: Entrance, list: Usual): DraftBrand | Why {
  const name = cleanName(one.name);
  if (name === '') return 'no name';
  if (isTestName(name)) return 'test or demo';
  if (!one.active || isOutOfUse(name)) return 'not in use';
  if ('why' in entrance) return entrance.why;
  return {
    name,
    aliases: cleanAliases(one.aliases, name),
    identifier: identifierOf(one.identifier),
    category: one.category ?? list.category ?? 'provider',
    website: cleanWebsite(one.website),
    places: one.places.flatMap((place) => cleanPlace(place) ?? []),
    portals: entrance.portals,
  };
}

/** Where a list has endpoints alone, their names are those of who runs them, with some words around. */
const runsIt = ({ keys, name, managerName }: ListedEndpoint): ListedOrganization => ({
  kind: 'organization',
  keys,
  active: true,
  name: managerName || name.slice(0, 1000).replace(/^.{0,40}\bendpoint for\s+/i, ''),
  aliases: [],
  identifier: undefined,
  category: undefined,
  website: '',
  places: [],
  partOf: undefined,
  endpoints: [keys],
  portals: [],
});
