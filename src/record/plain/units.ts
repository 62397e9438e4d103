import { spelled } from '../units/spelled.ts';

/** What units are in words, in our own: unit as UCUM writes it = English = Spanish. */
const UNITS = `
% = parts in a hundred = partes por cien
mg/dL = milligrams in a tenth of a litre = miligramos por decilitro
g/dL = grams in a tenth of a litre = gramos por decilitro
g/L = grams in a litre = gramos por litro
mg/L = milligrams in a litre = miligramos por litro
ug/dL = millionths of a gram in a tenth of a litre = microgramos por decilitro
ug/L = millionths of a gram in a litre = microgramos por litro
ug/mL = millionths of a gram in a millilitre = microgramos por mililitro
ng/mL = billionths of a gram in a millilitre = nanogramos por mililitro
ng/dL = billionths of a gram in a tenth of a litre = nanogramos por decilitro
pg/mL = trillionths of a gram in a millilitre = picogramos por mililitro
pg = trillionths of a gram = picogramos
fL = a volume as small as a cell = un volumen tan pequeño como una célula
mmol/L = amount of substance in a litre, in thousandths of a mole = cantidad de sustancia por litro, en milimoles
umol/L = amount of substance in a litre, in millionths of a mole = cantidad de sustancia por litro, en micromoles
nmol/L = amount of substance in a litre, in billionths of a mole = cantidad de sustancia por litro, en nanomoles
pmol/L = amount of substance in a litre, in trillionths of a mole = cantidad de sustancia por litro, en picomoles
meq/L = amount of charge in a litre = cantidad de carga por litro
mmol/mol = parts in a thousand = partes por mil
10*3/uL = thousands in a drop of a thousandth of a millilitre = miles en una gota de una milésima de mililitro
10*9/L = billions in a litre = miles de millones por litro
10*6/uL = millions in a drop of a thousandth of a millilitre = millones en una gota de una milésima de mililitro
10*12/L = trillions in a litre = billones por litro
/uL = how many in a drop of a thousandth of a millilitre = cuántos en una gota de una milésima de mililitro
U/L = how active enzymes in a litre are = actividad de enzimas por litro
[IU]/L = agreed units in a litre = unidades acordadas por litro
m[IU]/L = thousandths of agreed units in a litre = milésimas de unidades acordadas por litro
u[IU]/mL = millionths of agreed units in a millilitre = millonésimas de unidades acordadas por mililitro
[IU]/mL = agreed units in a millilitre = unidades acordadas por mililitro
mL/min/{1.73_m2} = millilitres filtered in a minute, by body size = mililitros filtrados por minuto, según el tamaño del cuerpo
mL/min = millilitres in a minute = mililitros por minuto
mm[Hg] = pressure, in millimetres of mercury = presión, en milímetros de mercurio
mm/h = millimetres in an hour = milímetros por hora
/min = how often in a minute = cuántas veces por minuto
kg/m2 = weight for height = peso en relación con la estatura
Cel = degrees Celsius = grados Celsius
[degF] = degrees Fahrenheit = grados Fahrenheit
kg = kilograms = kilogramos
[lb_av] = pounds = libras
cm = centimetres = centímetros
[in_i] = inches = pulgadas
s = seconds = segundos
mosm/kg = how much is dissolved in a kilogram of water = cuánto hay disuelto en un kilogramo de agua
mg/g = milligrams for each gram = miligramos por cada gramo
/[HPF] = how many in a small field of the microscope = cuántos en un campo pequeño del microscopio
/[LPF] = how many in a wide field of the microscope = cuántos en un campo amplio del microscopio
`;

const KNOWN: ReadonlyMap<string, Readonly<Record<'en' | 'es', string>>> = new Map(
  UNITS.trim()
    .split('\n')
    .map((line) => line.split(' = '))
    .map(([unit = '', en = '', es = '']) => [unit, { en, es }]),
);

/** What a unit is in words, however it is spelled; '' for one that is not known. */
export const plainUnit = (unit: string, language: 'en' | 'es' = 'en'): string =>
  unit === '' ? '' : (KNOWN.get(spelled(unit))?.[language] ?? '');
