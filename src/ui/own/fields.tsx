import { createContext, use, useId, type ReactNode } from 'react';
import type { FieldProblem } from '../../catalog/own-provider.ts';
import { problemWords } from '../words/problems.ts';
import type { Draft } from './draft.ts';

interface Form {
  readonly draft: Draft;
  readonly problems: readonly FieldProblem[];
  readonly change: (part: Partial<Draft>) => void;
}

/** The form that fields belong to. */
export const FormContext = createContext<Form | undefined>(undefined);

function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('a field outside of its form');
  return form;
}

type TextName = 'name' | 'fhirBase' | 'clientId' | 'scopes' | 'audience' | 'authorizationEndpoint' | 'tokenEndpoint';

interface TextFieldProps {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: ReactNode;
  /** For addresses and ids, which are read letter by letter. */
  readonly code?: boolean;
}

/** A line to type in, with what it is for under it and what is wrong with it after that. */
export function TextField({ name, label, hint, code = false }: TextFieldProps) {
  const { draft, change } = useForm();
  const { id, wrong, describedBy } = useField(name, hint !== undefined);
  return (
    <div className="one">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      <input
        id={id}
        className={code ? 'field code' : 'field'}
        autoComplete="off"
        autoCapitalize={code ? 'none' : 'words'}
        spellCheck={false}
        value={draft[name]}
        aria-invalid={wrong !== undefined}
        aria-describedby={describedBy}
        onChange={({ target }) => change({ [name]: target.value })}
      />
      <Wrong id={id} wrong={wrong} />
    </div>
  );
}

interface SelectFieldProps {
  readonly name: 'platformId' | 'responseMode';
  readonly label: string;
  readonly hint?: ReactNode;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

export function SelectField({ name, label, hint, options }: SelectFieldProps) {
  const { draft, change } = useForm();
  const { id, wrong, describedBy } = useField(name, hint !== undefined);
  return (
    <div className="one">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      <select
        id={id}
        className="field"
        value={draft[name]}
        aria-invalid={wrong !== undefined}
        aria-describedby={describedBy}
        onChange={({ target }) => change({ [name]: target.value })}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      <Wrong id={id} wrong={wrong} />
    </div>
  );
}

interface ChoiceFieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
  readonly children?: ReactNode;
}

/** Two answers, one under the other; the first is what nearly everybody wants. */
export function ChoiceField<T>({ label, value, options, onChange, children }: ChoiceFieldProps<T>) {
  const name = useId();
  return (
    <fieldset className="one">
      <legend>{label}</legend>
      {options.map(([one, words]) => (
        <label key={words} className="choice">
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          {words}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

const Wrong = ({ id, wrong }: { id: string; wrong: string | undefined }) =>
  wrong && (
    <p id={`${id}-wrong`} className="wrong">
      {wrong}
    </p>
  );

function useField(name: keyof Draft, hasHint: boolean) {
  const { problems } = useForm();
  const id = useId();
  const found = problems.find(({ field }) => field === name);
  const wrong = found && problemWords(found.field, found.problem);
  const describedBy = [hasHint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  return { id, wrong, describedBy };
}
