import { statusText } from '../coding.ts';
import { addressText } from '../name.ts';
import { all, first, inside, name, type Describers } from './describer.ts';

/** People, organizations and places. */
export const people: Describers = {
  Patient: {
    kind: 'person',
    title: name,
    fallback: 'Patient, name not given',
    detail: ({ gender }) => statusText(gender),
  },
  Practitioner: {
    kind: 'person',
    title: name,
    fallback: 'Practitioner, name not given',
    detail: inside('qualification', 'code'),
  },
  PractitionerRole: {
    kind: 'person',
    title: first('practitioner', 'code', 'specialty', 'organization'),
    fallback: 'Role of a practitioner',
    detail: all(', ', first('code', 'specialty'), first('organization')),
  },
  RelatedPerson: {
    kind: 'person',
    title: name,
    fallback: 'Related person, name not given',
    detail: first('relationship'),
  },
  Person: { kind: 'person', title: name, fallback: 'Person, name not given' },
  Organization: {
    kind: 'person',
    title: name,
    fallback: 'Organization, name not given',
    detail: (resource, help) => first('type')(resource, help) || addressText(resource['address']),
  },
  Location: {
    kind: 'person',
    title: first('name', 'description', 'type'),
    fallback: 'Place, name not given',
    detail: ({ address }) => addressText(address),
  },
};
