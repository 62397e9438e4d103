import type { FhirVersion } from '../fhir/parameters.ts';
import { told } from '../fhir/older/told.ts';
import { FHIR_JSON } from '../fhir/outcome.ts';
import type { Switch } from './switch.ts';

/** Which FHIR a server speaks. */
export const VERSIONS = {
  fhirVersion: {
    says: 'The record is served as `dstu2`, `stu3` or `r5` has it, under that version’s names, and `metadata` says so; with `absent`, it is R4 and `metadata` leaves the version out.',
    version: ({ value }) => versionOf(value),
    isVariant: ({ value }) => versionOf(value) !== 'r4',
    record: (draft, { value }) => {
      const version = versionOf(value);
      if (version === 'r4') return;
      draft.own = draft.own.flatMap((entry) => told(entry, version) ?? []);
      draft.shared = draft.shared.flatMap((entry) => told(entry, version) ?? []);
    },
    after: (answer, { value }) =>
      value === 'dstu2' && answer.headers?.['Content-Type'] === FHIR_JSON
        ? { ...answer, headers: { ...answer.headers, 'Content-Type': 'application/json+fhir; charset=UTF-8' } }
        : answer,
    capability: (said, { value }) => {
      if (value === 'absent') delete said['fhirVersion'];
      else said['fhirVersion'] = NUMBERS[versionOf(value)];
      if (value !== 'dstu2') return;
      said['resourceType'] = 'Conformance';
      said['acceptUnknown'] = 'both';
      delete said['instantiates'];
    },
  },
} as const satisfies Record<string, Switch>;

const NUMBERS = { dstu2: '1.0.2', stu3: '3.0.2', r4: '4.0.1', r5: '5.0.0' } as const;

const versionOf = (value: string): FhirVersion =>
  value === 'dstu2' || value === 'stu3' || value === 'r5' ? value : 'r4';
