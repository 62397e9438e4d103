import { type FhirVersion, TYPES } from '../parameters.ts';
import type { Told } from './change.ts';
import { DSTU2 } from './dstu2.ts';
import { R5 } from './r5.ts';
import { STU3 } from './stu3.ts';

/** How each other version says what R4 says, by R4’s names. */
export const TABLES: Readonly<Record<Exclude<FhirVersion, 'r4'>, Readonly<Record<string, Told>>>> = {
  dstu2: DSTU2,
  stu3: STU3,
  r5: R5,
};

/** The types that a server of this version has, by its own names. */
export const typesOf = (version: FhirVersion): readonly string[] => TYPES_OF[version];

const namesIn = (table: Readonly<Record<string, Told>>) => Object.entries(table).map(([type, { name = type }]) => name);

const TYPES_OF: Readonly<Record<FhirVersion, readonly string[]>> = {
  r4: TYPES,
  dstu2: namesIn(DSTU2),
  stu3: namesIn(STU3),
  r5: namesIn(R5),
};

/** Of whatever version. */
export const ALL_TYPES: readonly string[] = [...new Set(Object.values(TYPES_OF).flat())];
