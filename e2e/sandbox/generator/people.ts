/** Somebody who does not exist. */
export interface Person {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly gender: 'female' | 'male' | 'other';
  readonly birthDate: string;
  readonly adult: boolean;
  /** Resources in the record, binaries not counted. */
  readonly size: number;
}

/** A record of fewer resources would have no room for a life. */
export const SMALLEST = 150;
export const LARGEST = 100_000;

const clamp = (size: number): number => Math.min(LARGEST, Math.max(SMALLEST, Math.round(size)));

/**
 * The patients of one hospital: the first is at all three, so that one life comes from several
 * hospitals; the last has a record that is large on purpose.
 */
export function peopleOf(hospital: 'lakeside' | 'harbor' | 'pinewood', size: number): readonly Person[] {
  const [second, third] = OTHERS[hospital];
  return [
    {
      id: 'p1',
      given: 'Maple',
      family: 'Testperson',
      gender: 'female',
      birthDate: '1968-03-14',
      adult: true,
      size: clamp(size),
    },
    { id: 'p2', ...second, adult: true, size: clamp(size) },
    { id: 'p3', ...third, adult: false, size: clamp(size / 4) },
    {
      id: 'p4',
      given: 'Sequoia',
      family: 'Largerecord',
      gender: 'other',
      birthDate: '1947-11-02',
      adult: true,
      size: clamp(size * 10),
    },
  ];
}

const OTHERS = {
  lakeside: [
    { given: 'Birch', family: 'Samplesson', gender: 'male', birthDate: '1981-07-30' },
    { given: 'Zoë', family: 'Exemplar-Müller', gender: 'female', birthDate: '2016-12-05' },
  ],
  harbor: [
    { given: 'Juniper', family: 'Placeholder', gender: 'female', birthDate: '1992-01-09' },
    { given: 'Aspen', family: 'Demoson', gender: 'male', birthDate: '2014-04-21' },
  ],
  pinewood: [
    { given: 'Poplar', family: 'Fixturova', gender: 'male', birthDate: '1975-09-17' },
    { given: 'Holly', family: 'Mockleigh', gender: 'female', birthDate: '2018-08-08' },
  ],
} as const;
