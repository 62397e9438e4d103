import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

const MARKERS = {
  patient: 'Marlowe-Zebrawood',
  code: '9876-5',
  value: 'Quixotine',
  hospital: 'Thistledown-Infirmary',
  token: 'tok-SECRET-5f2e',
  refresh: 'ref-SECRET-77aa',
  state: 'state-SECRET-91',
  verifier: 'verifier-SECRET-3c',
  url: 'attachment-path-42',
  note: 'gorse-and-heather',
  search: 'search-of-something',
  failure: 'the-server-said-this',
  setting: 'name-of-a-setting',
  address: 'own-clinic.example.test',
  listed: 'Foxglove-Surgery',
  device: 'client-of-this-device',
  proof: 'algorithm-of-a-key',
};

test('nothing of the person’s is readable on the disk (law 3)', async ({ page }) => {
  const found = await page.evaluate(async (markers) => {
    const testing = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const connections = await import('/src/store/connections.ts');
    const { makeProofKey } = await import('/src/smart/dpop.ts');
    const { saveClientKey } = await import('/src/store/client-keys.ts');
    const { contentAt, saveAttachments } = await import('/src/store/attachments.ts');
    const { saveText } = await import('/src/store/attachment-texts.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    const { saveRun, startRun } = await import('/src/store/runs.ts');
    const { changeSetting } = await import('/src/store/settings.ts');
    const { utf8 } = await import('/src/base/bytes.ts');
    const { store } = await testing.openWorld();

    // Everything the store can keep, with something to look for in each.
    const connection = testing.testConnection('c2', {
      name: markers.hospital,
      place: markers.hospital,
      fhirBase: `https://${markers.hospital}.test/r4`,
      patientId: markers.patient,
    });
    const proofKey = (await makeProofKey(['ES256']))!;
    const grant = testing.testGrant({
      accessToken: markers.token,
      refreshToken: markers.refresh,
      proofKey: { ...proofKey, algorithm: markers.proof },
      patientId: markers.patient,
    });
    await connections.saveConnection(store, connection, grant);
    await connections.saveGrant(store, 'c2', grant);
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
    const registration = { clientId: markers.device, algorithm: 'ES384', keyId: markers.device } as const;
    await saveClientKey(store, 'c2', { grant: { ...grant, registration }, privateKey });
    await connections.savePending(store, {
      ...testing.testPending(markers.state, 1),
      codeVerifier: markers.verifier,
      proofKey,
    });
    const failure = { code: 'x', remedy: 'retry', message: markers.failure, said: markers.failure } as const;
    const run = testing.testRun('c2', { failure });
    const row = testing.testRow({
      searchId: markers.search,
      url: markers.patient,
      next: markers.token,
      warnings: [markers.failure],
    });
    await startRun(store, run, [row]);
    await saveRun(store, run);
    await commitPage(store, {
      run,
      row,
      fetchedAt: 1,
      resources: [
        testing.lab(markers.patient, {
          code: { coding: [{ system: 'http://loinc.org', code: markers.code, display: markers.value }] },
          subject: { reference: `Patient/${markers.patient}` },
        }),
      ],
    });
    await saveRemoved(store, { run, row, gone: [{ type: 'Observation', id: markers.patient }], since: 1 });
    const bytes = utf8(`<p>${markers.note}</p>`);
    await saveAttachments(store, {
      connectionId: 'c2',
      run,
      row,
      attachments: [{ url: markers.url, contentType: 'text/html', bytes }],
      missing: [
        {
          url: `${markers.url}/2`,
          title: markers.note,
          contentType: '',
          size: 1,
          owner: markers.patient,
          failure,
          at: 1,
        },
      ],
    });
    await saveText(store, (await contentAt(store, 'c2', markers.url))!, markers.note);

    await changeSetting(store, markers.setting, () => [{ fhirBase: `https://${markers.address}/r4` }], {
      [`${markers.setting}/along`]: { brands: [markers.listed] },
    });

    // All that IndexedDB gives back, as one text in which a marker would stand as itself: keys, strings, bytes.
    const readable = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return Array.from(view, (byte) => String.fromCharCode(byte)).join('');
      }
      if (value instanceof CryptoKey) return `key:${String(value.extractable)}`;
      if (typeof value === 'object' && value !== null) return Object.entries(value).flat().map(readable).join('\n');
      return String(value);
    };
    const counts: Record<string, number> = {};
    let dump = '';
    for (const name of store.db.objectStoreNames) {
      const [keys, values] = [await store.db.getAllKeys(name), await store.db.getAll(name)];
      counts[name] = values.length;
      dump += readable(keys) + readable(values);
    }
    const wide = (text: string) => text.split('').join('\0'); // as UTF-16 would stand
    const hits = Object.values(markers).filter((marker) => dump.includes(marker) || dump.includes(wide(marker)));
    return { hits, counts, control: dump.includes('c2'), readableKeys: dump.includes('key:true'), size: dump.length };
  }, MARKERS);

  expect(found.hits).toEqual([]);
  // The dump really holds what was written: every store, and the one name that is not secret.
  expect(found.control).toBe(true);
  expect(found.readableKeys).toBe(false);
  for (const [store, count] of Object.entries(found.counts)) expect(count, store).toBeGreaterThan(0);
});
