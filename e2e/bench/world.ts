import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Quirks } from '../../src/catalog/endpoint.ts';
import { startHospitals, type Hospital } from '../sandbox/hospitals.ts';
import { appServer, type AppServer } from '../tools/app-server.ts';
import { build, DIST } from '../tools/build.ts';
import { http2Front } from './http2-front.ts';

/** The built app, a local hospital, and a page of a third origin that the hospital lets in but that does nothing. */
export interface BenchWorld {
  readonly app: AppServer;
  readonly hospital: Hospital;
  /** Where the app finds it. */
  readonly origin: string;
  /** A blank page's origin, for fetching without the app. */
  readonly bystander: string;
}

export interface WorldOptions {
  /** ms that each request waits at the hospital's door, as if it were so far away. */
  readonly delay?: number;
  /** How the app is to take the hospitals, instead of what the catalogue says. */
  readonly quirks?: Partial<Quirks>;
  /** Over HTTP/2, with a certificate of this machine's own. */
  readonly http2?: boolean;
}

/** Builds the app and hands `use` a world in which each person has so many resources; closes it afterwards. */
export async function withWorld<T>(
  resources: number,
  use: (world: BenchWorld) => Promise<T>,
  { delay = 0, quirks, http2 = false }: WorldOptions = {},
): Promise<T> {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-app-'));
  cpSync(DIST, folder, { recursive: true }); // somebody may build meanwhile
  const app = appServer(folder);
  await app.start();
  const blank = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<title>blank</title>'),
  );
  await new Promise<void>((resolve) => blank.listen(0, '127.0.0.1', resolve));
  const bystander = `http://127.0.0.1:${(blank.address() as AddressInfo).port}`;
  const sandbox = await startHospitals({
    appOrigins: [app.origin, bystander],
    basePort: 0,
    patients: resources,
    delay,
  });
  const hospital = sandbox.hospital('lakeside');
  const front = http2 ? await http2Front(hospital.origin) : undefined;
  const origin = front?.origin ?? hospital.origin;
  app.hospitals = sandbox.hospitals.map((one) => one.origin);
  changeCatalogue(folder, quirks, front?.origin);
  try {
    return await use({ app, hospital, origin, bystander });
  } finally {
    await Promise.all([app.stop(), sandbox.stop(), front?.stop()]);
    rmSync(folder, { recursive: true });
    blank.closeAllConnections();
    blank.close();
  }
}

/** Where the catalogue says that the first hospital is. */
const LAKESIDE = 'http://127.0.0.1:9471';

/** Has the catalogue say so of every platform, and that the first hospital is somewhere else. */
function changeCatalogue(folder: string, quirks: Partial<Quirks> = {}, origin: string = LAKESIDE): void {
  for (const name of ['tables.json', 'platforms.json']) {
    const file = join(folder, 'catalog', name);
    // In the tables an address without a scheme is one that has https.
    const written = name === 'tables.json' ? origin.replace('https://', '') : origin;
    const said = readFileSync(file, 'utf8').replaceAll(LAKESIDE, written);
    const changed: unknown = JSON.parse(said, (key, value: unknown) =>
      key === 'quirks' && typeof value === 'object' && value !== null ? { ...value, ...quirks } : value,
    );
    writeFileSync(file, JSON.stringify(changed));
  }
}

/** Goes through picker, sign-in and consent as a person would, up to where the record begins to arrive. */
export async function signInByHand(
  page: Page,
  { app, hospital }: BenchWorld,
  patientId: string,
  { untick }: { readonly untick?: RegExp } = {},
): Promise<void> {
  const person = hospital.patients.find(({ id }) => id === patientId)!;
  await page.goto(`${app.origin}/providers/add`);
  await page.getByRole('combobox').fill('lake');
  await page.getByRole('option', { name: /Lakeside/ }).click();
  await page.getByRole('radio', { name: person.name }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (untick) await page.getByRole('checkbox', { name: untick }).uncheck();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.waitForURL(`${app.origin}/providers/**`);
}
