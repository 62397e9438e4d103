import { hasBody, headersOf, type ConsoleRequest } from './request.ts';

/** The request as a program makes it, to go on from. `base` ends with a slash. */
export function fetchCode(request: ConsoleRequest, base: string): string {
  return [
    `const response = await fetch(${text(base + request.path)}, ${optionsOf(request)});`,
    'const body = await response.text();',
    '',
  ].join('\n');
}

/** The same with the library that most apps of health records use. */
export function fhirclientCode(request: ConsoleRequest, base: string): string {
  const options = optionsOf(request).replace('{', `{\n  url: ${text(request.path)},`);
  return [
    "import FHIR from 'fhirclient';",
    '',
    `const client = FHIR.client(${text(base.replace(/\/$/, ''))});`,
    `const answer = await client.request(${options});`,
    '',
  ].join('\n');
}

function optionsOf(request: ConsoleRequest): string {
  const said = headersOf(request);
  const headers = 'headers' in said ? Object.entries(said.headers) : [];
  return [
    '{',
    `  method: ${text(request.method)},`,
    '  headers: {',
    ...headers.map(([name, value]) => `    ${text(name)}: ${text(value)},`),
    '  },',
    ...(hasBody(request) ? [`  body: ${text(request.body)},`] : []),
    '}',
  ].join('\n');
}

/** As a literal in single quotes, whatever is in it. */
const text = (value: string): string =>
  `'${JSON.stringify(value)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", String.raw`\'`)}'`;
