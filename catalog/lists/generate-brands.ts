import type {
  Brand,
  Catalog,
  CatalogEndpoint,
  Category,
  Place,
  PlatformEntry,
  Portal,
} from '../../src/catalog/catalog.ts';
import { brandIdOf, endpointIdOf } from '../../src/catalog/ids.ts';
import { SAINTS, STATE_CODES, SURNAMES, TOWNS } from './invented-words.ts';
import { pick, randomOf } from './random.ts';

type Random = () => number;

/**
 * A catalogue of invented places, the same for the same seed: what the picker is tried and measured with.
 *
 * Its shape is that of the real lists: a few systems with many places and up to three portals, hospitals with a server
 * of their own, and a long tail of small practices of which many share one. Half of the names hold their town's.
 */
export function generateCatalog(size: { brands: number; places: number }, seed: string): Catalog {
  const random = randomOf(seed);
  const towns = generateTowns(random);
  const endpoints: CatalogEndpoint[] = [];
  const addEndpoint = (fhirBase: string) => {
    const id = endpointIdOf(fhirBase);
    endpoints.push({ id, fhirBase, platformId: pick(PLATFORMS, random).id, over: {} });
    return id;
  };
  const shared = Array.from({ length: Math.max(1, Math.ceil(size.brands / 150)) }, (_, i) =>
    addEndpoint(`https://shared${i}.fhir.example.org/api/FHIR/R4`),
  );
  const counts = placeCounts(size, random);
  const brands = counts.map((count, i): Brand => {
    const kind = kindOf(random, count);
    const home = pick(towns, random);
    const name = nameOf(kind, home.city, random);
    const website = `${slugOf(name)}-${i}.example.org`;
    const own = OWN_SERVER[kind];
    const portals = portalsOf(kind, name, website, random, (n) =>
      random() < own ? addEndpoint(`https://fhir.${website}/${n}/api/FHIR/R4`) : pick(shared, random),
    );
    return {
      id: brandIdOf(`https://${website}`),
      name,
      aliases: aliasesOf(kind, name, home.city, random),
      category: CATEGORY[kind],
      website: random() < 0.8 ? website : '',
      places: Array.from({ length: count }, (_, n) => (n === 0 ? home : nearby(home, pick(towns, random), random))),
      portals,
    };
  });
  return {
    built: '2026-11-22T00:00:00Z',
    sources: [
      { name: 'Invented', date: '2026-11-22', brands: brands.length, endpoints: endpoints.length, fresh: true },
    ],
    platforms: PLATFORMS,
    endpoints,
    brands,
    moved: {},
  };
}

type Kind = 'system' | 'hospital' | 'clinic' | 'doctor' | 'dental' | 'lab' | 'imaging' | 'pharmacy' | 'payer';

const CATEGORY: Readonly<Record<Kind, Category>> = {
  system: 'provider',
  hospital: 'provider',
  clinic: 'provider',
  doctor: 'provider',
  dental: 'provider',
  lab: 'lab',
  imaging: 'imaging',
  pharmacy: 'pharmacy',
  payer: 'payer',
};

/** How many in a hundred stand alone on their server. */
const OWN_SERVER: Readonly<Record<Kind, number>> = {
  system: 1,
  hospital: 0.8,
  clinic: 0.15,
  doctor: 0.15,
  dental: 0.1,
  lab: 0.5,
  imaging: 0.3,
  pharmacy: 0.3,
  payer: 1,
};

const KINDS: readonly (readonly [Kind, number])[] = [
  ['hospital', 0.08],
  ['doctor', 0.28],
  ['dental', 0.09],
  ['lab', 0.03],
  ['imaging', 0.03],
  ['pharmacy', 0.03],
  ['payer', 0.01],
];

function kindOf(random: Random, places: number): Kind {
  if (places > 6) return 'system';
  let left = random();
  for (const [kind, part] of KINDS) {
    left -= part;
    if (left < 0) return kind;
  }
  return 'clinic';
}

const PRACTICES =
  'Family Medicine|Internal Medicine|Pediatrics|Dermatology|Cardiology|Women’s Health|Orthopedics|Urgent Care|Eye Associates|Foot & Ankle|Gastroenterology|Primary Care|Behavioral Health|Allergy & Asthma|Oncology|Neurology|Pain Management|Ear, Nose and Throat'.split(
    '|',
  );

function nameOf(kind: Kind, town: string, random: Random): string {
  const practice = pick(PRACTICES, random);
  const surname = pick(SURNAMES, random);
  const saint = pick(SAINTS, random);
  const other = pick(TOWNS, random);
  const names: Readonly<Record<Kind, readonly string[]>> = {
    system: [`${town} Health`, `${other} Health System`, `St. ${saint}’s Healthcare`, `University of ${other} Health`],
    hospital: [`${town} General Hospital`, `${town} Memorial Hospital`, `St. ${saint} Medical Center, ${town}`],
    clinic: [`${town} ${practice}`, `${practice} of ${town}`, `${other} ${practice}`, `${other} Clinic ${town}`],
    doctor: [
      `${surname} ${practice}`,
      `Dr. ${surname}, MD`,
      `${surname} & ${pick(SURNAMES, random)} ${practice}, PLLC`,
    ],
    dental: [`${town} Dental Care`, `${surname} Family Dentistry`, `${other} Orthodontics`],
    lab: [`${other} Laboratories`, `${town} Diagnostics`],
    imaging: [`${town} Imaging Center`, `${other} Radiology Associates`],
    pharmacy: [`${other} Pharmacy`, `${town} Drug`],
    payer: [`${other} Health Plan`, `${town} Mutual Insurance`],
  };
  return pick(names[kind], random);
}

function aliasesOf(kind: Kind, name: string, town: string, random: Random): readonly string[] {
  if (kind === 'system') return [`${town} Medical Group`, initialsOf(name)];
  return random() < 0.12 ? [`${pick(TOWNS, random)} ${kind === 'hospital' ? 'Hospital' : 'Associates'}`] : [];
}

const initialsOf = (name: string) => [...name.matchAll(/\b\p{Lu}/gu)].join('');

function portalsOf(
  kind: Kind,
  name: string,
  website: string,
  random: Random,
  endpoint: (n: number) => string,
): readonly Portal[] {
  const count = kind === 'system' ? 1 + Math.floor(random() * 3) : 1;
  const named = kind === 'system' || kind === 'hospital' || random() < 0.2;
  return Array.from({ length: count }, (_, n) => ({
    name: named ? `${pick(PORTALS, random)} at ${name}${n === 0 ? '' : ` (${PARTS[n - 1]})`}` : '',
    address: named ? `portal${n || ''}.${website}` : '',
    endpoints: [endpoint(n)],
  }));
}

const PORTALS = ['MyLeaflet', 'HealthThread', 'CarePorch', 'Lantern Room', 'NoteAtHand'];
const PARTS = ['Children', 'Community clinics'];

/** Each brand has one place as long as there are enough; the rest go to one brand in forty, and there to a few most. */
function placeCounts({ brands, places }: { brands: number; places: number }, random: Random): readonly number[] {
  const counts = Array.from({ length: brands }, (_, i) => (i < places ? 1 : 0));
  const large = Math.max(1, Math.ceil(brands / 40));
  for (let left = places - brands; left > 0; left--)
    counts[Math.floor(random() ** 2 * large) * (brands < 40 ? 1 : 40)]! += 1;
  return counts;
}

function generateTowns(random: Random): readonly Place[] {
  return TOWNS.flatMap((city) =>
    Array.from({ length: 3 }, () => {
      const state = Math.floor(random() * STATE_CODES.length);
      return { city, state: STATE_CODES[state]!, zip: zipOf(state, random) };
    }),
  );
}

/** Most of a brand's places are in its own state. */
const nearby = (home: Place, other: Place, random: Random): Place =>
  random() < 0.8 ? { city: other.city, state: home.state, zip: zipOf(STATE_CODES.indexOf(home.state), random) } : other;

const zipOf = (state: number, random: Random) =>
  String(1000 + state * 1900 + Math.floor(random() * 1900)).padStart(5, '0');

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

/** What most servers need, as plain data: a generated platform departs from nothing. */
const PLAIN: Omit<PlatformEntry, 'id' | 'name' | 'verdict'> = {
  kind: 'provider',
  clientId: '',
  scopes: ['openid', 'fhirUser', 'launch/patient', 'patient/*.rs'],
  quirks: {
    responseMode: 'fragment',
    audTrailingSlash: false,
    audience: null,
    authorizationEndpoint: null,
    tokenEndpoint: null,
    pageSize: 100,
    concurrency: 4,
    extraOrigins: [],
    categories: {},
    searches: {},
    wholeRecord: null,
    tokenStrategy: 'none',
    issuer: null,
    onlyListedScopes: false,
    prompt: null,
  },
};

const PLATFORMS: readonly PlatformEntry[] = [
  { ...PLAIN, id: 'tessera', name: 'Tessera Chart', verdict: 'works' },
  { ...PLAIN, id: 'oldbridge', name: 'Oldbridge EHR', verdict: 'works' },
  { ...PLAIN, id: 'cloudwell', name: 'Cloudwell', verdict: 'needs-server' },
  { ...PLAIN, id: 'fieldnote', name: 'Fieldnote Practice', verdict: 'unknown' },
];
