import { joined } from '../../../fhir/text.ts';
import type { AppointmentLine } from '../../../record/appointments/appointments.ts';
import { ContactLink } from '../../care-team/contact-link.tsx';
import { appointmentStatusWords } from '../../words/appointments.ts';
import { eventTime } from '../../words/event-time.ts';
import { EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** What is ahead: when, with whom, where, and the number of the place. */
export const AppointmentsCard = ({ from }: CardOf) => (
  <Card name="appointments" to="/appointments" state={useGlance(from, 'appointments')}>
    {({ view: { upcoming }, lengths }) =>
      upcoming.length === 0 ? (
        <EmptyCard>{EMPTY_CARDS.appointments}</EmptyCard>
      ) : (
        <CardLines items={upcoming} all={lengths.upcoming} to="/appointments" onScreen={3}>
          {(line) => <OfLine line={line} detail={<Where line={line} />} />}
        </CardLines>
      )
    }
  </Card>
);

function Where({ line: { start, end, status, people, places } }: { readonly line: AppointmentLine }) {
  const [place] = places;
  return (
    <>
      <strong className="when-ahead">{eventTime(start, end)}</strong>
      {joined([appointmentStatusWords(status), people.join(', '), place?.name ?? ''], ' · ')}
      {place && place.phone !== '' && (
        <>
          {' · '}
          <ContactLink telecom={{ system: 'phone', value: place.phone }} />
        </>
      )}
    </>
  );
}
