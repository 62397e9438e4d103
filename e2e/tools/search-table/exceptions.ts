/** What HL7 lists and the table leaves out, by the definition's id, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'Resource-id': 'the index has a column of its own for it',
  'Resource-lastUpdated': 'the index has a column of its own for it',
  'DomainResource-text': 'words of the whole resource: full text answers it',
  'Resource-content': 'words of the whole resource: full text answers it',
  'Resource-query': 'names a query of the server and nothing that stands in a resource',
  'Location-near': 'how far two points of the globe are apart is no value that could be looked up',
};

/** The FHIR types that a parameter's type can make something of. `src/fhir/search/values.ts` has a writer for each. */
export const SEARCHABLE: Readonly<Record<string, readonly string[]>> = {
  token: ['code', 'string', 'id', 'uri', 'boolean', 'Coding', 'CodeableConcept', 'Identifier', 'ContactPoint', 'told'],
  string: ['string', 'markdown', 'HumanName', 'Address'],
  uri: ['uri', 'url', 'canonical'],
  reference: ['Reference', 'canonical', 'uri', 'Resource'],
  date: ['date', 'dateTime', 'instant', 'Period', 'Timing'],
  number: ['integer', 'decimal', 'Range'],
  quantity: ['Quantity', 'Age', 'Duration', 'Money', 'Range'],
};

/** What expressions lead to and their parameter's type has no search for, and why. */
export const UNSEARCHABLE: Readonly<Record<string, string>> = {
  'date string': 'words such as "last autumn" are no date',
  'date Age': 'an age tells a date only together with a date of birth, which stands elsewhere',
  'date Range': 'likewise: a range of ages',
  'quantity SampledData': 'a curve of many values, none of which is the value',
  'reference Attachment': 'a file refers to no resource',
  'token Quantity': 'the composite of Group says only `value`; its component takes codes and flags',
  'token Range': 'likewise',
  'token Reference': 'likewise',
};

/** Where HL7's definition of a composite contradicts itself: what its components' expressions should be. */
export const CORRECTED: Readonly<Record<string, readonly string[]>> = {
  // `relatesto` is defined as the target and `relation` as the code; here each has the other's expression.
  'DocumentReference-relationship': ['target', 'code'],
};
