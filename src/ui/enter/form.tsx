import { useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { JsonObject } from '../../base/json.ts';
import type { OwnAddress } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import type { UiDeps } from '../deps.ts';
import type { LookedAt } from '../state/person.ts';
import { recordPath } from '../timeline/row.tsx';
import { ENTER_WORDS as WORDS } from '../words/enter.ts';
import { Field } from './field.tsx';
import { FileField, type Picked } from './file-field.tsx';
import type { Fields } from './kind.ts';
import { builtFrom, complete, type KindName, KINDS, wrongIn } from './kinds.ts';
import '../components/form.css';
import './enter.css';

interface EnterFormProps {
  readonly kind: KindName;
  readonly deps: UiDeps;
  readonly personId: LookedAt;
  readonly today: string;
  /** What is changed; undefined for a new one. */
  readonly before?: {
    readonly resource: JsonObject;
    readonly fields: Fields;
    readonly address: OwnAddress;
    readonly version: number;
  };
  readonly children?: ReactNode;
}

/** The form of one kind: what is kept is shown as the entry that it became. */
export function EnterForm({ kind, deps, personId, today, before, children }: EnterFormProps) {
  const { run, busy, failure } = useAttempt();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState<Fields>(() => before?.fields ?? beginning(kind, today));
  const [picked, setPicked] = useState<Picked>();
  const [isChecked, setIsChecked] = useState(false);
  const words = WORDS.kinds[kind];
  // A document that is here has its file; only a new one needs one.
  const shown = KINDS[kind].fields(complete(KINDS[kind], fields)).filter(({ type }) => type !== 'file' || !before);
  const filled = complete(KINDS[kind], { ...fields, ...(picked && { file: picked.name }) });
  const all = wrongIn(KINDS[kind], before ? { ...filled, file: 'kept' } : filled, today);
  const wrong = isChecked ? all : {};
  const set = (name: string, value: string) => setFields((now) => ({ ...now, [name]: value }));

  const keep = () => {
    setIsChecked(true);
    if (Object.keys(all).length > 0) {
      // After what is wrong is marked.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    run(async () => {
      const file = picked && {
        url: `Binary/${crypto.randomUUID()}`,
        contentType: picked.contentType,
        bytes: await picked.read(),
      };
      // What is taken is said anew with each change; the rest was learnt when it was first written down.
      const recorded = kind === 'medication' ? today : fields['recorded'] || today;
      const said = {
        ...complete(KINDS[kind], fields),
        recorded,
        ...(file && { url: file.url, contentType: file.contentType, size: String(file.bytes.length) }),
      };
      const address = await deps.engine.saveOwnEntry({
        text: builtFrom(KINDS[kind], trimmed(said), before?.resource),
        personId,
        ...(before && { version: before.version }),
        ...(file && { file }),
      });
      await navigate(recordPath(address), { replace: true });
    });
  };

  return (
    <form
      ref={form}
      className="form enter-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {shown.map((field) =>
        field.type === 'file' ? (
          <FileField
            key={field.name}
            label={words.fields[field.name]!}
            picked={picked}
            wrong={wrong[field.name]}
            onPick={(file) => {
              setPicked(file);
              if (!fields['title']) set('title', file.name.replace(/\.[^.]{1,5}$/, ''));
            }}
          />
        ) : (
          <Field
            key={field.name}
            field={field}
            label={words.fields[field.name] ?? field.name}
            hint={words.hints?.[field.name]}
            value={filled[field.name] ?? ''}
            wrong={wrong[field.name]}
            today={today}
            onChange={(value) => set(field.name, value)}
          />
        ),
      )}
      <p className="wrong" role="alert">
        {Object.keys(wrong).length > 0 && WORDS.check}
      </p>
      {failure && <FailureNote failure={failure} advise />}
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          {WORDS.keep}
        </button>
        <Link className="button" to={before ? recordPath(before.address) : '/enter'}>
          {WORDS.cancel}
        </Link>
        {children}
      </div>
    </form>
  );
}

/** Today, where a thing has one day; and the first of each choice. */
function beginning(kind: KindName, today: string): Fields {
  return kind === 'measurement' || kind === 'note' ? { day: today, when: today } : {};
}

const trimmed = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, name === 'text' ? value : value.trim()]));
