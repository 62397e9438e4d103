import { expect, test } from '@playwright/test';

test('a grant for another patient waits for an answer; one that cannot be kept goes on waiting', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openTestStore, testConnection, testGrant, testPending } = await import('/src/store/testing.ts');
    const { listConnections, saveConnection } = await import('/src/store/connections.ts');
    const { whoseIsIt } = await import('/src/engine/whose-sign-in.ts');
    const { answerQuestion, viewQuestion } = await import('/src/engine/whose-answer.ts');
    const { Events } = await import('/src/engine/events.ts');
    const store = await openTestStore();
    const context = {
      store,
      events: new Events(store.name),
      catalogue: () => Promise.reject(new Error('no catalogue')),
    };
    await saveConnection(store, testConnection('c'), testGrant());
    const asked: string[] = [];
    globalThis.fetch = async (input) => {
      asked.push(input as string);
      return Response.json({ resourceType: 'Patient', id: 'p2', name: [{ text: 'Willow' }], birthDate: '2001-02-03' });
    };

    const signedIn = (patientId: string, connectionId?: string) => ({
      pending: { ...testPending('state-1', 0), connectionId },
      grant: testGrant({ patientId }),
      warnings: [],
      launched: undefined,
    });
    const face = (id: string) => ({ id, name: id, birthDate: '' });
    const sure = async (...of: Parameters<typeof whoseIsIt>) => (await whoseIsIt(...of)).sure?.grant.patientId;
    const unasked = [
      await sure(store, signedIn('p1', 'c'), []),
      await sure(store, signedIn('p2'), []),
      await sure(store, signedIn('', 'c'), [face('p2'), face('p1')]), // chosen before
    ];
    const several = await sure(store, signedIn('', 'c'), [face('p2'), face('p3')]);
    const askedBefore = [...asked];

    const { question = '' } = await whoseIsIt(store, signedIn('p2', 'c'), []);
    const view = await viewQuestion(context, question);
    const answers = ['p1', 'p2'].map(() => 'kept');
    for (const [i, id] of ['p1', 'p2'].entries())
      answers[i] = await answerQuestion(context, question, id).then(
        () => 'kept',
        (error: Error) => error.message,
      );
    return {
      unasked,
      several,
      askedBefore,
      asked,
      view,
      answers,
      waits: (await viewQuestion(context, question)) !== undefined,
      connections: (await listConnections(store)).map(({ patientId }) => patientId),
    };
  });
  expect(seen).toMatchObject({
    unasked: ['p1', 'p2', 'p1'],
    several: undefined,
    askedBefore: [],
    asked: ['https://lakeside.test/r4/Patient/p2'],
    view: {
      providerName: 'Lakeside General',
      was: { connectionId: 'c', id: 'p1' },
      patients: [{ id: 'p2', name: 'Willow', birthDate: '2001-02-03', isHere: false }],
    },
    answers: ['not a patient of whom was asked', 'no catalogue'],
    waits: true,
    connections: ['p1'],
  });
});
