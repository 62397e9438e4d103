import { useEffect, useState, type KeyboardEvent } from 'react';
import type { ProviderHit } from '../../engine/api.ts';
import type { Checked } from '../probe/use-checked.ts';
import { PICKER_WORDS } from '../words/picker.ts';
import { activeAfter, FIELD, leadsBack } from './keys.ts';
import { Option } from './option.tsx';

interface ComboboxProps {
  readonly text: string;
  readonly hits: readonly ProviderHit[];
  /** The brand whose sign-in page is on its way. */
  readonly going: string | undefined;
  readonly checked: Checked | undefined;
  readonly onText: (text: string) => void;
  readonly onChoose: (hit: ProviderHit) => void;
  /** Enter, while no option is active. */
  readonly onEnter: () => void;
  /** Between the field and the list. */
  readonly children: React.ReactNode;
}

const LIST = 'providers-found';
const optionId = (index: number): string => `provider-${index}`;

/**
 * A field over a list that is always there. The focus stays in the field; the keys move what is active in the list.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox({ text, hits, going, checked, onText, onChoose, onEnter, children }: ComboboxProps) {
  const [activeId, setActiveId] = useState<string>();
  // By the brand and not by its position: an answer may come between two keys.
  const active = hits.findIndex(({ id }) => id === activeId);

  useEffect(() => {
    if (active !== FIELD) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function ask(next: string): void {
    setActiveId(undefined);
    onText(next);
  }

  function choose(hit: ProviderHit): void {
    if (going === undefined) onChoose(hit);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, nativeEvent, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (nativeEvent.isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
    const next = activeAfter(key, active, hits.length);
    const hit = hits[active];
    if (next !== undefined) setActiveId(hits[next]?.id);
    else if (leadsBack(key)) return setActiveId(undefined);
    else if (key === 'Escape') ask('');
    else if (key === 'Enter' && hit) choose(hit);
    else if (key === 'Enter' && going === undefined) onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <div className="picker">
      <div className="picker-field">
        <label htmlFor="provider-search">{PICKER_WORDS.field}</label>
        <input
          id="provider-search"
          type="text"
          inputMode="search"
          enterKeyHint="go"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={LIST}
          aria-activedescendant={active === FIELD ? undefined : optionId(active)}
          value={text}
          onChange={({ target }) => ask(target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A datalist shows no more than words. */}
      <div id={LIST} className="hits" role="listbox" aria-label={PICKER_WORDS.list} hidden={hits.length === 0}>
        {hits.map((hit, i) => (
          <Option
            key={hit.id}
            hit={hit}
            id={optionId(i)}
            active={i === active}
            going={hit.id === going}
            busy={going !== undefined}
            checked={checked}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
    </div>
  );
}
