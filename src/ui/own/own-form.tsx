import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { CatalogueView, OwnProvider } from '../../engine/api.ts';
import '../components/form.css';
import { OWN_PROVIDER_WORDS as WORDS } from '../words/own-provider.ts';
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
          <legend>{WORDS.provider}</legend>
          <TextField name="name" label={WORDS.name} hint={WORDS.nameHint} />
          <TextField name="fhirBase" label={WORDS.fhirBase} code hint={WORDS.fhirBaseHint} />
          <SelectField
            name="platformId"
            label={WORDS.platform}
            hint={WORDS.platformHint}
            options={withMine(platforms, draft.platformId)}
          />
          <ChoiceField<Draft['kind']>
            label={WORDS.kind}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind })}
            options={[
              ['provider', WORDS.kinds.provider],
              ['sandbox', WORDS.kinds.sandbox],
            ]}
          />
          <TextField name="clientId" label={WORDS.clientId} code hint={WORDS.clientIdHint} />
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
          {WORDS.refused}
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
          {WORDS.saveAndSignIn}
        </button>
        <button className="button" type="submit" value="save" disabled={busy || refused} aria-describedby={because}>
          {WORDS.save}
        </button>
        {children}
      </div>
    </div>
  );
}
