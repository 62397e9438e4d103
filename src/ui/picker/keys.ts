/** The field itself, while no option is active. */
export const FIELD = -1;

const PAGE = 8;

/**
 * Which option is active after a key, as the APG says of an editable combobox; undefined when the key is not its own.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction
 */
export function activeAfter(key: string, active: number, options: number): number | undefined {
  const last = options - 1;
  switch (key) {
    case 'ArrowDown':
      return active >= last ? Math.min(0, last) : active + 1;
    case 'ArrowUp':
      return active <= 0 ? last : active - 1;
    case 'PageDown':
      return Math.min(active + PAGE, last);
    case 'PageUp':
      return options === 0 ? FIELD : Math.max(active - PAGE, 0);
    default:
      return undefined;
  }
}

/** These move the cursor in the text, so that the field has the say again. */
export const leadsBack = (key: string): boolean => ['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key);
