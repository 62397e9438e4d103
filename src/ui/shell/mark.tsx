/** The mark: five upright strokes held by a band. `public/icon.svg` is the same drawing. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d="M12 9v46M22 9v46M32 9v46M42 9v46M52 9v46" />
      <rect x="3.5" y="27" width="57" height="12" rx="5" />
    </svg>
  );
}
