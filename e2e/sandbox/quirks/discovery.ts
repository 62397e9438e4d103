import { brandIdentifier } from '../brand.ts';
import { Refusal } from '../fhir/outcome.ts';
import type { Switch } from './switch.ts';

/** What a server says of itself, or does not. */
export const DISCOVERY = {
  ownBrand: {
    says: 'Discovery names a User-access Brands bundle of the hospital’s own; with `=foreign`, on another hospital’s origin.',
    discovery: (said, { value }, root, { profile, otherOrigin }) => {
      said['user_access_brand_bundle'] = `${value === 'foreign' ? otherOrigin() : root}/brand/bundle.json`;
      said['user_access_brand_identifier'] = brandIdentifier(profile);
    },
  },
  metadataOnly: {
    says: 'No `.well-known/smart-configuration` (404): only the CapabilityStatement says where to sign in.',
    describe: (what) => (what === 'configuration' ? 404 : undefined),
  },
  relativeEndpoints: {
    says: 'Discovery names its addresses relative to the FHIR base.',
    discovery: (said, _setting, root, _world, up) => {
      for (const [name, value] of Object.entries(said))
        if (name !== 'issuer' && typeof value === 'string' && value.startsWith(`${root}/`))
          said[name] = `${up}${value.slice(root.length)}`;
    },
  },
  moved: {
    says: 'Everything below this base is answered 410 (or the status given), discovery too.',
    describe: (_what, { value }) => Number(value || 410),
    before: (_request, { value }) => {
      throw new Refusal(Number(value || 410), 'deleted', 'There is no FHIR server here any more.');
    },
  },
  software: {
    says: 'The CapabilityStatement names this software.',
    capability: (said, { value }) => (said['software'] = { name: value, version: '1' }),
  },
  publisher: {
    says: 'The CapabilityStatement names this publisher.',
    capability: (said, { value }) => (said['publisher'] = value),
  },
} as const satisfies Record<string, Switch>;
