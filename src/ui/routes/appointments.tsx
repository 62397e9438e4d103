import type { SetAside } from '../../record/chapter.ts';
import { AppointmentCard } from '../appointments/appointment-card.tsx';
import { saveForCalendar } from '../appointments/save-for-calendar.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { today } from '../../base/today.ts';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineRow, MemberLine } from '../chapters/line-row.tsx';
import { Lines } from '../chapters/lines.tsx';
import type { UiDeps } from '../deps.ts';
import { APPOINTMENT_WORDS, appointmentStatusWords } from '../words/appointments.ts';
import { eventTime } from '../words/event-time.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import '../appointments/appointments.css';

export const appointmentsRoute = (deps: UiDeps) => chapterRoute(deps, 'appointments', Appointments);

/** What is ahead, first and whole; what was, as lines. */
function Appointments({ view, entries, hidden }: ChapterProps<'appointments'>) {
  const { upcoming, unscheduled, past, setAside } = view;
  const isCalledOff = ({ member, reason }: SetAside) => reason === 'cancelled' && member.when.slice(0, 10) >= today();
  const calledOff = setAside.filter(isCalledOff);
  const dated = upcoming.filter(({ start }) => start.length >= 10);
  return (
    <ChapterPage
      title={SECTION_WORDS.appointments}
      lines={upcoming.length + calledOff.length + unscheduled.length + past.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside.filter((one) => !isCalledOff(one))}
      empty={APPOINTMENT_WORDS.empty}
    >
      <section aria-labelledby="ahead-title">
        <div className="chapter-head">
          <h2 id="ahead-title">{APPOINTMENT_WORDS.upcoming}</h2>
          {dated.length > 1 && (
            <button className="button screen-only" type="button" onClick={() => saveForCalendar(dated)}>
              {APPOINTMENT_WORDS.saveAll(dated.length)}
            </button>
          )}
        </div>
        {upcoming.length === 0 && <p className="quiet">{APPOINTMENT_WORDS.noneAhead}</p>}
        <ul className="appointments">
          {upcoming.map((line) => (
            <li key={line.id}>
              <AppointmentCard line={line} />
            </li>
          ))}
        </ul>
        {dated.length > 0 && <p className="quiet small screen-only">{APPOINTMENT_WORDS.saveNote}</p>}
      </section>
      {calledOff.length > 0 && <CalledOff setAside={calledOff} />}
      {unscheduled.length > 0 && (
        <section aria-labelledby="unscheduled-title">
          <h2 id="unscheduled-title">{APPOINTMENT_WORDS.unscheduled}</h2>
          <ul className="appointments">
            {unscheduled.map((line) => (
              <li key={line.id}>
                <AppointmentCard line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past-title">
          <h2 id="past-title">{APPOINTMENT_WORDS.past}</h2>
          <Lines items={past} keyOf={({ id }) => id}>
            {(line) => (
              <LineRow
                line={line}
                detail={[...line.people, ...line.places.map(({ name }) => name)].join(' · ')}
                beside={appointmentStatusWords(line.status)}
                end={line.start === '' ? undefined : eventTime(line.start, line.end)}
              />
            )}
          </Lines>
        </section>
      )}
    </ChapterPage>
  );
}

/** Somebody may be on their way to it. */
const CalledOff = ({ setAside }: { setAside: readonly SetAside[] }) => (
  <section className="called-off panel" aria-labelledby="called-off-title">
    <h2 id="called-off-title">{APPOINTMENT_WORDS.cancelled}</h2>
    <p className="quiet small">{APPOINTMENT_WORDS.cancelledNote}</p>
    <ul>
      {setAside.map(({ member }) => (
        <li key={`${member.connectionId}/${member.id}`}>
          <MemberLine member={member} />
        </li>
      ))}
    </ul>
  </section>
);
