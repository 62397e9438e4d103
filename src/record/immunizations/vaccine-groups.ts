import { plainText } from '../../fhir/text.ts';
import { type Code, codesOf, conceptText } from '../../fhir/coding.ts';
import { DISEASES, type Disease } from './diseases.ts';

/** What vaccines are alike: what they protect from, and which of several kinds they are. */
export interface VaccineGroup {
  readonly diseases: readonly Disease[];
  /** By which two names of one dose are known to be one; '' where nothing is known of it but its name. */
  readonly key: string;
}

/** An entry with this code says that no vaccine was given. */
export const NO_VACCINE = '998';

const CVX = 'http://hl7.org/fhir/sid/cvx';

/**
 * CVX codes by what they protect from; `#` tells kinds apart that are given beside each other. Facts from the code set of the
 * CDC (https://www2.cdc.gov/vaccines/iis/iisstandards/vaccines.asp?rpt=cvx, state of September 2025).
 */
const TABLE = `
influenza: 15 16 88 111 135 140 141 144 149 150 151 153 155 158 161 166 168 171 185 186 194 197 200 201 202 205 231 320 331 333
influenza#h1n1: 125 126 127 128
influenza#avian: 123 160 321 322 323
covid: 207 208 210 211 212 213 217 218 219 221 225 226 227 228 229 230 300 301 302 308 309 310 311 312 313
covid: 500 501 502 503 504 505 506 507 508 509 510 511 512 513 514 515 516 517 518 519 520 521
tetanus: 35 112 142
tetanus diphtheria: 9 28 113 138 139 196
tetanus diphtheria pertussis: 1 20 106 107 115
tetanus diphtheria polio: 195
tetanus diphtheria pertussis hib: 22 50
tetanus diphtheria pertussis polio: 130
tetanus diphtheria pertussis polio hib: 120 170
tetanus diphtheria pertussis polio hepatitis-b: 110
tetanus diphtheria pertussis hib hepatitis-b: 102 198
tetanus diphtheria pertussis polio hib hepatitis-b: 132 146
pertussis: 11
polio: 2 10 89 178 179 182 324
measles mumps rubella: 3
measles mumps rubella varicella: 94
measles rubella: 4
mumps rubella: 38
measles: 5
rubella: 6
mumps: 7
varicella: 21
zoster: 121 187 188
hepatitis-a: 31 52 83 84 85 169
hepatitis-b: 8 42 43 44 45 189 220
hepatitis-a hepatitis-b: 104 193
hib: 17 46 47 48 49
hib hepatitis-b: 51
hib meningococcal-acwy: 148
hpv: 62 118 137 165
pneumococcal#conjugate: 100 133 152 177 215 216 327
pneumococcal#polysaccharide: 33
pneumococcal: 109
meningococcal-acwy: 32 103 108 114 136 147 167 191 192 203
meningococcal-b: 162 163 164
meningococcal-acwy meningococcal-b: 316 328
rotavirus: 74 116 119 122
rsv: 303 304 305 314 326
rsv#antibodies: 71 93 145 306 307 315 332
rabies: 18 40 90 175 176
typhoid: 25 41 53 91 101 190
yellow-fever: 37 183 184
japanese-encephalitis: 39 129 134
cholera: 26 172 173 174
tick-borne-encephalitis: 77 222 223 224
smallpox-mpox: 75 105 206 325
tuberculosis: 19
anthrax: 24 318 319
chikungunya: 317 329
dengue: 56 330
ebola: 204 214
adenovirus: 54 55 82 143
plague: 23
typhus: 131
antibodies#botulism: 27
antibodies#cmv: 29
antibodies#hepatitis-b: 30
antibodies#rabies: 34
antibodies#varicella: 36 117
antibodies#tetanus: 13 180
antibodies#diphtheria: 12
antibodies#anthrax: 181
antibodies#vaccinia: 79
antibodies#rho: 156 157 159
antibodies: 14 86 87 154
tuberculosis-test: 95 96 97 98
`;

let made: ReadonlyMap<string, VaccineGroup> | undefined;

/** By CVX code without leading zeros. */
function groups(): ReadonlyMap<string, VaccineGroup> {
  made ??= new Map(
    TABLE.trim()
      .split('\n')
      .flatMap((line) => {
        const [key = '', codes = ''] = line.split(': ');
        const diseases = key.replace(/#.*$/, '').split(' ') as unknown as readonly Disease[];
        return codes.split(' ').map((code) => [code, { key, diseases }] as const);
      }),
  );
  return made;
}

/**
 * What words of a vaccine's name say, where it came without a code: common abbreviations, and brands of what is given most.
 * Each that is in the name counts, for mixtures are named by their parts.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!ha?emophilus )influenza(?!e)|\bflu(?:\b|zone|arix|lav|mist|ad\b|cel|virin|blok)|afluria|agriflu/, 'influenza'],
  [/covid|sars.cov|comirnaty|spikevax|nuvaxovid|mnexspike/, 'covid'],
  [/\b(?:t?dtap|dtpa?|dtwp|tdap)\b|boostrix|adacel|daptacel|infanrix|tripedia/, 'tetanus diphtheria pertussis'],
  [/\b(?:td|dt)\b|tenivac|decavac|tdvax/, 'tetanus diphtheria'],
  [/pediarix|vaxelis/, 'tetanus diphtheria pertussis polio hepatitis-b'],
  [/pentacel|kinrix|quadracel/, 'tetanus diphtheria pertussis polio'],
  [/pentacel|vaxelis|\bhib\b|haemophilus|acthib|pedvax|hiberix/, 'hib'],
  [/tetanus/, 'tetanus'],
  [/diphtheria/, 'diphtheria'],
  [/pertussis|whooping/, 'pertussis'],
  [/polio|\b[iof]pv\b|ipol\b/, 'polio'],
  [/\bmmrv\b|proquad/, 'measles mumps rubella varicella'],
  [/\bmmr\b|m-m-r|priorix/, 'measles mumps rubella'],
  [/measles/, 'measles'],
  [/mumps/, 'mumps'],
  [/rubella/, 'rubella'],
  [/varicella(?!.zoster immune)|chicken ?pox|varivax/, 'varicella'],
  [/zoster|shingles|shingrix|zostavax/, 'zoster'],
  [/hep(?:atitis)?[\s.-]*a(?:\b|[\s-]*hep)|havrix|vaqta|twinrix/, 'hepatitis-a'],
  [/hep(?:atitis)?[\s.-]*b\b|engerix|recombivax|heplisav|prehevbrio|twinrix/, 'hepatitis-b'],
  [/\bhpv|papilloma|gardasil|cervarix/, 'hpv'],
  [/pneumococ|\bpcv|\bppsv|prevnar|pneumovax|vaxneuvance|capvaxive/, 'pneumococcal'],
  [/mening.*\bb\b|\bmenb\b|bexsero|trumenba|penbraya/, 'meningococcal-b'],
  [/mening(?!.*\bb\b)|\bmenacwy\b|\bmcv4|menactra|menveo|menquadfi|penbraya/, 'meningococcal-acwy'],
  [/rotavirus|rotateq|rotarix/, 'rotavirus'],
  [/\brsv\b|respiratory syncytial|arexvy|abrysvo|beyfortus|mresvia/, 'rsv'],
  [/rabies|imovax|rabavert/, 'rabies'],
  [/typhoid|typhim|vivotif/, 'typhoid'],
  [/yellow fever|yf-vax/, 'yellow-fever'],
  [/japanese enceph|ixiaro/, 'japanese-encephalitis'],
  [/cholera|vaxchora/, 'cholera'],
  [/tick.borne|ticovac/, 'tick-borne-encephalitis'],
  [/smallpox|mpox|monkeypox|jynneos|vaccinia/, 'smallpox-mpox'],
  [/\bbcg\b/, 'tuberculosis'],
  [/anthrax/, 'anthrax'],
  [/chikungunya/, 'chikungunya'],
  [/dengue/, 'dengue'],
  [/ebola/, 'ebola'],
];

const NOT_A_VACCINE: readonly (readonly [RegExp, Disease])[] = [
  [/immune ?globulin|\big(?:im|iv)?\b|antitoxin|rho\(?d/, 'antibodies'],
  [/\btst\b|\bppd\b|tuberculin/, 'tuberculosis-test'],
];

/** Of a vaccine by its codes, else by what is said in words: its name, what it is aimed at. */
export function vaccineGroup(concept: unknown, targets: readonly unknown[] = []): VaccineGroup {
  const coded = cvxCodes(concept)
    .map((code) => groups().get(code))
    .find((group) => group !== undefined);
  if (coded) return coded;
  const named = byWords(conceptText(concept));
  return named.diseases[0] === 'other' ? byWords(targets.map((one) => conceptText(one)).join(', ')) : named;
}

/** Leading zeros come and go: "03" and "3". */
export const cvxCodes = (concept: unknown): readonly string[] =>
  codesOf(concept)
    .filter(({ system }) => system === CVX)
    .map(({ code }: Code) => code.trim().replace(/^0+(?=\d)/, ''));

function byWords(said: string): VaccineGroup {
  const text = plainText(said, 500).toLowerCase();
  const none = NOT_A_VACCINE.find(([pattern]) => pattern.test(text));
  if (none) return { diseases: [none[1]], key: '' };
  const found = new Set(WORDS.filter(([pattern]) => pattern.test(text)).flatMap(([, diseases]) => diseases.split(' ')));
  const diseases = DISEASES.filter((disease) => found.has(disease));
  return diseases.length === 0 ? { diseases: ['other'], key: '' } : { diseases, key: keyOf(diseases) };
}

/** As the table writes it, whose order is the card's but for one. */
const keyOf = (diseases: readonly Disease[]): string => [...diseases].toSorted().join(' ');

/** The same for a group of the table: its kind stays. */
export function sharedKey({ key, diseases }: VaccineGroup): string {
  const kind = /#.*$/.exec(key)?.[0] ?? '';
  return key === '' ? '' : keyOf(diseases) + kind;
}
