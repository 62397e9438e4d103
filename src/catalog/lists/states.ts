/** The states and territories of the United States by their names in capitals. */
const NAMES =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,AS American Samoa,GU Guam,MP Northern Mariana Islands,PR Puerto Rico,VI U S Virgin Islands';

const STATES = NAMES.split(',').map((state) => ({ code: state.slice(0, 2), name: state.slice(3).toUpperCase() }));
const CODES = new Set(STATES.map(({ code }) => code));
const BY_NAME = new Map([...STATES.map(({ code, name }) => [name, code] as const), ['VIRGIN ISLANDS', 'VI']]);

export const isStateCode = (text: string): boolean => CODES.has(text);

/** The two letters of a state written in any way; '' when it is none. */
export function stateCodeOf(text: string): string {
  const plain = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/^US-/, '')
    .replaceAll(/[^A-Z]+/g, ' ')
    .trim();
  const letters = plain.replaceAll(' ', '');
  return CODES.has(letters) ? letters : (BY_NAME.get(plain) ?? '');
}
