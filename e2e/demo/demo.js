/* global FHIR */

/**
 * The smallest app that reads the record beside Sheaf: below `<sheaf>/apps/demo/`, with `fhirclient` as its makers built it.
 * What it may read the person says on Sheaf's page `allow`; without that, every answer is 401.
 */
const sheaf = new URL('../../', location.href);
const state = document.getElementById('state');

try {
  // A page that was opened before the service worker was there, or by a forced reload, would ask the host.
  if (!navigator.serviceWorker.controller) throw new Error('Open Sheaf once, then reload this page.');
  const client = FHIR.client(new URL('fhir', sheaf).href);
  const all = await client.request('Observation?_sort=-date&_count=50', { pageLimit: 0, flat: true });
  for (const { code } of all.slice(0, 10)) {
    const line = document.createElement('li');
    line.textContent = code.text ?? code.coding?.[0]?.display ?? 'an observation';
    document.getElementById('latest').append(line);
  }
  state.textContent = `${all.length} observations`;
} catch (error) {
  state.textContent = error.message;
  const asked = { client: 'demo', scope: 'user/*.rs', return: location.pathname };
  const link = document.getElementById('ask');
  link.href = new URL(`allow?${new URLSearchParams(asked)}`, sheaf).href;
  link.hidden = false;
}
