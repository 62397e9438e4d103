import type { ListedEndpoint, ListedOrganization, ListItem } from '../../src/catalog/lists/item.ts';
import { isStateCode } from '../../src/catalog/lists/states.ts';
import { COLUMNS, type Column } from './list-source.ts';

/** What one line of a table, or one object of a list, says; '' where it does not. */
export type Row = Readonly<Record<Column, string>>;

/** Headings seen in the wild, letters and digits only, for lists whose entry does not name its columns. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  name: [
    'name',
    'organization',
    'organizationname',
    'organisation',
    'practicename',
    'practice',
    'facilityname',
    'brand',
  ],
  url: ['url', 'fhirbaseurl', 'servicebaseurl', 'baseurl', 'fhirurl', 'endpoint', 'endpointurl', 'address', 'fhirbase'],
  city: ['city', 'town'],
  state: ['state', 'statecode'],
  zip: ['zip', 'zipcode', 'postalcode', 'postcode'],
  website: ['website', 'homepage'],
};

const plain = (heading: string) => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

export const looksLike = (heading: string, column: Column): boolean => HEADINGS[column].includes(plain(heading));

export const isSameHeading = (one: string, other: string): boolean => plain(one) === plain(other);

export const toRow = (read: (column: Column) => string): Row =>
  Object.fromEntries(COLUMNS.map((column) => [column, read(column)])) as Row;

/** One organisation and its one server. */
export function* itemsOf(plainRow: Row, number: number): Generator<ListItem, void> {
  const row = withoutCodes(plainRow);
  const keys = [`row ${number}`];
  const endpoint: ListedEndpoint = {
    kind: 'endpoint',
    keys,
    address: row.url,
    name: row.name,
    status: '',
    connections: [],
    fhirVersions: [],
    managedBy: undefined,
    managerName: '',
  };
  const organization: ListedOrganization = {
    kind: 'organization',
    keys,
    active: true,
    name: row.name,
    aliases: [],
    identifier: undefined,
    category: undefined,
    website: row.website,
    places: row.city || row.state || row.zip ? [{ city: row.city, state: row.state, zip: row.zip, country: '' }] : [],
    partOf: undefined,
    endpoints: [keys],
    portals: [],
  };
  yield endpoint;
  yield organization;
}

/** A third of one vendor's rows are "TX - ASH CLINIC", some "CC032_ASH CLINIC": a state, and a number of the vendor's own. */
function withoutCodes(row: Row): Row {
  const name = row.name.replace(/^\s*[A-Z]{1,3}\d{2,4}_(?=.*\p{L}{2})/u, '');
  const [, state, rest] = /^\s*([A-Z]{2}) - (.*\p{L}{2}.*)$/su.exec(name) ?? [];
  if (state === undefined || rest === undefined || !isStateCode(state)) return { ...row, name };
  return { ...row, name: rest, state: row.state || state };
}
