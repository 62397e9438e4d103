import { editedText, type Editable, parsedText } from '../fhir/edit.ts';
import { entryOf } from '../fhir/entry.ts';
import type { FileStyle, Switch } from './switch.ts';

/** How files are handed out. */
export const FILES = {
  binaryStyle: {
    says: 'Files come `raw` or as `json` whatever `Accept` says; by a `redirect` to a storage of its own origin, which answers 400 to whoever brings an Authorization (`redirectNoCors`: without CORS headers); or records link to that storage themselves (`presigned`).',
    files: ({ value }) => STYLES.find((style) => style === value) ?? '',
    isVariant: ({ value }) => value === 'presigned',
    record: (draft, _setting, { presigned }) => {
      draft.own = draft.own.map((entry) => {
        if (!entry.text.includes('Binary/')) return entry;
        const text = editedText(entry.text, (resource) =>
          linked(resource, (id) => presigned(`${draft.patientId}/${id}`, draft.files.get(id)!)),
        );
        return entryOf(parsedText(text), text);
      });
    },
  },
} as const satisfies Record<string, Switch>;

const STYLES: readonly FileStyle[] = ['raw', 'json', 'redirect', 'redirectNoCors'];

/** The resource with every link to a file as `addressOf` has it. */
const linked = (resource: Editable, addressOf: (id: string) => string): Editable =>
  JSON.parse(
    JSON.stringify(resource).replace(
      /"url":"(?:http:[^"]*\/)?Binary\/([^"]+)"/g,
      (_whole, id: string) => `"url":${JSON.stringify(addressOf(id))}`,
    ),
  ) as Editable;
