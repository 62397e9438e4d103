import { useId, type ReactNode } from 'react';
import { ENTER_WORDS as WORDS } from '../words/enter.ts';
import { locale } from '../words/language.ts';
import type { FieldOf } from './kind.ts';
import type { Wrong } from './kinds.ts';

interface FieldProps {
  readonly field: FieldOf;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly wrong: Wrong | undefined;
  readonly today: string;
  readonly onChange: (value: string) => void;
}

/** One field of a form, with its name, what it is for, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { field, label, hint, wrong } = props;
  const id = useId();
  if (field.type === 'date') return <PartialDate {...props} id={id} />;
  return (
    <div className="one">
      <label htmlFor={id}>{named(label, field)}</label>
      {hint && (
        <p className="quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <span className="with-unit">
        <Input {...props} id={id} said={saidBy(id, hint, wrong)} />
        {field.unit && <span className="quiet">{field.unit}</span>}
      </span>
      <WrongLine id={id} wrong={wrong} />
    </div>
  );
}

const named = (label: string, { required, type }: FieldOf): ReactNode =>
  required || type === 'choice' ? (
    label
  ) : (
    <>
      {label} <span className="quiet optional">({WORDS.optional})</span>
    </>
  );

const saidBy = (id: string, hint: string | undefined, wrong: Wrong | undefined): string | undefined =>
  [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined;

const WrongLine = ({ id, wrong }: { readonly id: string; readonly wrong: Wrong | undefined }) =>
  wrong && (
    <p className="wrong" id={`${id}-wrong`}>
      {WORDS.wrong[wrong]}
    </p>
  );

function Input({
  field,
  id,
  said,
  value,
  wrong,
  today,
  onChange,
}: FieldProps & { id: string; said: string | undefined }) {
  const { type, choices = [], suggest, required } = field;
  const shared = {
    id,
    value,
    required,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': said,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  switch (type) {
    case 'area':
      return <textarea className="field" rows={4} maxLength={20_000} {...shared} />;
    case 'choice':
      return (
        <select className="field" {...shared}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {WORDS.choices[choice] ?? choice}
            </option>
          ))}
        </select>
      );
    case 'day':
      return <input className="field short" type="date" min="1850-01-01" max={today} {...shared} />;
    case 'time':
      return <input className="field short" type="time" {...shared} />;
    case 'number':
      return <input className="field short" inputMode="decimal" autoComplete="off" {...shared} />;
    default:
      return (
        <>
          <input className="field" autoComplete="off" maxLength={500} list={suggest && `${id}-list`} {...shared} />
          {suggest && (
            <datalist id={`${id}-list`}>
              {suggest.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
          )}
        </>
      );
  }
}

/** A year, and what is known beyond it: nobody is made to invent a day. */
function PartialDate({ field, label, hint, value, wrong, onChange, id }: FieldProps & { id: string }) {
  const [year = '', month = '', day = ''] = value.split('-');
  const change = (parts: readonly string[]) => onChange(parts.join('-').replace(/-+$/, ''));
  const shared = { 'aria-invalid': wrong !== undefined, 'aria-describedby': saidBy(id, hint, wrong) };
  return (
    <fieldset className="one">
      <legend>{named(label, field)}</legend>
      {hint && (
        <p className="quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="date-parts">
        <label>
          <span className="small quiet">{WORDS.day}</span>
          <input
            className="field"
            inputMode="numeric"
            maxLength={2}
            size={3}
            autoComplete="off"
            value={day.replace(/^0/, '')}
            onChange={({ target }) => change([year, month, twoDigits(target.value)])}
            {...shared}
          />
        </label>
        <label>
          <span className="small quiet">{WORDS.month}</span>
          <select
            className="field"
            value={month}
            onChange={({ target }) => change([year, target.value, day])}
            {...shared}
          >
            <option value="">–</option>
            {MONTHS.map(([number, name]) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="small quiet">{WORDS.year}</span>
          <input
            className="field"
            inputMode="numeric"
            maxLength={4}
            size={5}
            autoComplete="off"
            required={field.required}
            value={year}
            onChange={({ target }) => change([target.value.replace(/\D/g, ''), month, day])}
            {...shared}
          />
        </label>
      </div>
      <WrongLine id={id} wrong={wrong} />
    </fieldset>
  );
}

const twoDigits = (typed: string): string => {
  const digits = typed.replace(/\D/g, '');
  return digits.length === 1 ? `0${digits}` : digits.slice(-2);
};

const MONTH_NAME = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' });
const MONTHS = Array.from({ length: 12 }, (_, i) => {
  const number = String(i + 1).padStart(2, '0');
  return [number, MONTH_NAME.format(Date.UTC(2024, i, 15))] as const;
});
