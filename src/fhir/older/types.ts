/** A type of record by the name that some version of FHIR has for it, and what a person calls it. */
export interface NamedType {
  readonly type: string;
  readonly label: string;
}

/** What R4 has in one type, other versions have under these names. A label where R4's own would say too much. */
const OTHER_NAMES: Readonly<Record<string, readonly Partial<NamedType>[]>> = {
  MedicationRequest: [{ type: 'MedicationOrder' }], // DSTU2
  MedicationStatement: [{ type: 'MedicationUsage' }], // on the way to R5
  ServiceRequest: [
    { type: 'DiagnosticOrder', label: 'Tests ordered' }, // DSTU2
    { type: 'ProcedureRequest', label: 'Procedures ordered' }, // DSTU2, STU3
    { type: 'ReferralRequest', label: 'Referrals' }, // DSTU2, STU3
  ],
  DeviceRequest: [{ type: 'DeviceUseRequest' }], // DSTU2
  DeviceUseStatement: [{ type: 'DeviceUsage' }], // R5
};

const R4_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([r4, others]) => others.map(({ type }) => [type!, r4] as const)),
);

/** What R4 calls a type; the type itself where R4 has no other name for it. */
export const r4Name = (type: string): string => R4_NAMES.get(type) ?? type;

/**
 * The names under which a server offers what R4 has in one type: R4's own, and those of older and newer versions.
 *
 * By what it offers and not by the version it claims: some offer both, and a server that offers none of them is asked
 * (or not) by R4's name, as is one that does not say (undefined).
 */
export function namesAt(wish: NamedType, offered: ReadonlyMap<string, unknown> | undefined): readonly NamedType[] {
  if (!offered) return [wish];
  const others = (OTHER_NAMES[wish.type] ?? []).map((name) => ({ ...wish, ...name }));
  const named = [wish, ...others].filter(({ type }) => offered.has(type));
  return named.length === 0 ? [wish] : named;
}
