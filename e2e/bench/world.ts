import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { startHospitals, type Hospital } from '../sandbox/hospitals.ts';
import { appServer, type AppServer } from '../tools/app-server.ts';
import { build, DIST } from '../tools/build.ts';

/** The built app, a local hospital, and a page of a third origin that the hospital lets in but that does nothing. */
export interface BenchWorld {
  readonly app: AppServer;
  readonly hospital: Hospital;
  /** A blank page's origin, for fetching without the app. */
  readonly bystander: string;
}

/** Builds the app and hands `use` a world in which each person has so many resources; closes it afterwards. */
export async function withWorld<T>(resources: number, use: (world: BenchWorld) => Promise<T>, delay = 0): Promise<T> {
  build();
  const app = appServer(DIST);
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
  app.hospitals = sandbox.hospitals.map(({ origin }) => origin);
  try {
    return await use({ app, hospital: sandbox.hospital('lakeside'), bystander });
  } finally {
    await Promise.all([app.stop(), sandbox.stop()]);
    blank.closeAllConnections();
    blank.close();
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
