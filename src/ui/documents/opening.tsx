import { READER_WORDS } from '../words/reader.ts';

export const Opening = () => (
  <p className="quiet">
    <output>{READER_WORDS.opening}</output>
  </p>
);
