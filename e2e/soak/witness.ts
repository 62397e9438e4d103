import type { Hospital } from '../sandbox/hospitals.ts';
import type { Random } from '../sandbox/generator/random.ts';
import type { LedgerRow } from '../../src/store/types.ts';
import type { Ledger } from './ledger.ts';
import type { Change } from './plan.ts';

/** What was done to a resource at the hospital, and whether a sync was under way. */
interface Changed {
  readonly run: number;
  readonly during: boolean;
}

/** What is here, against what the hospital has. */
export interface Evidence {
  readonly run: number;
  /** `Type/id` → the newest text in the log. */
  readonly kept: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
  /** It went on after a reload or the like: its lists came in two halves, and are not compared. */
  readonly interrupted: boolean;
  /** Nothing went wrong, and every list was due: there is no excuse for anything. */
  readonly calm: boolean;
}

/** They are read when something refers to them, and not searched for. */
const REFERRED = new Set(['Location', 'Medication', 'Organization', 'Practitioner', 'PractitionerRole']);

/** Changes a record at the hospital, remembers what and when, and says what of it is silently wrong on this side. */
export class Witness {
  readonly #hospital: Hospital;
  readonly #patient: string;
  readonly #other: string;
  readonly #changed = new Map<string, Changed>();
  #merged = false;
  #added = 0;

  constructor(hospital: Hospital, patient: string, other: string) {
    this.#hospital = hospital;
    this.#patient = patient;
    this.#other = other;
  }

  get #truth(): Readonly<Record<string, string>> {
    return this.#hospital.truth(this.#patient);
  }

  /** Does it, and answers what was done. */
  change(what: Change, random: Random, when: Changed): string {
    if (what === 'merge') return this.#merge(when);
    const own = Object.keys(this.#truth).filter((key) => !REFERRED.has(typeOf(key)) && !key.startsWith('Patient/'));
    const key = random.pick(own);
    if (what === 'remove') this.#hospital.remove(this.#patient, key, { as: random.chance(0.5) ? 410 : 404 });
    if (what === 'edit') {
      this.#hospital.edit(this.#patient, key, (resource) => {
        resource['language'] = random.pick(['en', 'fr', 'es', 'de', 'it']) + random.whole(1, 1_000_000);
      });
    }
    const touched = what === 'add' ? this.#add(key) : key;
    this.#changed.set(touched, when);
    return `${what} ${touched}`;
  }

  /** As new as its text: a copy of one that is there, under another id. */
  #add(key: string): string {
    const {
      id: _,
      meta: __,
      ...rest
    } = JSON.parse(this.#truth[key]!) as { resourceType: string; id: string; meta: unknown };
    return this.#hospital.add(this.#patient, { ...rest, id: `soak-${++this.#added}` });
  }

  #merge(when: Changed): string {
    if (this.#merged) return 'merge (done before)';
    this.#merged = true;
    const before = this.#truth;
    this.#hospital.merge(this.#other, this.#patient);
    for (const [key, text] of Object.entries(this.#truth)) if (before[key] !== text) this.#changed.set(key, when);
    return `merge ${this.#other} into ${this.#patient}`;
  }

  /** What is wrong and nobody says so, a line each. */
  silent(evidence: Evidence): readonly string[] {
    const truth = this.#truth;
    const { kept, ledger } = evidence;
    const removed = new Set(ledger.removed);
    const found: string[] = [];
    for (const [key, text] of Object.entries(truth)) {
      const is = kept.get(key) === text ? undefined : kept.has(key) ? 'is another version' : 'is not here';
      if (is && !this.#excused(key, evidence)) found.push(`${key} ${is}${this.#since(key)}`);
      if (removed.has(key) && !this.#isUnderWay(key, evidence)) found.push(`${key} is marked as gone, and is there`);
    }
    for (const key of kept.keys()) {
      if (truth[key] !== undefined || removed.has(key)) continue;
      if (!this.#excused(key, evidence) && !isDueLater(typeOf(key), evidence))
        found.push(`${key} is gone, and not marked${this.#since(key)}`);
    }
    return found;
  }

  #since(key: string): string {
    const changed = this.#changed.get(key);
    return changed ? ` (changed ${changed.during ? 'during' : 'before'} run ${changed.run})` : '';
  }

  #isUnderWay(key: string, { run }: Evidence): boolean {
    const changed = this.#changed.get(key);
    return changed?.during === true && changed.run === run;
  }

  /** The ledger says that something of the kind is missing, or it changed while the sync was under way. */
  #excused(key: string, evidence: Evidence): boolean {
    if (evidence.calm) return false;
    const told = evidence.ledger.rows.filter(tellsOfGaps);
    const type = typeOf(key);
    const isTold = REFERRED.has(type) ? told.length > 0 : told.some((row) => row.url === '' || typeOfRow(row) === type);
    return isTold || this.#isUnderWay(key, evidence);
  }
}

export const typeOf = (key: string): string => key.slice(0, key.indexOf('/'));

export const typeOfRow = ({ url }: LedgerRow): string => /^\w*/.exec(url)![0];

/** A row that says of itself that not all came. */
export const tellsOfGaps = ({ state, failure, warnings }: LedgerRow): boolean =>
  failure !== undefined || warnings.length > 0 || state === 'failed' || state === 'cut-short' || state === 'refused';

/** What is gone shows only in a list that was asked for whole, and came in one go. */
const isDueLater = (type: string, { calm, interrupted, ledger }: Evidence): boolean =>
  !calm && (interrupted || ledger.rows.some((row) => typeOfRow(row) === type && row.since !== undefined));
