import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK, Provider } from 'oidc-provider';
import { answerBrand } from './brand.ts';
import type { ImportedPatient } from './bundles.ts';
import { answerEhr, launchAddress } from './ehr/door.ts';
import { type LaunchedFor, type Launches, launchesOf } from './ehr/launches.ts';
import { cursorsOf } from './fhir/cursor.ts';
import { answerFhir, type FhirDoor } from './fhir/door.ts';
import { Refusal } from './fhir/outcome.ts';
import { decoded } from './fhir/request.ts';
import { type ServerClock, serverClock } from './clock.ts';
import type { PatientRecord } from './fhir/record.ts';
import { type FaultInjector, faultInjector } from './faults.ts';
import { type Gate, gateOf } from './gate.ts';
import { send, sendHtml } from './http.ts';
import { answerOAuth } from './oauth/door.ts';
import { proofsOf } from './oauth/dpop.ts';
import { type Memory, memoryOf } from './oauth/memory.ts';
import { homePage } from './oauth/pages.ts';
import { providerOf } from './oauth/provider.ts';
import { type Registrations, registrationsOf } from './oauth/registration.ts';
import { type SignIn, signInOf } from './oauth/sign-in.ts';
import { type Patients, patientsOf } from './patients.ts';
import type { Profile } from './profiles.ts';
import { type FileStorage, fileStorage } from './storage.ts';
import { quirkReader, type Quirks } from './switches.ts';

interface RunningOptions {
  readonly profile: Profile;
  /** 0 for any that is free. */
  readonly port: number;
  readonly appOrigins: readonly string[];
  readonly size: number;
  readonly seed: number;
  readonly accessTokenSeconds: number;
  /** ms that every request waits at the door. */
  readonly delay: number;
  readonly imported: readonly ImportedPatient[];
  readonly key: JWK;
  /** Origin of a hospital that is not this one. */
  readonly otherOrigin: () => string;
}

/** The storage of a hospital listens so many ports above it. */
const STORAGE_PORTS = 10;

/** What can be known only once the port is. */
interface Open {
  readonly port: number;
  readonly provider: Provider;
  readonly registrations: Registrations;
  readonly signIn: SignIn;
  readonly patients: Patients;
  readonly fhir: FhirDoor;
}

/** One hospital: its authorization server, its sign-in pages and its FHIR server behind one door. */
export class RunningHospital {
  readonly gate: Gate;
  readonly memory: Memory = memoryOf();
  readonly clock: ServerClock = serverClock();
  readonly storage: FileStorage;
  readonly faults: FaultInjector;
  readonly #launches: Launches = launchesOf();
  readonly #options: RunningOptions;
  readonly #readQuirks: (switches: string) => Quirks;
  /** The token request → its switches, for the hook that changes its answer. */
  readonly #quirks = new WeakMap<IncomingMessage, Quirks>();
  #known: Open | undefined;
  #server: Server | undefined;

  constructor(options: RunningOptions) {
    this.#options = options;
    this.gate = gateOf(options.delay);
    const storagePort = options.port === 0 ? 0 : options.port + STORAGE_PORTS;
    this.storage = fileStorage(storagePort);
    this.faults = faultInjector(options.appOrigins, this.clock.now);
    this.#readQuirks = quirkReader({
      profile: options.profile,
      key: options.key,
      otherOrigin: options.otherOrigin,
      presigned: (key, file) => this.storage.link(key, file),
      now: this.clock.now,
    });
  }

  get origin(): string {
    return this.#open.fhir.origin;
  }

  get patients(): Patients {
    return this.#open.patients;
  }

  /** An address that starts the app from here, once. */
  launch(launched: LaunchedFor): string {
    return launchAddress(this.#options.appOrigins[0]!, `${this.origin}/r4`, this.#launches.start(launched));
  }

  /** Listens; a second time on the port of the first, with everything as it was left. */
  async start(): Promise<void> {
    if (this.#server) return;
    const server = createServer((request, response) => void this.#enter(request, response));
    // A page may sit for a minute between two requests; closing under a reused connection would look like a network failure.
    server.keepAliveTimeout = 65_000;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#known?.port ?? this.#options.port, '127.0.0.1', resolve);
    });
    this.#server = server;
    await this.storage.start();
    this.#known ??= await this.#prepare((server.address() as AddressInfo).port);
  }

  /** Closes the port and every connection, kept alive or held up. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await this.storage.stop();
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  get #open(): Open {
    if (!this.#known) throw new Error('this hospital has never been started');
    return this.#known;
  }

  async #prepare(port: number): Promise<Open> {
    const { profile, seed, size, imported, appOrigins } = this.#options;
    const { memory } = this;
    const origin = `http://127.0.0.1:${port}`;
    const patients = patientsOf(profile, { seed, size, imported, fhirBase: `${origin}/r4` });
    const proofs = proofsOf(origin);
    const registrations = registrationsOf(origin, appOrigins, { memory, proofs });
    const provider = await providerOf({
      ...this.#options,
      registrations,
      launches: this.#launches,
      patients,
      origin,
      memory,
      changeToken: (request, body) => this.#quirks.get(request)?.token(body),
      wantsNonce: (request) => this.#quirks.get(request)?.dpop() === 'nonce',
      changeAnswer: (aud, answer) => this.#quirksAt(aud).answer(answer),
    });
    const world = {
      profile,
      cursors: cursorsOf(`${profile.id} ${seed}`),
      recordOf: (patientId: string, { variant }: Quirks) => patients.recordOf(patientId, variant),
      now: this.clock.now,
      storage: this.storage,
    };
    const fhir = { origin, appOrigins, memory, proofs, world, patients };
    return {
      port,
      provider,
      registrations,
      patients,
      fhir,
      signIn: signInOf(profile, provider, patients, this.#launches),
    };
  }

  /** The switches of a FHIR base. */
  #quirksAt(base: string): Quirks {
    return this.#readQuirks(decoded(/\/q\/([^/]*)\//.exec(base)?.[1] ?? ''));
  }

  /** The record behind a FHIR base of this hospital. */
  recordAt(patientId: string, base: string): PatientRecord {
    return this.patients.recordOf(patientId, this.#quirksAt(base).variant);
  }

  async #enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const bearer = /^(bearer|dpop) /i.test(headers.authorization ?? '');
    const { seen, admitted, answered } = this.gate.enter({ method, path: url, bearer, origin: headers.origin });
    response.once('finish', () => answered(response.statusCode));
    await admitted;
    if (response.destroyed) return;
    response.setHeader('Date', new Date(this.clock.now()).toUTCString());
    try {
      if (await this.faults.strike(seen, request, response)) return;
      await this.#route(request, response, url);
    } catch (error) {
      failed(response, error);
    }
  }

  /** `/q/<switches>` is taken off the front: behind it every address is what it is without. */
  async #route(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const { profile } = this.#options;
    const { signIn, fhir, patients } = this.#open;
    const [, text = '', switches = '', path = ''] = /^(\/q\/([^/]*))?(\/.*)$/.exec(url) ?? [];
    const quirks = this.#readQuirks(decoded(switches));
    const base = /^\/(r4|api\/FHIR\/R4)(?=[/?]|$)/.exec(path)?.[0];
    if (base !== undefined)
      return answerFhir(fhir, { text, quirks, path: base }, path.slice(base.length), request, response);
    if (path.startsWith('/oauth/')) {
      this.#quirks.set(request, quirks);
      return answerOAuth(this.#open, profile, quirks, path, request, response);
    }
    if (path.startsWith('/brand/')) return answerBrand(profile, this.origin + text, path, request, response);
    if (path.startsWith('/ehr')) {
      const ehr = { ...this.#options, origin: this.origin, patients, launches: this.#launches };
      return answerEhr(ehr, this.origin + text, path, request, response);
    }
    const [, page] = /^\/sign-in\/([^?]*)/.exec(path) ?? [];
    if (page !== undefined) return signIn.handle(request, response, page);
    if (path === '/') return sendHtml(response, 200, homePage(profile, `${this.origin}/r4`, patients.choices));
    send(response, 404, { 'Content-Type': 'text/plain' }, 'Nothing is here.');
  }
}

/** A refusal is an answer; a client that left in the middle is no news; anything else is a bug of ours. */
function failed(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  if (error instanceof Refusal) return send(response, error.status, error.answer.headers ?? {}, error.answer.body);
  console.error(error);
  if (response.headersSent) response.destroy();
  else send(response, 500, { 'Content-Type': 'text/plain' }, 'The sandbox has a bug: see its console.');
}
