import { Link } from 'react-router';
import type { AppointmentLine } from '../../record/appointments/appointments.ts';
import { Bindings, SaidBy } from '../chapters/line-row.tsx';
import { recordPath } from '../timeline/row.tsx';
import { APPOINTMENT_WORDS, appointmentStatusWords } from '../words/appointments.ts';
import { CONFLICT, conflictInWords } from '../words/conflicts.ts';
import { deviceTime, eventTime } from '../words/event-time.ts';
import { PlaceLine } from './place-line.tsx';
import { saveForCalendar } from './save-for-calendar.ts';

/** An appointment that is ahead: when, what, with whom, where, and what to bring. */
export function AppointmentCard({ line }: { line: AppointmentLine }) {
  const { title, start, end, minutes, status, people, places, reason, instructions, members, conflicts = [] } = line;
  const here = deviceTime(start);
  const words = appointmentStatusWords(status);
  return (
    <article className="appointment panel">
      <Bindings members={members} />
      <div className="appointment-text">
        {start !== '' && (
          <p className="appointment-time">
            <time dateTime={start}>{eventTime(start, end)}</time>
            {end === '' && minutes !== undefined && `, ${APPOINTMENT_WORDS.minutes(minutes)}`}
            {here !== '' && <span className="quiet small"> {APPOINTMENT_WORDS.yourTime(here)}</span>}
          </p>
        )}
        <h3>
          <Link to={recordPath(members[0]!)}>{title}</Link>
          {words !== '' && <span className="unsure small"> {words}</span>}
        </h3>
        <dl>
          {people.length > 0 && <Fact label={APPOINTMENT_WORDS.with}>{people.join(', ')}</Fact>}
          {places.length > 0 && (
            <Fact label={APPOINTMENT_WORDS.where}>
              {places.map((place) => (
                <PlaceLine key={`${place.name} ${place.address}`} place={place} />
              ))}
            </Fact>
          )}
          {reason !== '' && <Fact label={APPOINTMENT_WORDS.reason}>{reason}</Fact>}
          {instructions !== '' && (
            <Fact label={APPOINTMENT_WORDS.bring}>
              <span className="lines-kept">{instructions}</span>
            </Fact>
          )}
        </dl>
        {conflicts.map(conflictInWords).map(({ about, said }) => (
          <p key={about} className="small conflict">
            <strong>{CONFLICT(about)}</strong>{' '}
            {said.map(({ sourceName, text }) => `${sourceName}: ${text}`).join(' · ')}
          </p>
        ))}
        <SaidBy line={line} />
        <p className="quiet small">
          {APPOINTMENT_WORDS.mayHaveChanged}
          {members.some(({ removed }) => removed !== undefined) && ` ${APPOINTMENT_WORDS.unlisted}`}
        </p>
        {start.length >= 10 && (
          <button className="button screen-only" type="button" onClick={() => saveForCalendar([line])}>
            {APPOINTMENT_WORDS.save}
            <span className="hidden">
              {' '}
              {title}, {eventTime(start)}
            </span>
          </button>
        )}
      </div>
    </article>
  );
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
