/* The app whose reads are counted; it opens Sheaf in a tab beside it, which answers. */

const READS = 2_000;

open('/about');
await settled();
const ids = await allIds();
await rate(6); // the first ones compile what answers them
const atOnce = await rate(6);
const alone = await rate(1);
await fetch(`done/${Math.round(atOnce)}/${Math.round(alone)}`);

async function settled() {
  while ((await fetch('/fhir/Patient')).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Mixed: neighbours in a list lie in one segment, and an app that follows references meets others. */
async function allIds() {
  const ids = [];
  for (let next = '/fhir/Observation?_count=500&_elements=id'; next && ids.length < READS;) {
    const bundle = await (await fetch(next)).json();
    ids.push(...bundle.entry.map(({ resource }) => resource.id));
    next = bundle.link.find(({ relation }) => relation === 'next')?.url;
  }
  return ids.map((_, i) => ids[(i * 7919) % ids.length]);
}

async function rate(atOnce) {
  const started = performance.now();
  let at = 0;
  const lane = async () => {
    while (at < READS) {
      const response = await fetch(`/fhir/Observation/${ids[at++ % ids.length]}`);
      if (!response.ok) throw new Error(`${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (READS * 1000) / (performance.now() - started);
}
