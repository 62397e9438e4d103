import { useSearchParams } from 'react-router';
import { useChosen } from '../state/use-chosen.ts';
import { MEDICATION_WORDS as WORDS } from '../words/medications.ts';

/** What is looked for among the medicines; the address keeps it. */
export function useFind(): readonly [find: string, setFind: (next: string) => void] {
  const [params, setParams] = useSearchParams();
  const [find, choose] = useChosen(params.get('find') ?? '');
  const setFind = (next: string) => {
    choose(next);
    setParams(next === '' ? {} : { find: next }, { replace: true, preventScrollReset: true });
  };
  return [find, setFind];
}

interface FindLineProps {
  readonly find: string;
  readonly onFind: (next: string) => void;
  readonly found: number;
}

/** Finds by any name that a medicine has in the record, among hundreds of old ones too. */
export const FindLine = ({ find, onFind, found }: FindLineProps) => (
  <div className="find-line">
    <label htmlFor="find-medication" className="small">
      {WORDS.find}
    </label>
    <input
      id="find-medication"
      type="search"
      autoComplete="off"
      spellCheck={false}
      value={find}
      onChange={({ target }) => onFind(target.value)}
    />
    <output className="quiet small">{find === '' ? '' : WORDS.found(found)}</output>
  </div>
);
