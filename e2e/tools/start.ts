import { startHospitals } from '../sandbox/hospitals.ts';
import { appServer } from './app-server.ts';
import { build, DIST } from './build.ts';

/** `npm start`: builds the app, serves it, starts the local hospitals, prints one address. */
const PORT = Number(process.env.PORT ?? 9470);
const HOSPITAL_PORT = Number(process.env.SANDBOX_PORT ?? PORT + 1);

console.log('Building Sheaf …');
build();

const app = appServer(DIST, PORT);
const sandbox = await open();

console.log(`\n  Sheaf is at  ${app.origin}\n`);
console.log('  Local hospitals to add there (synthetic patients only):');
for (const { name, origin } of sandbox.hospitals) console.log(`    ${name.padEnd(36)} ${origin}`);
console.log('\n  Ctrl-C stops all of it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([app.stop(), sandbox.stop()]).then(() => process.exit(0));
  });
}

async function open() {
  try {
    await app.start();
    const sandbox = await startHospitals({
      appOrigins: [app.origin, `http://localhost:${PORT}`],
      basePort: HOSPITAL_PORT,
      ...(process.env.SANDBOX_RESOURCES ? { patients: Number(process.env.SANDBOX_RESOURCES) } : {}),
      ...(process.env.SANDBOX_DATA ? { dataFolder: process.env.SANDBOX_DATA } : {}),
    });
    app.hospitals = sandbox.hospitals.map(({ origin }) => origin);
    return sandbox;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${(error as { port?: number }).port} is taken. Set PORT to a free one (it and the three after it are used), or stop what listens there.`,
    );
    process.exit(1);
  }
}
