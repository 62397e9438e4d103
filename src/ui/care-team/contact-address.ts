import type { Telecom } from '../../record/care-team/care-team.ts';

const PHONE = /^\+?[\d\s()./-]{3,30}(?:\s*(?:x|ext\.?)\s*\d{1,6})?$/i;
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Where a contact leads: to the telephone, a letter or a web page, and nowhere else; undefined where it is no such thing. */
export function contactAddress({ system, value }: Pick<Telecom, 'system' | 'value'>): string | undefined {
  if (system === 'phone' || system === 'sms') {
    const digits = value.replace(/\s*(?:x|ext).*$/i, '').replace(/[^\d+]/g, '');
    return PHONE.test(value) && digits.length > 2 ? `${system === 'sms' ? 'sms' : 'tel'}:${digits}` : undefined;
  }
  if (system === 'email') return EMAIL.test(value) ? `mailto:${value}` : undefined;
  if (system !== 'url' || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
