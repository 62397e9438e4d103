import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** From any screen: `/` to the search that the screen has, or else to the search of everything; Ctrl-K always to that. */
export function useSearchKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const slash = isSlash(event);
      if (!slash && !isOfEverything(event)) return;
      if (event.defaultPrevented || document.querySelector('dialog[open]') || !document.querySelector('.rail')) return;
      event.preventDefault();
      const box = document.querySelector<HTMLInputElement>('.search-box input');
      if (box && (slash || box.closest('.search-page'))) {
        box.select();
        box.focus();
      } else void navigate('/search');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
}

const isSlash = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);

const isOfEverything = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
