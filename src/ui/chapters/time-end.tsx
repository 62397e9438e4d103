import type { SaidTime } from '../../record/said-time.ts';
import { timeWords } from '../words/said-time.ts';
import { DoubtMark } from './dated.tsx';

interface TimeEndProps {
  readonly time: SaidTime;
  /** What a date is said in: "since 3 May 2014". */
  readonly words?: (when: string) => string;
}

/** When it was, at the end of a line's first row; nothing where nobody said. */
export function TimeEnd({ time, words }: TimeEndProps) {
  const said = timeWords(time);
  if (said === '') return null;
  return (
    <>
      {words && time.start !== '' && time.end === '' ? words(said) : said}
      <DoubtMark when={time.start || time.end} type="" />
    </>
  );
}
