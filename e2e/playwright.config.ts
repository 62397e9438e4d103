import { defineConfig } from '@playwright/test';

/**
 * One runner for everything.
 *
 * unit: no browser, imports the source. browser: one piece of source in a real browser, built and served by
 * `tools/spec-server.ts` (`SHEAF_SPEC_PORT`). e2e: journeys through the built app (`dist/`) against real local hospitals.
 * Run it through `tools/playwright.ts`, which finds the browser and a free port.
 */
const port = process.env.SHEAF_SPEC_PORT;
const executablePath = process.env.PLAYWRIGHT_CHROMIUM;

export default defineConfig({
  testDir: '..',
  testIgnore: ['**/node_modules/**', '**/dist/**'],
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.SHEAF_REPORT ?? '../test-results/report.json' }]],
  use: {
    // Traces take a twentieth of the time, with their snapshots a quarter; the error's context has the page as it was.
    trace: process.env.SHEAF_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'unit',
      testMatch: /\.spec\.tsx?$/,
      testIgnore: [/\.browser\.spec\.ts$/, /e2e\/[^/]+\.spec\.ts$/, /node_modules/],
    },
    // Two cores: what is looked at in a browser keeps both busy by itself. A journey waits for half of its time: two at once.
    {
      name: 'browser',
      workers: 1,
      testMatch: /\.browser\.spec\.ts$/,
      testIgnore: /node_modules/,
      use: { baseURL: `http://127.0.0.1:${port}` },
    },
    { name: 'e2e', workers: 2, testMatch: /e2e\/[^/]+\.spec\.ts$/, testIgnore: /node_modules/ },
  ],
  ...(port
    ? {
        webServer: {
          command: `npx tsx e2e/tools/spec-server.ts ${port}`,
          url: `http://127.0.0.1:${port}/e2e/blank.html`,
          cwd: '..',
        },
      }
    : {}),
});
