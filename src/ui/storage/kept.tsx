import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { Engine, StorageMeasure, StorageView } from '../../engine/api.ts';
import { Binding } from '../components/binding.tsx';
import { calledHere } from '../people/people.ts';
import { usePerson } from '../state/person.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { bytes } from '../words/numbers.ts';
import { STORAGE_WORDS } from '../words/storage.ts';
import { WHOSE_WORDS } from '../words/whose.ts';
import './storage.css';

interface KeptProps {
  readonly storage: StorageView;
  readonly engine: Pick<Engine, 'measureStorage'>;
}

/**
 * What takes how much, measured on the disk; what the browser counts stands beside it. Measured once: while a sync runs
 * the record changes all the time, and to measure it opens all of it.
 */
export function Kept({ storage, engine }: KeptProps) {
  const [measure, setMeasure] = useState<StorageMeasure>();
  useEffect(() => {
    let isHere = true;
    engine.measureStorage().then(
      (found) => isHere && setMeasure(found),
      () => {}, // locked, or closed meanwhile: the screen goes too
    );
    return () => void (isHere = false);
  }, [engine]);
  const { attachmentBytes, recordBytes, resources, usage, quota } = storage;
  const documents = <Size name={STORAGE_WORDS.documents} note={STORAGE_WORDS.documentsNote} size={attachmentBytes} />;
  return (
    <section className="panel" aria-labelledby="kept-title">
      <h2 id="kept-title" className="hidden">
        {STORAGE_WORDS.kept}
      </h2>
      <dl className="sizes" aria-busy={!measure}>
        {measure ? (
          <Measured measure={measure} resources={resources} documents={documents} />
        ) : (
          <>
            <Size name={STORAGE_WORDS.record} note={STORAGE_WORDS.measuring(resources)} size={recordBytes} />
            {documents}
          </>
        )}
        {usage !== undefined && quota !== undefined && (
          <>
            <Size name={STORAGE_WORDS.all} note={STORAGE_WORDS.allNote} size={usage} />
            <Size name={STORAGE_WORDS.free} note={STORAGE_WORDS.freeNote} size={Math.max(0, quota - usage)} />
          </>
        )}
      </dl>
    </section>
  );
}

interface MeasuredProps {
  readonly measure: StorageMeasure;
  readonly resources: number;
  /** Their line, which stands among the others. */
  readonly documents: ReactNode;
}

function Measured({ measure, resources, documents }: MeasuredProps) {
  const { kinds, older, indexBytes, damagedBytes, restBytes } = measure;
  const entries = kinds.reduce((sum, { bytes: size }) => sum + size, 0);
  return (
    <>
      <Size name={STORAGE_WORDS.record} note={STORAGE_WORDS.entries(resources)} size={entries} />
      {kinds.map(({ kind, resources: n, bytes: size }) => (
        <Size key={kind} part name={KIND_WORDS[kind].many} note={STORAGE_WORDS.entries(n)} size={size} />
      ))}
      {documents}
      {older.versions > 0 && (
        <Size name={STORAGE_WORDS.older} note={STORAGE_WORDS.olderNote(older.versions)} size={older.bytes} />
      )}
      <Size name={STORAGE_WORDS.index} note={STORAGE_WORDS.indexNote} size={indexBytes} />
      {damagedBytes > 0 && <Size name={STORAGE_WORDS.damaged} note={STORAGE_WORDS.damagedNote} size={damagedBytes} />}
      <Size name={STORAGE_WORDS.rest} note={STORAGE_WORDS.restNote} size={restBytes} />
    </>
  );
}

/** `part`: it is counted in the line above. */
const Size = ({ name, note, size, part }: { name: string; note?: string; size: number; part?: boolean }) => (
  <div className={part ? 'part' : undefined}>
    <dt>
      {name}
      {note && <span className="quiet small">{note}</span>}
    </dt>
    <dd>{bytes(size)}</dd>
  </div>
);

/** The same by where it came from, each person's apart. */
export function BySource({ connections }: Pick<StorageView, 'connections'>) {
  const { people, unknown, lookedAt } = usePerson();
  if (connections.length === 0) return null;
  const of = (sources: readonly string[]) => connections.filter(({ connectionId }) => sources.includes(connectionId));
  const groups =
    lookedAt === undefined
      ? [{ name: '', shares: connections }]
      : [
          ...people.map((person) => ({ name: calledHere(person), shares: of(person.sources) })),
          { name: WHOSE_WORDS.unknown, shares: of(unknown) },
        ];
  return (
    <section aria-labelledby="by-provider-title">
      <h2 id="by-provider-title">{STORAGE_WORDS.bySource}</h2>
      {groups
        .filter(({ shares }) => shares.length > 0)
        .map(({ name, shares }) => (
          <Fragment key={name}>
            {name !== '' && <h3 className="share-owner">{name}</h3>}
            <Shares connections={shares} />
          </Fragment>
        ))}
    </section>
  );
}

const Shares = ({ connections }: Pick<StorageView, 'connections'>) => (
  <ul className="panel shares">
    {connections.map(({ connectionId, name, stripe, resources, bytes: size, documentBytes }) => (
      <li key={connectionId}>
        <Binding stripe={stripe} />
        <span className="share-name">
          {name}
          <span className="quiet small">
            {documentBytes > 0
              ? STORAGE_WORDS.shareWithDocuments(resources, bytes(size), bytes(documentBytes))
              : STORAGE_WORDS.share(resources, bytes(size))}
          </span>
        </span>
        <span>{bytes(size + documentBytes)}</span>
      </li>
    ))}
  </ul>
);
