import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readCapability } from '../fhir/capability.ts';
import type { Page } from '../fhir/page.ts';
import type { LedgerRow } from '../store/types.ts';
import { SyncError, type SyncErrorCode } from './errors.ts';
import { fanOut } from './fan-out.ts';
import { type Way, waysFor } from './fan-out-ways.ts';
import { NOTHING_FETCHED } from './history.ts';
import { type EndpointMemory, Memory, NOTHING_LEARNT } from './memory.ts';
import { partsOf } from './parts.ts';
import { planSearches } from './plan.ts';
import { waysOf } from './ways.ts';

/** A server that refuses a type unless some parameter stands beside the patient, each with the values that it knows. */
interface Strict {
  /** Parameter → values that it refuses; a parameter that is not here is as good as none. */
  readonly open: Readonly<Record<string, readonly string[]>>;
  readonly refuses?: { readonly code: SyncErrorCode; readonly issue?: string };
  /** Parameters that its statement declares for every type; undefined where it has no statement. */
  readonly declares?: readonly string[];
  readonly ill?: boolean;
}

function world(strict: Strict, held: Partial<EndpointMemory> = {}) {
  const asked: string[] = [];
  let kept: EndpointMemory = { ...NOTHING_LEARNT, ...held };
  const memory = new Memory(
    kept,
    () => 1000,
    async (learnt) => void (kept = learnt),
  );
  const { code = 'sync/refused', issue } = strict.refuses ?? {};
  const context = {
    patientId: 'p',
    places: 4,
    history: NOTHING_FETCHED,
    memory,
    now: () => 1000,
    async capability() {
      const searchParam = ['patient', ...(strict.declares ?? [])].map((name) => ({ name }));
      return strict.declares && readCapability({ rest: [{ resource: [{ type: 'Observation', searchParam }] }] });
    },
    async peek(url: string): Promise<Page> {
      asked.push(url);
      if (strict.ill) throw new SyncError('sync/server-error', '500');
      const refused = refusalOf(strict, url);
      if (refused)
        throw new SyncError(refused === 'value' ? 'sync/refused' : code, 'no', {
          issue: refused === 'value' ? refused : issue,
        });
      return { resources: [], strays: 0, issues: [], next: null, total: undefined };
    },
  };
  return { context, memory, asked, kept: () => kept };
}

function refusalOf({ open }: Strict, url: string): 'all' | 'value' | undefined {
  const query = [...new URL(url, 'https://ehr.test/').searchParams].filter(([name]) => name in open);
  if (query.length === 0) return 'all';
  return query.some(([name, value]) => open[name]!.includes(value)) ? 'value' : undefined;
}

const FAILURE = { code: 'sync/refused', remedy: 'report', message: 'no' } as const;
const quiet = () => new AbortController().signal;

const refused = (type: string, over: Partial<LedgerRow> = {}): LedgerRow => ({
  searchId: type,
  order: 4,
  label: `My ${type}`,
  query: type,
  url: `${type}?patient=p&_revinclude=Provenance:target&_count=100`,
  state: 'refused',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: FAILURE,
  warnings: [],
  ...over,
});

const WORKS = [
  { type: 'Observation', open: { category: [] }, finds: 'Observation?category=vital-signs', label: 'Vital signs' },
  {
    type: 'Observation',
    open: { code: [] },
    finds: 'Observation?code=http://loinc.org|',
    label: 'My Observation (loinc.org)',
  },
  { type: 'Condition', open: { category: [] }, finds: 'Condition?category=health-concern', label: 'Health concerns' },
  { type: 'Condition', open: { 'clinical-status': [] }, finds: 'Condition?clinical-status=resolved' },
  {
    type: 'DiagnosticReport',
    open: { category: [] },
    finds: 'DiagnosticReport?category=LP29684-5',
    label: 'Radiology reports',
  },
  { type: 'CarePlan', open: { category: [] }, finds: 'CarePlan?category=736271009' },
  { type: 'CareTeam', open: { status: [] }, finds: 'CareTeam?status=active' },
  { type: 'MedicationRequest', open: { intent: [] }, finds: 'MedicationRequest?intent=plan' },
  { type: 'MedicationOrder', open: { status: [] }, finds: 'MedicationOrder?status=active' },
  { type: 'EpisodeOfCare', open: { type: [] }, finds: 'EpisodeOfCare?type=diab' },
  { type: 'Goal', open: { 'lifecycle-status': [] }, finds: 'Goal?lifecycle-status=active' },
  { type: 'Encounter', open: { date: [] }, finds: 'Encounter?date=ge1900-01-01', label: 'My Encounter with a date' },
  { type: 'Encounter', open: { class: [] }, finds: 'Encounter?class=EMER' },
  { type: 'DocumentReference', open: { category: [] }, finds: 'DocumentReference?category=clinical-note' },
  { type: 'ServiceRequest', open: { intent: [] }, finds: 'ServiceRequest?intent=order' },
] as const;

for (const { type, open, finds, ...more } of WORKS) {
  test(`${type}, refused, is given by ${Object.keys(open).join()}: then it is asked so, and so it is remembered`, async () => {
    const { context, memory, asked } = world({ open });
    const found = await fanOut(refused(type), context, quiet());
    const part = found?.parts.find(({ query }) => query === finds);
    expect(part, found?.parts.map(({ query }) => query).join(' ')).toMatchObject({ parent: type, state: 'waiting' });
    if ('label' in more) expect(part?.label).toBe(more.label);
    expect(found?.expected).toBeUndefined();
    expect(asked.length).toBeLessThanOrEqual(7);
    expect(asked.join(' ')).not.toMatch(/_revinclude|_count=100/);
    expect(partsOf(refused(type), memory.recall('fanOut', type)!).map(({ url }) => url)).toEqual(
      found?.parts.map(({ url }) => url),
    );
  });
}

for (const code of ['sync/refused', 'sync/forbidden', 'sync/not-found'] as const) {
  test(`what is ${code} however it is asked is remembered as that after a few knocks`, async () => {
    const { context, memory, asked } = world({ open: {}, refuses: { code } });
    for (const type of ['Observation', 'Condition', 'MedicationRequest', 'CarePlan', 'Goal', 'Flag', 'RelatedPerson'])
      expect(await fanOut(refused(type), context, quiet())).toBeUndefined();
    expect(asked.filter((url) => url.startsWith('Observation')).length).toBeLessThanOrEqual(6);
    expect(asked.length).toBeLessThanOrEqual(24);
    expect(memory.recall('refused', 'Observation')).toEqual(FAILURE);
    expect(memory.recall('refused', 'RelatedPerson')).toEqual(FAILURE);
  });
}

test('where a server says which parameters it knows, no other is tried; where it knows none of them, all are', async () => {
  const some = world({ open: { category: [] }, declares: ['category'] });
  await fanOut(refused('Observation'), some.context, quiet());
  expect(some.asked).toEqual(['Observation?patient=p&category=laboratory&_count=1']);
  const none = world({ open: { category: [] }, declares: ['name'] });
  expect((await fanOut(refused('Observation'), none.context, quiet()))?.parts.length).toBeGreaterThan(9);
});

test('a value that is refused for itself shows that the others may be given', async () => {
  const { context } = world({ open: { category: ['laboratory', 'vital-signs'] } });
  const found = await fanOut(refused('Observation'), context, quiet());
  expect(found?.parts.map(({ query }) => query)).toContain('Observation?category=survey');
});

test('a server that is ill is not said to refuse', async () => {
  const { context, memory, asked } = world({ open: {}, ill: true });
  expect(await fanOut(refused('Observation'), context, quiet())).toBeUndefined();
  expect(asked).toHaveLength(1);
  expect(memory.recall('refused', 'Observation')).toBeUndefined();
});

test('what no page may read is tried in parts too, and is not remembered as refused', async () => {
  const failure = { ...FAILURE, code: 'sync/unreadable' };
  const hidden = (open: Strict['open']) => world({ open, refuses: { code: 'sync/unreadable' } });
  const some = hidden({ category: [] });
  const found = await fanOut(refused('Condition', { state: 'failed', failure }), some.context, quiet());
  expect(found?.parts.map(({ query }) => query)).toContain('Condition?category=health-concern');
  const none = hidden({});
  expect(await fanOut(refused('Condition', { state: 'failed', failure }), none.context, quiet())).toBeUndefined();
  expect(none.memory.recall('refused', 'Condition')).toBeUndefined();
  expect(none.asked.length).toBeLessThanOrEqual(2);
  // Next time the whole is asked for, and nothing but that.
  const quirks = { categories: {}, pageSize: null };
  const input = { patientId: 'p', scope: 'patient/*.rs', capability: undefined, quirks, memory: none.memory };
  expect(planSearches(input).find(({ searchId }) => searchId === 'Condition')).toMatchObject({ state: 'waiting' });
  await fanOut(refused('Condition', { state: 'failed', failure }), none.context, quiet());
  expect(none.asked.length).toBeLessThanOrEqual(2);
});

test('an answer to a search that the person asked again ends what was remembered of its refusal', async () => {
  const { context, memory } = world({ open: {} }, { refused: { Goal: { at: 999, value: FAILURE } } });
  await waysOf(context).after(refused('Goal', { state: 'empty', failure: undefined }), quiet());
  expect(memory.recall('refused', 'Goal')).toBeUndefined();
  await waysOf(context).after(refused('Goal'), quiet());
  expect(memory.recall('refused', 'Goal')).toEqual(FAILURE);
});

test('what ends a run ends this', async () => {
  const { context } = world({ open: {}, refuses: { code: 'sync/unauthorized' } });
  await expect(fanOut(refused('Observation'), context, quiet())).rejects.toMatchObject({ code: 'sync/unauthorized' });
});

test('one category that is refused is remembered and costs nothing more; a window of time is not remembered', async () => {
  const cuts = ['laboratory', 'exam'].map((value) => ({ parameters: `category=${value}`, label: value }));
  const { context, memory, asked } = world({ open: {} }, { fanOut: { Observation: { at: 999, value: cuts } } });
  const parts = partsOf(refused('Observation'), cuts).map((part) => ({ ...part, failure: FAILURE }));
  await fanOut(parts[0]!, context, quiet());
  expect(memory.recall('refused', parts[0]!.searchId)).toEqual(FAILURE);
  const [window] = partsOf(refused('Goal'), [{ parameters: 'date=ge2020', label: '' }]);
  await fanOut({ ...window!, failure: FAILURE }, context, quiet());
  expect(memory.recall('refused', window!.searchId)).toBeUndefined();
  await fanOut(refused('Condition?category=health-concern'), context, quiet());
  expect(memory.recall('refused', 'Condition?category=health-concern')).toEqual(FAILURE);
  expect(asked).toEqual([]);

  // When the last of them is refused too, that is no way to ask it any more.
  await fanOut(parts[1]!, context, quiet());
  expect(memory.recall('fanOut', 'Observation')).toBeUndefined();
  expect(memory.recall('refused', parts[0]!.searchId)).toBeUndefined();
});

test('the next plan asks in the parts at once; after thirty days the whole is asked for again', async () => {
  const { context, memory, kept } = world({ open: { category: [] } });
  await fanOut(refused('Condition'), context, quiet());
  await memory.learn('refused', 'Goal', { ...FAILURE, said: 'Never' });
  await memory.learn('refused', 'Condition › category=health-concern', FAILURE);
  const plan = (now: number) => {
    const quirks = { categories: {}, pageSize: null };
    const remembered = new Memory(
      kept(),
      () => now,
      async () => {},
    );
    const input = { patientId: 'p', scope: 'patient/*.rs', capability: undefined, quirks, memory: remembered };
    return new Map(planSearches(input).map((row) => [row.searchId, row]));
  };
  const soon = plan(2000);
  expect(soon.get('Condition')).toMatchObject({ state: 'in-parts' });
  expect(soon.get('Condition › category=problem-list-item')).toMatchObject({ state: 'waiting', parent: 'Condition' });
  expect(soon.get('Condition › category=health-concern')).toMatchObject({ state: 'refused', askedAt: 1000 });
  expect(soon.get('Goal')).toMatchObject({ state: 'refused', askedAt: 1000, failure: { said: 'Never' } });
  const late = plan(1000 + 30 * 86_400_000);
  expect([late.get('Condition')?.state, late.get('Goal')?.state]).toEqual(['waiting', 'waiting']);
  expect(late.has('Condition › category=problem-list-item')).toBe(false);
});

/** Nothing that some way gives is missed, whichever ways and values a server refuses, and few knocks find that out. */
test('whatever ways a server refuses, what any other gives is asked for', async () => {
  const types = [
    'Observation',
    'Condition',
    'DiagnosticReport',
    'MedicationRequest',
    'CareTeam',
    'Encounter',
    'ServiceRequest',
  ];
  const strict = fc.constantFrom(...types).chain((type) =>
    fc.record({
      type: fc.constant(type),
      // A required code that is refused for itself, where others are taken, nobody has seen.
      open: fc
        .subarray([...waysFor(type)])
        .chain((ways) => fc.tuple(...ways.map(withRefusals)).map(Object.fromEntries)),
      resources: fc.array(fc.tuple(...waysFor(type).map(valueOf)), { maxLength: 12 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(strict, async ({ type, open, resources }) => {
      const { context, asked } = world({ open });
      const found = await fanOut(refused(type), context, quiet());
      const ways = waysFor(type);
      const asks = new Set(found?.parts.map(({ query }) => query.slice(type.length + 1)));
      const isGiven = (values: readonly (string | undefined)[], by: (way: Way, value: string) => boolean) =>
        ways.some((way, i) => values[i] !== undefined && by(way, values[i]));
      for (const values of resources) {
        const can = isGiven(values, ({ parameter }, value) => parameter in open && !open[parameter]!.includes(value));
        const does = isGiven(
          values,
          ({ parameter }, value) =>
            parameter in open && asks.has(`${parameter}=${value}`) && !open[parameter]!.includes(value),
        );
        expect(does).toBe(can);
      }
      expect(asked.length).toBeLessThanOrEqual(ways.reduce((sum, { whole }) => sum + (whole ? 1 : 2), 0));
      expect(asked.length).toBeLessThanOrEqual(7);
    }),
    { numRuns: 100 },
  );
});

const withRefusals = ({ parameter, values, whole }: Way) =>
  (whole ? fc.constant([]) : fc.subarray([...values])).map((refuses) => [parameter, refuses] as const);

/** What a resource has there: always something where the standard wants it. */
const valueOf = ({ values, whole }: Way) =>
  whole ? fc.constantFrom(...values) : fc.option(fc.constantFrom(...values), { nil: undefined });
