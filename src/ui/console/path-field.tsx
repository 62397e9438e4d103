import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { activeAfter, FIELD, leadsBack } from '../picker/keys.ts';
import { CONSOLE_WORDS } from '../words/console-page.ts';
import { complete, type Known } from './complete.ts';

interface PathFieldProps {
  readonly id: string;
  readonly path: string;
  /** Undefined until it is known what can be asked: then it is a plain field. */
  readonly known: Known | undefined;
  readonly onPath: (path: string) => void;
}

/** More than anybody reads; another letter makes it less. */
const MOST = 200;

/**
 * The path of a request, with what could stand next. The focus stays in the field; the keys move what is active.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PathField({ id, path, known, onPath }: PathFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(path.length);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(FIELD);
  const due = useRef<number>(undefined);
  const { from, options } = useMemo(
    () => (known ? complete(path.slice(0, caret), known) : { from: caret, options: [] }),
    [known, path, caret],
  );
  const shown = open ? options.slice(0, MOST) : [];
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    if (active !== FIELD) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  // After an option was taken, the cursor is behind it and not at the end.
  useEffect(() => {
    if (due.current === undefined) return;
    field.current?.setSelectionRange(due.current, due.current);
    due.current = undefined;
  }, [path]);

  function close(): void {
    setOpen(false);
    setActive(FIELD);
  }

  function take(text: string): void {
    const before = path.slice(0, from) + text;
    due.current = before.length;
    setCaret(before.length);
    setActive(FIELD);
    setOpen(true); // what comes next
    onPath(before + path.slice(caret));
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, nativeEvent, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (nativeEvent.isComposing || ctrlKey || metaKey || shiftKey) return;
    const option = shown[active];
    const next = altKey ? undefined : activeAfter(key, active, shown.length);
    if (key === 'ArrowDown' && !open) setOpen(true);
    else if (key === 'Escape' && shown.length > 0) close();
    else if (key === 'Enter' && option) take(option.text);
    else if (next !== undefined && shown.length > 0) setActive(next);
    else {
      if (leadsBack(key)) setActive(FIELD);
      if (key === 'Enter') close(); // and the form is sent
      return;
    }
    event.preventDefault();
  }

  return (
    <div className="path-field">
      <label className="hidden" htmlFor={id}>
        {CONSOLE_WORDS.path}
      </label>
      <input
        ref={field}
        id={id}
        className="field code"
        type="text"
        enterKeyHint="send"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active === FIELD ? undefined : optionId(active)}
        aria-describedby={`${id}-hint`}
        value={path}
        onChange={({ target }) => {
          setCaret(target.selectionStart ?? target.value.length);
          setActive(FIELD);
          setOpen(true);
          onPath(target.value);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? path.length)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        className="path-options"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A datalist completes whole values alone.
        role="listbox"
        aria-label={CONSOLE_WORDS.next}
        hidden={shown.length === 0}
      >
        {shown.map(({ text, note }, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are the field's.
          <div
            key={text}
            id={optionId(i)}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- That one holds no more than words.
            role="option"
            aria-selected={i === active}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()} // The focus stays in the field.
            onClick={() => take(text)}
          >
            <code>{text}</code> <span className="quiet small">{note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
