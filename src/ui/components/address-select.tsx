import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useChosen } from '../state/use-chosen.ts';
import { withParam } from '../state/with-param.ts';
import './address-select.css';

interface AddressSelectProps {
  /** Its name in the address. */
  readonly param: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** One choice among many, kept in the address. Nothing where there is nothing to choose. */
export function AddressSelect({ param, label, all, options }: AddressSelectProps) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [chosen, choose] = useChosen(params.get(param) ?? '');
  // What was chosen stays on the list when another choice leaves nothing of it.
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const isGone = chosen !== '' && !options.some(({ value }) => value === chosen);
  if (options.length < 2 && chosen === '') return null;
  return (
    <label className="address-select">
      <span className="quiet small">{label}</span>
      <select
        value={chosen}
        onChange={({ target: { value } }) => {
          const name = options.find((one) => one.value === value)?.name.replace(/ \([^)]*\)$/, '');
          if (name !== undefined) setNames({ ...names, [value]: name });
          choose(value);
          void navigate(
            { pathname, search: withParam(params, param, value || undefined) },
            { preventScrollReset: true },
          );
        }}
      >
        <option value="">{all}</option>
        {isGone && <option value={chosen}>{names[chosen] ?? chosen} (0)</option>}
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
