import type {
  BrandListView,
  EndpointHit,
  Engine,
  EngineEvent,
  OwnProvider,
  PlatformGuide,
  ProviderAnswer,
  ProviderHit,
  ServerView,
} from '../engine/api.ts';
import { PLATFORMS } from './guidebook/platforms.spec.page.ts';

type SpecCatalogue = Pick<
  Engine,
  | 'findProviders'
  | 'readProvider'
  | 'readListing'
  | 'readCatalogue'
  | 'readGuidebook'
  | 'lookAt'
  | 'listOwnProviders'
  | 'saveOwnProvider'
  | 'forgetOwnProvider'
  | 'exportOwnProvider'
  | 'readProviderFile'
  | 'saveClientId'
  | 'registerApp'
  | 'addBrandList'
  | 'listBrandLists'
  | 'forgetBrandList'
>;

/** For the specs of screens only: a small catalogue, what the person adds to it, and what was asked of it. */
export function specCatalogue(calls: string[], emit: (event: EngineEvent) => void): SpecCatalogue {
  const own = new Map<string, OwnProvider>([[OWN.id, OWN]]);
  const lists = new Map<string, BrandListView>([[LIST.id, LIST]]);
  const clientIds = new Map<string, string>();

  const changed = (call: string): void => {
    calls.push(call);
    emit({ kind: 'catalogue' });
  };
  const all = (): readonly ProviderHit[] => [...[...own.values()].map(ownHit), ...PROVIDERS].map(registered);

  function registered(hit: ProviderHit): ProviderHit {
    const open = (one: EndpointHit): EndpointHit =>
      clientIds.has(one.id) || clientIds.has(one.platformId) ? { ...one, way: 'open', ownClientId: true } : one;
    return { ...hit, portals: hit.portals.map((portal) => ({ ...portal, endpoints: portal.endpoints.map(open) })) };
  }

  return {
    async findProviders(text, { tests = false } = {}): Promise<ProviderAnswer> {
      const found = all().filter((hit) => matches(hit, text));
      const real = found.filter(({ kind }) => kind === 'provider');
      const test = found.filter(({ kind }) => kind !== 'provider');
      const showTests = tests || real.length === 0;
      const [hits, others] = showTests ? [test, real] : [real, test];
      return { hits, total: hits.length, tests: showTests && (tests || hits.length > 0), others: others.length };
    },
    async readProvider(brandId) {
      const hit = all().find(({ id }) => id === brandId);
      return hit && { hit, guides: GUIDES };
    },
    readListing: async () => ({ fhirBase: 'https://fhir.new-place.test/r4', built: '2026-11-20T04:12:00Z' }),
    readCatalogue: async () => ({
      built: '2026-11-20T04:12:00Z',
      brands: 94_312,
      endpoints: 12_804,
      sources: SOURCES,
      platforms: Object.values(GUIDES).map(({ id, name }) => ({ id, name })),
      added: [{ ...LIST, id: 'host-1', name: 'clinics.json', brands: 12, endpoints: 3, dropped: {} }],
    }),
    readGuidebook: async () => PLATFORMS,
    async lookAt(address) {
      calls.push(`lookAt ${address}`);
      return { ...SERVER, fhirBase: address };
    },
    listOwnProviders: async () => [...own.values()],
    async saveOwnProvider(one) {
      const saved = { ...one, id: one.id || `own-${own.size}` };
      own.set(saved.id, saved);
      changed(`saveOwnProvider ${JSON.stringify(one)}`);
      return saved;
    },
    async forgetOwnProvider(id) {
      own.delete(id);
      changed(`forgetOwnProvider ${id}`);
    },
    async exportOwnProvider(id) {
      calls.push(`exportOwnProvider ${id}`);
      return { name: 'birch-hollow.json', text: '{"id":"birch-hollow"}' };
    },
    async readProviderFile(text) {
      calls.push(`readProviderFile ${text}`);
      return { ...OWN, id: '', name: 'Out of a file' };
    },
    async saveClientId(endpointId, clientId, { everywhere }) {
      const { platformId } = PROVIDERS.flatMap(({ portals }) => portals)
        .flatMap(({ endpoints }) => endpoints)
        .find(({ id }) => id === endpointId)!;
      const key = everywhere ? platformId : endpointId;
      if (clientId === '') clientIds.delete(key);
      else clientIds.set(key, clientId);
      changed(`saveClientId ${endpointId} ${clientId} ${everywhere}`);
    },
    async registerApp(endpointId) {
      clientIds.set(endpointId, 'given');
      changed(`registerApp ${endpointId}`);
    },
    async addBrandList(source) {
      const name = 'address' in source ? source.address : source.fileName;
      const view = { ...LIST, id: `list-${lists.size + 1}`, name };
      lists.set(view.id, view);
      changed(`addBrandList ${name}`);
      return view;
    },
    listBrandLists: async () => [...lists.values()],
    async forgetBrandList(id) {
      lists.delete(id);
      changed(`forgetBrandList ${id}`);
    },
  };
}

const OWN: OwnProvider = {
  id: 'own-birch',
  name: 'Birch Hollow Practice',
  platformId: 'smart-r4',
  kind: 'provider',
  fhirBase: 'https://fhir.birch.test/r4',
  clientId: 'sheaf-at-birch',
  scopes: [],
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

const ownHit = ({ id, name, fhirBase, kind }: OwnProvider): ProviderHit => ({
  ...provider(id, name, '', kind, new URL(fhirBase).host),
  from: 'own',
  places: 0,
  place: undefined,
});

const LIST: BrandListView = {
  id: 'list-1',
  name: 'regional-brands.json',
  brands: 412,
  endpoints: 230,
  dropped: { 'older FHIR only': 18, 'http only': 2 },
  date: '2026-10-01',
  readAt: Date.UTC(2026, 10, 20),
  failure: undefined,
};

const SOURCES = [
  { name: 'Maple vendor, brands', date: '2026-11-19', brands: 90_100, endpoints: 570, fresh: true },
  { name: 'Juniper vendor, servers', date: '2026-10-02', brands: 4212, endpoints: 12_234, fresh: false },
];

const SERVER: ServerView = {
  fhirBase: '',
  name: 'Alder Creek Clinic',
  software: 'Alder FHIR Server 3',
  fhirVersion: '4.0.1',
  authorizationEndpoint: 'https://login.alder.test/authorize',
  tokenEndpoint: 'https://login.alder.test/token',
  scopesSupported: ['openid', 'patient/*.rs'],
  capabilities: ['client-public', 'launch-standalone', 'authorize-post'],
  known: undefined,
  platformId: 'smart-r4',
};

const GUIDES: Readonly<Record<string, PlatformGuide>> = {
  'smart-r4': guide('smart-r4', 'Plain standard', { registration: 'unknown' }),
  maple: guide('maple', 'Maple Chart', {
    portal: 'https://developers.maple.test/apps',
    registration: 'self-service',
    logins: [{ user: 'juniper.vale', password: 'leaf-1961' }],
  }),
  walled: guide('walled', 'Walled Records', { because: ['confidential-client'], registration: 'manual' }),
};

function guide(id: string, name: string, of: Partial<PlatformGuide>): PlatformGuide {
  return {
    id,
    name,
    portal: '',
    because: [],
    registration: 'none',
    documentation: [],
    connectedApps: '',
    logins: [],
    ...of,
  };
}

const PROVIDERS: readonly ProviderHit[] = [
  provider('local-lakeside', 'Lakeside General (local sandbox)', 'Lakeside, OH', 'local', '127.0.0.1:4001'),
  provider('local-harbor', 'Harbor Family Clinic (local sandbox)', 'Port Winsome, ME', 'local', '127.0.0.1:4002'),
  provider('local-stonebridge', 'Stonebridge Medical Group (local sandbox)', 'Salem, OR', 'local', '127.0.0.1:4003'),
  provider('smart-sandbox', 'Maple sandbox', 'Boston, MA', 'sandbox', 'sandbox.maple.test'),
  provider('quay', 'Quay Street Family Practice', 'Port Winsome, ME', 'provider', 'fhir.quay.test'),
  {
    ...provider('maple', 'Maple Valley Health', 'Elmira, NY', 'provider', 'fhir.maple.test'),
    website: 'maplevalley.test',
    places: 41,
    matched: 3,
    portals: [
      portal('MyMaple for adults', 'my.maple.test', [endpoint('maple-adults', 'provider', 'fhir.maple.test')]),
      portal('MyMaple for children', 'kids.maple.test', [endpoint('maple-children', 'provider', 'kids.maple.test')]),
      portal('Maple testing', '', [endpoint('maple-test', 'sandbox', 'sandbox.maple.test')]),
    ],
  },
  shared('Juniper Clinic'),
  shared('Juniper Dental'),
  closed('unregistered', 'Cypress Point Hospital', 'needs-client-id', 'maple', 'Maple Chart'),
  closed('walled', 'Walled Garden Clinic', 'needs-server', 'walled', 'Walled Records'),
];

/** Places that share a server. */
function shared(name: string): ProviderHit {
  return {
    ...provider('juniper', name, 'Elmira, NY', 'provider', 'fhir.juniper.test'),
    id: name,
  };
}

/** A provider at which no sign-in can begin. */
function closed(id: string, name: string, way: EndpointHit['way'], platformId: string, platform: string): ProviderHit {
  const known = provider(id, name, 'Elmira, NY', 'provider', `${id}.test`);
  const endpoints = [{ ...endpoint(id, 'provider', `${id}.test`), way, platformId, platform, fhirVersion: '3.0.2' }];
  return { ...known, portals: [portal('', `portal.${id}.test`, endpoints)] };
}

function provider(id: string, name: string, place: string, kind: ProviderHit['kind'], host: string): ProviderHit {
  const [city = '', state = ''] = place.split(', ');
  return {
    id,
    name,
    category: 'provider',
    website: '',
    from: 'catalogue',
    kind,
    places: 1,
    matched: 1,
    place: { city, state, zip: '' },
    portals: [portal('', '', [endpoint(id, kind, host)])],
  };
}

function portal(name: string, address: string, endpoints: readonly EndpointHit[]): ProviderHit['portals'][0] {
  return { name, address, endpoints };
}

function endpoint(id: string, kind: ProviderHit['kind'], host: string): EndpointHit {
  return {
    id,
    fhirBase: `https://${host}/r4`,
    host,
    platformId: 'maple',
    platform: 'Maple Chart',
    kind,
    way: 'open',
    ownClientId: false,
    fhirVersion: '',
  };
}

const matches = ({ name, place }: ProviderHit, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${name} ${place?.city} ${place?.state}`.toLowerCase().includes(word));
