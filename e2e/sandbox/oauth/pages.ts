import type { Profile } from '../profiles.ts';
import type { ConsentItem } from './consent.ts';

/** Somebody who can sign in. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly resources: number;
}

export function patientPage(profile: Profile, uid: string, choices: readonly Choice[]): string {
  const options = choices.map(
    ({ id, name, birthDate, resources }, i) => `<label class="row">
      <input type="radio" name="patient" value="${escaped(id)}" required${i === 0 ? ' checked' : ''}>
      <span><strong>${escaped(name)}</strong>
      <small>born ${escaped(birthDate)}, ${resources.toLocaleString('en')} resources</small></span>
    </label>`,
  );
  return page(
    profile,
    'Sign in',
    `<p>No password here: everybody in this hospital is invented. Choose who you are.</p>
    <form method="post" action="/sign-in/${escaped(uid)}/patient">
      <fieldset><legend>Patient</legend>${options.join('')}</fieldset>
      <button>Sign in</button>
    </form>`,
  );
}

export function consentPage(
  profile: Profile,
  uid: string,
  app: string,
  patient: string,
  items: readonly ConsentItem[],
): string {
  const boxes = items.map(
    ({ key, label }) => `<label class="row">
      <input type="checkbox" name="share" value="${escaped(key)}" checked>
      <span>${escaped(label)}</span>
    </label>`,
  );
  return page(
    profile,
    'Share your record?',
    `<p><strong>Sheaf</strong> at ${escaped(app)} asks to read the record of <strong>${escaped(patient)}</strong>. Take out what it should not see.</p>
    <form method="post" action="/sign-in/${escaped(uid)}/consent">
      <fieldset><legend>It may read</legend>${boxes.join('') || '<p>Nothing but who you are.</p>'}</fieldset>
      <button name="answer" value="allow">Allow</button>
      <button name="answer" value="deny" class="quiet">Deny</button>
    </form>`,
  );
}

/** The hospital's own side: whose chart is open, and the app started for them. */
export function ehrPage(profile: Profile, action: string, choices: readonly Choice[], apps: readonly string[]): string {
  const row = (field: string, value: string, words: string, checked: boolean) => `<label class="row">
      <input type="radio" name="${field}" value="${escaped(value)}" required${checked ? ' checked' : ''}>
      <span>${escaped(words)}</span>
    </label>`;
  const patients = choices.map(({ id, name }, i) => row('patient', id, name, i === 0));
  const origins = apps.map((app, i) => row('app', app, app, i === 0));
  return page(
    profile,
    'Charts',
    `<p>From here the hospital’s own people start Sheaf for one patient. Each start works once.</p>
    <form method="post" action="${escaped(action)}">
      <fieldset><legend>Open chart</legend>${patients.join('')}</fieldset>
      <fieldset><legend>Sheaf at</legend>${origins.join('')}</fieldset>
      <button name="by" value="clinician">Start Sheaf as the clinician</button>
      <button name="by" value="patient" class="quiet">Start Sheaf as the patient</button>
    </form>`,
  );
}

/** What somebody sees who opens the hospital's address itself. */
export function homePage(profile: Profile, fhirBase: string, choices: readonly Choice[]): string {
  const people = choices.map(
    ({ name, resources }) => `<li>${escaped(name)}, ${resources.toLocaleString('en')} resources</li>`,
  );
  return page(
    profile,
    'A hospital that is not there',
    `<p>This server is a sandbox: it plays a hospital for people who develop or try the app. Its FHIR address:</p>
    <p><code>${escaped(fhirBase)}</code></p>
    <h2>Patients</h2><ul>${people.join('')}</ul>
    <p><a href="/ehr">Charts: start Sheaf from within the hospital</a></p>`,
  );
}

export function messagePage(profile: Profile, title: string, html: string): string {
  return page(profile, title, html);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function page({ name, hue }: Profile, title: string, html: string): string {
  return `<!doctype html>
<html lang="en" style="--hue: ${hue}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - ${escaped(name)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><p>${escaped(name)}</p></header>
<main><h1>${escaped(title)}</h1>${html}</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --paper: hsl(var(--hue) 30% 97%); --sheet: #fff; --ink: hsl(var(--hue) 25% 13%); --soft: hsl(var(--hue) 10% 37%); --rule: hsl(var(--hue) 20% 84%); --mark: hsl(var(--hue) 65% 26%); --on-mark: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: hsl(var(--hue) 22% 9%); --sheet: hsl(var(--hue) 18% 13%); --ink: hsl(var(--hue) 15% 91%); --soft: hsl(var(--hue) 10% 68%); --rule: hsl(var(--hue) 15% 26%); --mark: hsl(var(--hue) 45% 72%); --on-mark: hsl(var(--hue) 40% 10%); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { background: var(--mark); color: var(--on-mark); padding: 1rem; font-weight: 600; }
header p { max-width: 34rem; margin: 0 auto; }
main { max-width: 34rem; margin: 1.5rem auto; padding: 0 1rem 3rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
fieldset { border: 1px solid var(--rule); border-radius: 8px; background: var(--sheet); margin: 1.25rem 0; padding: .25rem 1rem .5rem; }
legend { font-weight: 600; padding: 0 .4rem; }
.row { display: flex; gap: .75rem; align-items: center; min-height: 44px; padding: .4rem 0; border-top: 1px solid var(--rule); cursor: pointer; }
legend + .row { border-top: 0; }
.row input { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; accent-color: var(--mark); }
.row span { overflow-wrap: anywhere; }
small { display: block; font-size: .875rem; color: var(--soft); font-variant-numeric: tabular-nums; }
button { font: inherit; font-weight: 600; min-height: 44px; padding: .5rem 1.5rem; border: 1px solid var(--mark); border-radius: 8px; background: var(--mark); color: var(--on-mark); cursor: pointer; margin: 0 .5rem .5rem 0; }
button.quiet { background: transparent; color: var(--mark); }
a { color: var(--mark); }
code { overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
`;
