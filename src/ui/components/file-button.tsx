import type { ReactNode } from 'react';
import './form.css';

interface FileButtonProps {
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that asks the device for a file. The same file may be chosen twice: it may have changed. */
export const FileButton = ({ accept, busy, onFile, children }: FileButtonProps) => (
  <label className="button file">
    {children}
    <input
      type="file"
      accept={accept}
      disabled={busy}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        target.value = '';
        if (file) onFile(file);
      }}
    />
  </label>
);
