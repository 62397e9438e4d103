import { useEffect, useRef, useState } from 'react';
import type { CardChoices } from '../../engine/api.ts';
import { ARRANGE_WORDS, type CardName, CARD_NAMES } from '../words/summary.ts';
import { moved } from './arrangement.ts';

interface ArrangeProps {
  readonly order: readonly CardName[];
  readonly hidden: readonly string[];
  readonly onChange: (next: CardChoices) => void;
  readonly onDone: () => void;
}

/** The list of cards, each to be shown or not, and moved by buttons: dragging is not for every hand. */
export function Arrange({ order, hidden, onChange, onDone }: ArrangeProps) {
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function move(name: CardName, by: -1 | 1): void {
    const next = moved(order, name, by);
    onChange({ order: next, hidden });
    setSaid(ARRANGE_WORDS.movedTo(CARD_NAMES[name], next.indexOf(name) + 1, next.length));
  }

  const show = (name: CardName, isShown: boolean) =>
    onChange({ order, hidden: isShown ? hidden.filter((one) => one !== name) : [...hidden, name] });

  return (
    <section className="panel arrange screen-only" aria-labelledby="arrange">
      <h2 id="arrange" ref={heading} tabIndex={-1}>
        {ARRANGE_WORDS.title}
      </h2>
      <p className="quiet small">{ARRANGE_WORDS.lead}</p>
      <ol>
        {order.map((name, i) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={!hidden.includes(name)}
                onChange={({ target }) => show(name, target.checked)}
              />
              {CARD_NAMES[name]}
            </label>
            {/* Not disabled at the ends: the focus would be lost with the last step. */}
            <button
              className="button"
              type="button"
              aria-label={ARRANGE_WORDS.up(CARD_NAMES[name])}
              aria-disabled={i === 0}
              onClick={() => move(name, -1)}
            >
              ↑
            </button>
            <button
              className="button"
              type="button"
              aria-label={ARRANGE_WORDS.down(CARD_NAMES[name])}
              aria-disabled={i === order.length - 1}
              onClick={() => move(name, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <output className="hidden">{said}</output>
      <div className="buttons">
        <button className="button first" type="button" onClick={onDone}>
          {ARRANGE_WORDS.done}
        </button>
        <button className="button" type="button" onClick={() => onChange({ order: [], hidden: [] })}>
          {ARRANGE_WORDS.reset}
        </button>
      </div>
    </section>
  );
}
