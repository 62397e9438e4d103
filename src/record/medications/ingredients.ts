import { TABLE } from './ingredients.table.ts';

/** What a medicine is made of, as far as its name says. */
export interface Ingredients {
  /** Sorted, each once: so that two products of the same make-up are alike. Empty where the name says nothing. */
  readonly names: readonly string[];
  /** Every one of them is an ingredient that we know; else some are only words of the name. */
  readonly areKnown: boolean;
}

const NOTHING: Ingredients = { names: [], areKnown: false };

/** Where words of a name begin: the names that do, the longest first. */
type Lexicon = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly names: readonly string[] }[]>;

/**
 * What is in a medicine of this name: `lisinopril`, `acetaminophen` and `codeine`. Salt, strength, form and maker are no part
 * of it; a brand is what it holds.
 *
 * A part of a mixture that we do not know stays in by its words, so that a mixture is never taken for one of its parts.
 */
export function ingredientsIn(name: string): Ingredients {
  let found = remembered.get(name);
  if (!found) {
    found = readName(name);
    // Names come from servers: without an end this would grow with every one that a hostile server invents.
    if (remembered.size < 5000) remembered.set(name, found);
  }
  return found;
}

/** A record says the same few names hundreds of times. */
const remembered = new Map<string, Ingredients>();

function readName(name: string): Ingredients {
  const text = name.slice(0, 500).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const brand = /\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const told = read(withoutCarrier(text.replace(/\[[^\]]*\]/g, ' ')));
  return told.areKnown || brand === '' ? told : (known(read(brand)) ?? told);
}

const known = (told: Ingredients): Ingredients | undefined => (told.areKnown ? told : undefined);

/** What an infusion is dissolved in is not what it is given for. */
function withoutCarrier(text: string): string {
  const rest = text.replace(
    /\S\s+in\s+(?:\d[\d.]*\s*%?\s*)?(?:sodium chloride|dextrose|sterile water|water|lactated|ns|d5w)\b.*$/,
    (found) => found[0]!,
  );
  return /[a-z]{4}/.test(rest) ? rest : text;
}

function read(text: string): Ingredients {
  const parts = partsOf(text).map(readPart);
  const names = parts.flatMap((part) => part.names);
  if (names.length === 0) return wordsOnly(text);
  return { names: [...new Set(names)].toSorted(), areKnown: parts.every(({ areKnown }) => areKnown) };
}

/** "Sodium phosphate": of nothing but words that elsewhere say little. */
function wordsOnly(text: string): Ingredients {
  const words = text.match(/[a-z]{3,}\d*/g) ?? [];
  return words.length > 0 ? { names: [words.join(' ')], areKnown: false } : NOTHING;
}

const SEPARATORS: ReadonlySet<string> = new Set(['/', '+', '&', ';', '-', 'and', 'with']);

/** The words of a name, cut where it names another ingredient. A name of several words may run over a cut: "Co-trimoxazole". */
function partsOf(text: string): readonly (readonly Token[])[] {
  const tokens = tokensOf(text);
  const parts: Token[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const isCut = typeof token === 'string' && SEPARATORS.has(token) && !(typeof next === 'string' && PER.has(next));
    if (isCut) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** What stands behind the stroke of "100 mcg/dose". */
const PER: ReadonlySet<string> = new Set(
  'ml l mg mcg g dose actuat actuation hr hour h day d each spray puff unit kg'.split(' '),
);

/** A word that nobody knows yet, or the ingredients that words were. */
type Token = string | { readonly names: readonly string[] };

function tokensOf(text: string): readonly Token[] {
  const words = text.match(/[a-z]+\d*|\d+|[/+&;-]/g) ?? [];
  const tokens: Token[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestAt(words, at);
    if (found) tokens.push({ names: found.names });
    else tokens.push(words[at]!);
    at = found?.next ?? at + 1;
  }
  return tokens;
}

function longestAt(words: readonly string[], from: number) {
  for (const { words: wanted, names } of lexicon().get(words[from]!) ?? []) {
    let at = from;
    const isHere = wanted.every((word, i) => {
      if (i > 0 && words[at] === '-') at++;
      return words[at++] === word;
    });
    if (isHere) return { names, next: at };
  }
  return undefined;
}

/** Salts of other ingredients as often as ingredients themselves: they count where nothing else is named. */
const MINERALS: ReadonlySet<string> = new Set(['calcium', 'magnesium', 'potassium', 'iron', 'zinc']);

function readPart(part: readonly Token[]): Ingredients {
  const found = part.flatMap((token) => (typeof token === 'string' ? [] : token.names));
  const names = found.filter((name) => !MINERALS.has(name));
  if (found.length > 0) return { names: names.length > 0 ? names : found, areKnown: true };
  const words = part.filter((token) => typeof token === 'string').filter((word) => /^[a-z]{3,}\d*$/.test(word));
  const telling = words.filter((word) => !NOISE.has(word));
  return telling.length > 0 ? { names: [telling.join(' ')], areKnown: false } : { names: [], areKnown: true };
}

let made: Lexicon | undefined;

function lexicon(): Lexicon {
  if (made) return made;
  const byFirst = new Map<string, { words: readonly string[]; names: readonly string[] }[]>();
  for (const line of TABLE.trim().split('\n')) {
    const [generic = '', brands = ''] = line.split(':');
    const names = generic.split('+').map((one) => one.split(',')[0]!.trim());
    const called = [...(generic.includes('+') ? [] : generic.split(',')), ...brands.split(',')];
    for (const one of called) {
      const words = one.trim().split(' ');
      if (words[0] === '') continue;
      const begun = byFirst.get(words[0]!);
      if (begun) begun.push({ words, names });
      else byFirst.set(words[0]!, [{ words, names }]);
    }
  }
  for (const begun of byFirst.values()) begun.sort((a, b) => b.words.length - a.words.length);
  return (made = byFirst);
}

/** Words of a medicine's name that do not say what it is. */
const NOISE: ReadonlySet<string> = new Set(
  // salts and waters
  (
    'hydrochloride hcl sodium disodium succinate tartrate bitartrate maleate besylate mesylate phosphate diphosphate ' +
    'sulfate sulphate acetate citrate fumarate hydrobromide bromide chloride nitrate carbonate gluconate lactate malate ' +
    'propionate furoate valerate dipropionate acetonide benzoate pamoate tosylate trihydrate dihydrate monohydrate ' +
    'hemihydrate anhydrous cypionate enanthate decanoate aspartate saccharate ' +
    // strengths
    'mcg gram grams unt unit units meq actuat actuation hour hours day days week weeks month year percent dose doses ' +
    'strength extra maximum regular low high ' +
    // forms and ways
    'oral tablet tablets tab tabs capsule capsules cap caps caplet caplets softgel softgels chewable chew disintegrating odt ' +
    'extended release delayed sustained controlled immediate modified prolonged film coated enteric solution suspension ' +
    'reconstituted syrup elixir drop drops ophthalmic otic nasal spray inhaler inhalation inhalant inhale aerosol powder ' +
    'metered nebulizer nebulization injection injectable injector auto autoinjector pen prefilled syringe vial ampule ' +
    'cartridge kit cream ointment gel lotion foam shampoo soap topical transdermal patch system suppository rectal vaginal ' +
    'ring intrauterine device implant drug subcutaneous intravenous intramuscular infusion mucosal sublingual buccal ' +
    'lozenge granules packet pack pill pills liquid concentrate concentrated crystals emulsion swab pad bag bottle ' +
    'abuse deterrent preservative sugar free adult adults child children childrens infant infants junior pediatric human ' +
    'diskus hfa respimat ellipta kwikpen flexpen solostar flextouch respiclick turbuhaler handihaler ' +
    'recombinant product generic brand otc base equivalent ' +
    // how it is taken
    'take use apply mouth daily once twice every needed bedtime morning evening times per the for from into each total one two'
  ).split(' '),
);

/** "5-325 mg" is two of them. */
const STRENGTH =
  /(\d[\d,]*(?:\.\d+)?(?:\s*[-/]\s*\d+(?:\.\d+)?)*)\s*(mg|mcg|ug|µg|g|meq|mmol|units?|unt|iu|%)(?![a-z])/g;

/** "10 mg", "5 mg + 325 mg": what a name says of strength, to be compared; '' where it says none. */
export function strengthIn(name: string): string {
  const each = [...name.toLowerCase().matchAll(STRENGTH)].flatMap(([, numbers, unit]) =>
    numbers!.split(/\s*[-/]\s*/).map((number) => `${Number(number.replaceAll(',', ''))} ${unitOf(unit!)}`),
  );
  return [...new Set(each)].toSorted().join(' + ');
}

function unitOf(unit: string): string {
  if (unit === 'ug' || unit === 'µg') return 'mcg';
  return /^(?:unit|unt|iu)/.test(unit) ? 'units' : unit;
}
