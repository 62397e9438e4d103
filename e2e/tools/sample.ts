import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toText } from '../sandbox/generator/decimal.ts';
import { directoryOf } from '../sandbox/generator/directory.ts';
import { writeLife } from '../sandbox/generator/life.ts';
import { peopleOf } from '../sandbox/generator/people.ts';
import { ROOT } from './build.ts';

/**
 * The sample person, who does not exist: one life at two hospitals that do not exist either, as files (NDJSON) that the app
 * reads like any that a person brings. Part of `npm run build`; the same for the same generator.
 */
const OUT = join(ROOT, 'public/sample');

const HOSPITALS = [
  { id: 'lakeside', name: 'Lakeside General', place: 'Lake City, MN', size: 900 },
  { id: 'harbor', name: 'Harbor Clinic', place: 'Port Alder, OR', size: 600 },
] as const;

function writeHospital({ id, name, place, size }: (typeof HOSPITALS)[number]) {
  const fhirBase = `https://${id}.sample.invalid/fhir`;
  const person = { ...peopleOf(id, size)[0]!, size };
  const directory = directoryOf(name, 1);
  const life = writeLife(person, directory, { seed: `${id} sample`, fhirBase });
  const binaries = life.binaries.map(({ id: fileId, contentType, bytes }) => ({
    resourceType: 'Binary',
    id: fileId,
    contentType,
    data: bytes.toString('base64'),
  }));
  const lines = [...life.resources, ...directory.resources, ...binaries].map(toText);
  const file = `${id}.ndjson.gz`;
  writeFileSync(join(OUT, file), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
  return { name: `${name} (sample)`, place, file, fhirBase };
}

mkdirSync(OUT, { recursive: true });
const sources = HOSPITALS.map(writeHospital);
writeFileSync(join(OUT, 'sample.json'), `${JSON.stringify({ sources })}\n`);
