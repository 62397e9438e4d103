import { isObject, listOf, textOf, textsOf, type JsonObject } from '../../base/json.ts';
import { readCapability, type Capability } from '../../fhir/capability.ts';
import { finding, namesOf, shortly, type Finding, type FindingId, type Level } from './finding.ts';

/**
 * What the CapabilityStatement says of the types that a record may hold.
 * @see https://hl7.org/fhir/R4/capabilitystatement.html
 */
export function statementFindings(json: JsonObject | undefined, wishes: readonly string[]): readonly Finding[] {
  if (!json) return SILENT.map((id) => finding(id, 'unknown'));
  const capability = readCapability(json);
  const { fhirVersion = '' } = capability;
  const formats = namesOf(textsOf(json['format']));
  const inJson = formats.some((format) => /json/i.test(format));
  const offered = wishes.filter((type) => capability.types.get(type)?.search);
  return [
    finding('fhir-version', fhirVersion === '' ? 'unknown' : fhirVersion.startsWith('4.') ? 'ok' : 'warning', {
      version: shortly(fhirVersion, 40),
    }),
    softwareOf(json),
    finding('formats', formats.length === 0 ? 'unknown' : inJson ? 'ok' : 'failure', { formats }),
    typesOf(wishes, offered),
    parametersOf(capability, offered),
    lastUpdatedOf(json, capability, offered),
    revIncludeOf(capability, offered),
    operationOf('everything', json, /^everything$|Patient-everything$/),
    operationOf('export', json, /^(patient-|group-)?export$|^ehi-export$|(patient|group|ehi)-export$/),
  ];
}

const SILENT = [
  'fhir-version',
  'software',
  'formats',
  'types',
  'parameters',
  'last-updated',
  'revinclude',
  'everything',
  'export',
] as const satisfies readonly FindingId[];

function softwareOf(json: JsonObject): Finding {
  const of = (value: unknown, key: string) => shortly(textOf(isObject(value) ? value[key] : undefined) ?? '');
  const software = [of(json['software'], 'name'), of(json['software'], 'version')].filter(Boolean).join(' ');
  const name = of(json['implementation'], 'description');
  return finding('software', software === '' ? 'unknown' : 'ok', { software, name });
}

function typesOf(wishes: readonly string[], offered: readonly string[]): Finding {
  const missing = wishes.filter((type) => !offered.includes(type));
  return finding('types', offered.length === 0 ? 'failure' : 'ok', { offered, missing });
}

/** Each type is asked for by patient: one that does not name the parameter may have to be asked for otherwise. */
function parametersOf({ types }: Capability, offered: readonly string[]): Finding {
  const of = (type: string) => namesOf([...(types.get(type)?.parameters ?? [])]);
  const without = offered.filter(
    (type) => type !== 'Patient' && !of(type).some((name) => /^(patient|subject)$/.test(name)),
  );
  const level: Level = offered.length === 0 ? 'unknown' : without.length > 0 ? 'warning' : 'ok';
  const each = offered.map((type) => shortly(`${type}: ${of(type).join(' ')}`, 1000));
  return finding('parameters', level, { without, each });
}

function lastUpdatedOf(json: JsonObject, { types }: Capability, offered: readonly string[]): Finding {
  const everywhere = listOf(json['rest'])
    .filter(isObject)
    .flatMap((rest) => listOf(rest['searchParam']).filter(isObject))
    .some(({ name }) => name === '_lastUpdated');
  const having = everywhere ? offered : offered.filter((type) => types.get(type)?.parameters.has('_lastUpdated'));
  return partly('last-updated', having, offered);
}

const revIncludeOf = ({ types }: Capability, offered: readonly string[]): Finding =>
  partly(
    'revinclude',
    offered.filter((type) =>
      [...(types.get(type)?.revIncludes ?? [])].some((one) => /^(Provenance:target|\*)$/.test(one)),
    ),
    offered,
  );

/** What is good to have: none of it is a thing that a server did not say, some of it is a thing to know. */
function partly(id: FindingId, having: readonly string[], offered: readonly string[]): Finding {
  const without = offered.filter((type) => !having.includes(type));
  const level: Level = having.length === 0 ? 'unknown' : without.length > 0 ? 'warning' : 'ok';
  return finding(id, level, { having, without });
}

/** An operation of the server's, or of a type's, by its name or the end of its definition. */
function operationOf(id: FindingId, json: JsonObject, pattern: RegExp): Finding {
  const rests = listOf(json['rest']).filter(isObject);
  const holders = rests.flatMap((rest) => [rest, ...listOf(rest['resource']).filter(isObject)]);
  const names = holders
    .flatMap((holder) => listOf(holder['operation']).filter(isObject))
    .map((operation) => [textOf(operation['name']) ?? '', textOf(operation['definition']) ?? ''] as const)
    .filter(([name, definition]) => pattern.test(name) || pattern.test(definition.slice(-200)))
    .map(([name, definition]) => name || definition);
  return finding(id, names.length > 0 ? 'ok' : 'unknown', { names: namesOf(names) });
}
