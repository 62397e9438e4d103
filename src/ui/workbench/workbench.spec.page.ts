import type {
  ScratchView,
  SyncView,
  TrialExchange,
  TrialSettings,
  TrialView,
  WorkbenchCalls,
} from '../../engine/api.ts';

/** For the specs of screens only: a trial that has come back, once one was begun. */
export function specWorkbench(calls: string[], syncOf: () => SyncView): WorkbenchCalls {
  let settings: TrialSettings | undefined;
  let exchanges: readonly TrialExchange[] = [TOKEN];
  let raw: TrialExchange | undefined;
  return {
    async readTrialSource(source) {
      const fhirBase = 'address' in source ? source.address : 'https://fhir.maple.test/r4';
      return { ...SETTINGS, endpointId: 'endpointId' in source ? source.endpointId : '', fhirBase, audience: fhirBase };
    },
    async beginTrial(asked) {
      calls.push(`beginTrial ${JSON.stringify(asked)}`);
      settings = asked;
      return { url: 'https://login.maple.test/authorize' };
    },
    async readTrial({ reveal }) {
      if (!settings) return undefined;
      const view: TrialView = { ...VIEW, settings, exchanges, raw, isRevealed: reveal };
      return reveal ? view : { ...hidden(view), settings };
    },
    async actInTrial(what) {
      calls.push(`actInTrial ${what}`);
      exchanges = [...exchanges, { ...TOKEN, what, at: exchanges.length }];
    },
    async askInTrial(request) {
      calls.push(`askInTrial ${JSON.stringify(request)}`);
      raw = {
        ...TOKEN,
        what: 'raw',
        method: request.method,
        url: `https://fhir.maple.test/r4/${request.path}`,
        body: '',
      };
    },
    async forgetTrial() {
      calls.push('forgetTrial');
      settings = undefined;
    },
    async fetchScratch(hear) {
      const view: ScratchView = {
        view: syncOf(),
        took: 12_400,
        resources: 1795,
        attachments: 12,
        characters: 2_400_000,
      };
      hear(view);
      return view;
    },
    stopScratch: async () => void calls.push('stopScratch'),
    readScratch: async () => '{"resourceType":"Patient","id":"p-9f31c2"}\n',
  };
}

const SECRETS: Readonly<Record<string, string>> = {
  'secret-access-token': 'access_token',
  'secret-refresh-token': 'refresh_token',
  'secret-code': 'code',
  'secret-state': 'state',
  'secret-verifier': 'code_verifier',
  'p-9f31c2': 'patient',
};

/** As the engine does it, for these few. */
const hidden = <T>(view: T): T =>
  JSON.parse(
    Object.entries(SECRETS).reduce(
      (text, [secret, label]) => text.replaceAll(secret, `█${label}█`),
      JSON.stringify(view),
    ),
  ) as T;

const SETTINGS: TrialSettings = {
  endpointId: 'maple',
  name: 'Maple Valley Health',
  fhirBase: 'https://fhir.maple.test/r4',
  clientId: 'sheaf-maple',
  scopes: 'launch/patient openid fhirUser offline_access patient/*.rs',
  responseMode: '',
  audience: 'https://fhir.maple.test/r4',
  pkce: 'S256',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

const TOKEN: TrialExchange = {
  what: 'token',
  method: 'POST',
  url: 'https://login.maple.test/token',
  headers: [
    ['accept', 'application/json'],
    ['content-type', 'application/x-www-form-urlencoded;charset=UTF-8'],
  ],
  body: 'grant_type=authorization_code&code=secret-code&code_verifier=secret-verifier&client_id=sheaf-maple',
  at: 1,
  ms: 41,
  answer: {
    status: 200,
    statusText: 'OK',
    headers: [['content-type', 'application/json']],
    body: '{"access_token":"secret-access-token","token_type":"bearer","expires_in":3600,"patient":"p-9f31c2","scope":"openid patient/Observation.rs"}',
  },
};

const AT = Date.UTC(2026, 10, 20, 14, 2);

const PARAMETERS = [
  ['response_type', 'code'],
  ['client_id', 'sheaf-maple'],
  ['redirect_uri', 'https://sheaf.test/callback'],
  ['scope', SETTINGS.scopes],
  ['aud', SETTINGS.audience],
  ['state', 'secret-state'],
  ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ['code_challenge_method', 'S256'],
] as const;

const VIEW: TrialView = {
  settings: SETTINGS,
  isRevealed: true,
  startedAt: AT,
  keptUntil: AT + 4 * 3_600_000,
  authorize: {
    address: `https://login.maple.test/authorize?${new URLSearchParams(PARAMETERS.map(([name, value]) => [name, value])).toString()}`,
    endpoint: 'https://login.maple.test/authorize',
    parameters: PARAMETERS,
  },
  codeVerifier: 'secret-verifier',
  answer: {
    address: 'https://sheaf.test/callback#code=secret-code&state=secret-state',
    parameters: [
      ['code', 'secret-code'],
      ['state', 'secret-state'],
    ],
    at: AT + 20_000,
  },
  failure: undefined,
  exchanges: [TOKEN],
  access: {
    token: 'secret-access-token',
    jwt: undefined,
    refreshToken: 'secret-refresh-token',
    receivedAt: AT,
    expiresAt: AT + 3_600_000,
    asked: SETTINGS.scopes.split(' '),
    granted: ['openid', 'patient/Observation.rs'],
    patientId: 'p-9f31c2',
    patientFrom: 'token',
    fhirUser: 'https://fhir.maple.test/r4/Patient/p-9f31c2',
  },
  idToken: {
    jwt: { header: '{"alg":"RS256"}', claims: '{"iss":"https://login.maple.test","sub":"p-9f31c2"}' },
    warnings: ['id-token/unverified'],
  },
  statement: {
    software: 'Maple FHIR Server 3',
    fhirVersion: '4.0.1',
    formats: ['json'],
    types: [{ type: 'Observation', read: true, search: true, parameters: 12 }],
  },
  endpoints: [
    ['token', 'https://login.maple.test/token'],
    ['userinfo', 'https://login.maple.test/userinfo'],
  ],
  actions: ['refresh', 'userinfo'],
  raw: undefined,
};
