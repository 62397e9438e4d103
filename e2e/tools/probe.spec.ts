import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { startHospitals, type Hospitals } from '../sandbox/hospitals.ts';
import { ROOT } from './build.ts';

const APP = 'http://app.test';

let sandbox: Hospitals;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
});

test.afterAll(() => sandbox.stop());

/** `npm run probe -- …`, without npm. */
function command(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/tools/probe.ts', ...args], { cwd: ROOT });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.once('close', (code) => resolve({ code, out }));
  });
}

test('a hospital as a page of a registered app sees it, as any other page does, and no hospital at all', async () => {
  const harbor = sandbox.hospital('harbor');
  const [ours, stranger, nowhere] = await Promise.all([
    command(`${harbor.fhirBase}/metadata`, APP),
    command(harbor.quirky('tokenNoCors')),
    command('lakeside clinic'),
  ]);

  expect(ours.code).toBe(0);
  expect(ours.out).toContain(`# Probe of \`${harbor.fhirBase}\`\n\n**Works from a browser.**`);
  expect(ours.out).toMatch(/\| OK \| \[smart-configuration\]\(https:\/\/hl7\.org\/[^)]+\) \| Sheaf can read where/);
  expect(ours.out).toMatch(/\| OK \| \[Brand bundle\]/);
  expect(ours.out).toMatch(/\| OK \| \[Searches, and how it refuses them\]/);
  expect(ours.out).toMatch(/\| Warning \| \[Grant types\].*`authorization_code`/);
  expect(ours.out).toMatch(/\| OK \| \[\$everything\]/);
  expect(ours.out).toContain(`| \`POST ${harbor.origin}/oauth/token\` | 400 |`);
  expect(harbor.requests.some(({ path, bearer }) => path === '/r4/Patient?_count=1' && bearer)).toBe(true);

  expect(stranger.out).toContain('**Will not work from a browser.** As it answers now, because of: Token endpoint.');
  expect(stranger.out).toMatch(/\| Warning \| \[Searches, and how it refuses them\]/);

  expect(nowhere).toEqual({ code: 1, out: '' });
});
