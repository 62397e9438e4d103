// oxlint-disable-next-line typescript/triple-slash-reference -- specs do not take in this folder's declarations
/// <reference path="./ucum-lhc.d.ts" />
import { wayBetween } from './convert.ts';

/** Numbers in another unit, where the list in `convert.ts` allows it; by the tables of UCUM, which are loaded for this alone. */
export async function loadConvert() {
  const { UcumLhcUtils } = await loadUcum();
  const ucum = UcumLhcUtils.getInstance();
  return (value: number, from: string, to: string, loinc: string): number | undefined => {
    const way = wayBetween(from, to, loinc);
    if (!way || way.kind === 'same') return way && value;
    const options = way.grams === undefined ? {} : { molecularWeight: way.grams };
    const { status, toVal } = ucum.convertUnitTo(way.from, value, way.to, options);
    return status === 'succeeded' && typeof toVal === 'number' ? toVal : undefined;
  };
}

/** It is CommonJS: what it gives may be the module or stand in it. */
async function loadUcum() {
  const loaded = await import('@lhncbc/ucum-lhc');
  return loaded.default ?? loaded;
}
