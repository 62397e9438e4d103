import { conceptText } from '../coding.ts';
import { joined } from '../text.ts';
import { code, count, first, members, type Describers } from './describer.ts';

/** What is about the record more than about the person. */
export const other: Describers = {
  Provenance: {
    kind: 'other',
    title: ({ activity }) => joined(['Where it came from', conceptText(activity)], ': '),
    fallback: 'Where it came from',
    detail: members('agent', 'who'),
  },
  List: { kind: 'other', title: first('title', 'code'), fallback: 'List', detail: count('entry', 'entry', 'entries') },
  Basic: { kind: 'other', title: code, fallback: 'Record entry' },
  OperationOutcome: { kind: 'other', title: () => '', fallback: 'Answer of the server' },
};
