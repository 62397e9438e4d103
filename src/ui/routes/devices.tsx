import type { DeviceLine } from '../../record/devices/devices.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import { SaidList } from '../chapters/said-list.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import type { UiDeps } from '../deps.ts';
import { DEVICE_WORDS as WORDS } from '../words/devices.ts';
import { dayWords, timeWords } from '../words/said-time.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const devicesRoute = (deps: UiDeps) => chapterRoute(deps, 'devices', Devices);

/** What is in or with somebody, and the numbers by which it is known. */
function Devices({ view: { current, past, others, setAside }, entries, hidden }: ChapterProps<'devices'>) {
  return (
    <ChapterPage
      title={SECTION_WORDS.devices}
      lines={current.length + past.length + others.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      {current.length > 0 && <p className="note">{WORDS.ask}</p>}
      <LineSection title={WORDS.current}>{current.map(row)}</LineSection>
      <LineSection title={WORDS.past}>{past.map(row)}</LineSection>
      <LineSection title={WORDS.others} lead={WORDS.othersLead}>
        {others.map(row)}
      </LineSection>
    </ChapterPage>
  );
}

const row = (line: DeviceLine) => <DeviceRow key={line.id} line={line} />;

function DeviceRow({ line }: { readonly line: DeviceLine }) {
  const { implanted, removed, used, reason, bodySite, maker, model, serial, lot, made, expires, udi, status } = line;
  return (
    <LineRow line={line} detail={WORDS.status[status] ?? ''} end="">
      <SaidList
        isStacked
        facts={[
          [WORDS.implanted, timeWords(implanted)],
          [WORDS.removed, timeWords(removed)],
          [WORDS.used, timeWords(used)],
          [WORDS.why, reason.join(', ')],
          [WORDS.place, bodySite],
          [WORDS.maker, maker],
          [WORDS.model, model],
          [WORDS.serial, serial],
          [WORDS.lot, lot],
          [WORDS.made, dayWords(made)],
          [WORDS.expires, dayWords(expires)],
          [WORDS.udi, udi],
        ]}
      />
      {udi !== '' && (
        <div className="screen-only row-way">
          <CopyButton text={udi}>{WORDS.copyUdi}</CopyButton>
        </div>
      )}
    </LineRow>
  );
}
