import type { Place } from '../../record/visits/place.ts';

/** A place, its address, and a number to call it where that is one. */
export function PlaceLine({ place: { name, address, phone } }: { place: Place }) {
  const number = /^[\d\s()+./-]{5,30}$/.test(phone) ? phone.replace(/[^\d+]/g, '') : '';
  return (
    <span className="place">
      {[name, address].filter((text) => text !== '').join(', ')}
      {phone !== '' && (number === '' ? `, ${phone}` : <>, {<a href={`tel:${number}`}>{phone}</a>}</>)}
    </span>
  );
}
