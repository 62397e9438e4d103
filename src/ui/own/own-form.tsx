import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { CatalogueView, OwnProvider } from '../../engine/api.ts';
import '../components/form.css';
import { ownOf, problemsIn, type Draft } from './draft.ts';
import { ChoiceField, FormContext, SelectField, TextField } from './fields.tsx';
import { SigningIn } from './signing-in.tsx';

interface OwnFormProps {
  readonly draft: Draft;
  readonly platforms: CatalogueView['platforms'];
  readonly busy: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: (own: OwnProvider, andSignIn: boolean) => void;
  /** Beside the buttons that save. */
  readonly children?: ReactNode;
}

/** Everything the app can be told of a provider. What is wrong is said once somebody wants to save it. */
export function OwnForm({ draft, platforms, busy, onChange, onSave, children }: OwnFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(0);
  const [confidential, setConfidential] = useState(false);
  const ids = platforms.map(({ id }) => id);
  const problems = tried > 0 ? problemsIn(draft, ids) : [];

  useEffect(() => {
    const wrong = tried > 0 && form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wrong) return;
    const folded = wrong.closest('details');
    if (folded) folded.open = true;
    wrong.focus();
  }, [tried]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (problemsIn(draft, ids).length > 0) setTried((times) => times + 1);
    else onSave(ownOf(draft), (submitter as HTMLButtonElement | null)?.value !== 'save');
  }

  return (
    <FormContext value={{ draft, problems, change: (part) => onChange({ ...draft, ...part }) }}>
      <form ref={form} className="form" noValidate onSubmit={submit}>
        <fieldset className="fields">
          <legend>The provider</legend>
          <TextField
            name="name"
            label="Name"
            hint="As you call the place. It stands at everything that comes from there."
          />
          <TextField
            name="fhirBase"
            label="FHIR address"
            code
            hint="Where its server is, as https://fhir.example.org/r4."
          />
          <SelectField
            name="platformId"
            label="Source type"
            hint="The software it runs, for each departs from the standard in its own way. If you do not know it, take the plain standard."
            options={withMine(platforms, draft.platformId)}
          />
          <ChoiceField<Draft['kind']>
            label="What is there"
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind })}
            options={[
              ['provider', 'People’s records'],
              ['sandbox', 'A test server with invented people'],
            ]}
          />
          <TextField
            name="clientId"
            label="Client id"
            code
            hint="What Sheaf is known by there. You get it where apps are registered."
          />
        </fieldset>
        <SigningIn draft={draft} confidential={confidential} onConfidential={setConfidential} />
        <Save refused={confidential} busy={busy}>
          {children}
        </Save>
      </form>
    </FormContext>
  );
}

/** A list may no longer know what was chosen once: it is shown all the same, and said to be unknown on saving. */
const withMine = (platforms: CatalogueView['platforms'], id: string): CatalogueView['platforms'] =>
  platforms.some((platform) => platform.id === id) ? platforms : [...platforms, { id, name: id }];

function Save({ refused, busy, children }: { refused: boolean; busy: boolean; children: ReactNode }) {
  const because = refused ? 'why-not-saved' : undefined;
  return (
    <div className="save">
      {refused && (
        <p id="why-not-saved" className="wrong">
          This cannot be saved as an app with a secret. Choose “Public” above.
        </p>
      )}
      <div className="buttons">
        <button
          className="button first"
          type="submit"
          value="sign-in"
          disabled={busy || refused}
          aria-describedby={because}
        >
          Save and sign in
        </button>
        <button className="button" type="submit" value="save" disabled={busy || refused} aria-describedby={because}>
          Save
        </button>
        {children}
      </div>
    </div>
  );
}
