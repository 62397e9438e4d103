import { isObject } from '../../base/json.ts';
import { dosagesText } from '../dosage.ts';
import { quantityText, numberText } from '../quantity.ts';
import { joined, plainText } from '../text.ts';
import { medicineName } from '../title.ts';
import { first, status, type Describer, type Describers, type Reader } from './describer.ts';

const fallback = 'Medicine, name not given';

const title: Reader = (resource, { nameOf }) => medicineName(resource, nameOf);

const dosage: Reader = (resource, { decimalOf }) =>
  dosagesText(resource['dosageInstruction'] ?? resource['dosage'], decimalOf);

const dispensed: Reader = ({ quantity, daysSupply }, { decimalOf }) => {
  const days = isObject(daysSupply) ? numberText(daysSupply, 'value', decimalOf) : '';
  const amount = `Dispensed ${quantityText(quantity, decimalOf)}`.trim();
  return days === '' ? amount : `${amount}, for ${days} days`;
};

const given: Reader = ({ dosage: dose }, { decimalOf }) =>
  joined(['Given', isObject(dose) ? plainText(dose['text']) || quantityText(dose['dose'], decimalOf) : ''], ' ');

/** How it is taken says more than that the order is active. */
const ordered: Describer = {
  kind: 'medication',
  title,
  fallback,
  detail: (resource, help) => dosage(resource, help) || status(resource, help),
};

/** Medicines ordered, taken, dispensed and given. */
export const medicines: Describers = {
  MedicationRequest: ordered,
  MedicationStatement: ordered,
  MedicationDispense: { kind: 'medication', title, fallback, detail: dispensed },
  MedicationAdministration: { kind: 'medication', title, fallback, detail: given },
  Medication: { kind: 'medication', title: first('code'), fallback, detail: first('form') },
};
