import { startHospitals } from './hospitals.ts';

const { SANDBOX_PORT, SANDBOX_APP, SANDBOX_RESOURCES, SANDBOX_SEED, SANDBOX_DATA } = process.env;

const { hospitals, stop } = await startHospitals({
  appOrigins: (SANDBOX_APP ?? 'http://127.0.0.1:9470').split(/[\s,]+/).filter(Boolean),
  ...(SANDBOX_PORT ? { basePort: Number(SANDBOX_PORT) } : {}),
  ...(SANDBOX_RESOURCES ? { patients: Number(SANDBOX_RESOURCES) } : {}),
  ...(SANDBOX_SEED ? { seed: Number(SANDBOX_SEED) } : {}),
  ...(SANDBOX_DATA ? { dataFolder: SANDBOX_DATA } : {}),
});

for (const { name, fhirBase, patients } of hospitals) {
  console.log(`${name}: ${fhirBase}`);
  for (const { name: patient, resources } of patients)
    console.log(`  ${patient}, ${resources.toLocaleString('en')} resources`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
