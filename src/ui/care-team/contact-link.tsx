import type { Telecom } from '../../record/care-team/care-team.ts';
import { contactAddress } from './contact-address.ts';

/** A number to call or an address to write to; as plain words where it is none. */
export function ContactLink({ telecom }: { readonly telecom: Pick<Telecom, 'system' | 'value'> }) {
  const address = contactAddress(telecom);
  if (address === undefined) return telecom.value;
  const isWeb = address.startsWith('http');
  return (
    <a href={address} {...(isWeb && { target: '_blank', rel: 'noreferrer' })}>
      {telecom.value}
    </a>
  );
}
