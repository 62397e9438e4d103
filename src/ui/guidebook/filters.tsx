import { useId, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { filterPages, TRAITS } from '../../catalog/guidebook-filter.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { TRAIT_WORDS, VERDICT_WORDS, VERDICTS } from '../words/guidebook.ts';
import { count } from '../words/numbers.ts';
import { filterOf, toggled, withText } from './address.ts';

/** What is looked for, as the address has it; each toggle with how many there would be. */
export function Filters({ pages }: { pages: readonly GuidebookPage[] }) {
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const { text, traits, verdicts } = filter;
  const go = useGo();
  const field = useId();
  // The address follows a moment later: React may show what was typed before the router has gone there.
  const [typed, setTyped] = useState(text);

  const type = (value: string): void => {
    setTyped(value);
    go(withText(params, 'q', value));
  };

  return (
    <search className="guidebook-filters">
      <div className="one">
        <label htmlFor={field}>{GUIDEBOOK_WORDS.nameOrAddress}</label>
        <input
          id={field}
          className="field"
          type="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      </div>
      <Toggles label={GUIDEBOOK_WORDS.knownToHave}>
        {TRAITS.map((trait) => (
          <Toggle
            key={trait}
            isOn={traits.includes(trait)}
            n={filterPages(pages, { ...filter, traits: [...traits, trait] }).length}
            onToggle={() => go(toggled(params, 'has', trait))}
          >
            {TRAIT_WORDS[trait]}
          </Toggle>
        ))}
      </Toggles>
      <Toggles label={GUIDEBOOK_WORDS.verdict}>
        {VERDICTS.map((verdict) => (
          <Toggle
            key={verdict}
            isOn={verdicts.includes(verdict)}
            n={filterPages(pages, { ...filter, verdicts: [verdict] }).length}
            onToggle={() => go(toggled(params, 'verdict', verdict))}
          >
            {VERDICT_WORDS[verdict].name}
          </Toggle>
        ))}
      </Toggles>
      <p className="quiet small">{GUIDEBOOK_WORDS.variesCounts}</p>
    </search>
  );
}

/** Within this screen: the list changes, and nothing jumps. */
export function useGo(): (search: string) => void {
  const navigate = useNavigate();
  return (search) => void navigate({ search }, { replace: true, preventScrollReset: true });
}

function Toggles({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className="toggles" aria-labelledby={id}>
      <span id={id} className="quiet small">
        {label}
      </span>
      {children}
    </fieldset>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly n: number;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const Toggle = ({ isOn, n, onToggle, children }: ToggleProps) => (
  <button className="toggle" type="button" aria-pressed={isOn} onClick={onToggle}>
    {children} <span className="toggle-count">{count(n)}</span>
  </button>
);
