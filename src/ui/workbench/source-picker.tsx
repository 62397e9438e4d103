import { useId, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ProviderHit } from '../../engine/api.ts';
import { AddressLine } from '../components/address-line.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import type { UiDeps } from '../deps.ts';
import { Combobox } from '../picker/combobox.tsx';
import { CountLine } from '../picker/count-line.tsx';
import { useFind, type Found } from '../picker/use-find.ts';
import { endpointsOf } from '../words/ways.ts';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import '../components/tag.css';
import '../routes/add-provider.css';

/** A test server or a real one: out of the catalogue, or by its address. */
export function SourcePicker({ loaded, deps }: { loaded: Found; deps: UiDeps }) {
  const { question, found, ask } = useFind(loaded, deps.engine);
  const [several, setSeveral] = useState<ProviderHit>();
  const navigate = useNavigate();
  const hits = question.text.trim() === '' && !question.tests ? [] : found.answer.hits;

  function choose(hit: ProviderHit): void {
    const [only, ...others] = endpointsOf(hit);
    if (only && others.length === 0) void navigate(sourcePath({ endpoint: only.id }));
    else setSeveral(hit);
  }

  return (
    <>
      <Combobox
        text={question.text}
        hits={hits}
        going={undefined}
        checked={undefined}
        onText={(text) => {
          setSeveral(undefined);
          ask({ ...question, text });
        }}
        onChoose={choose}
        onEnter={() => hits.length === 1 && choose(hits[0]!)}
      >
        <CountLine found={found} tests={question.tests} onTests={(tests) => ask({ ...question, tests })} />
      </Combobox>
      {found.failure && <FailureNote failure={found.failure} />}
      {several && <Endpoints hit={several} />}
      <OwnAddress />
    </>
  );
}

const Endpoints = ({ hit }: { hit: ProviderHit }) => (
  <section aria-labelledby="bench-endpoints">
    <h2 id="bench-endpoints">{WORKBENCH_WORDS.endpointsOf(hit.name)}</h2>
    <ul className="bullets">
      {endpointsOf(hit).map(({ id, fhirBase, portal, platform }) => (
        <li key={`${portal} ${id}`}>
          <Link to={sourcePath({ endpoint: id })}>{fhirBase}</Link>{' '}
          <span className="quiet small">{[portal, platform].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  </section>
);

function OwnAddress() {
  const [address, setAddress] = useState('');
  const navigate = useNavigate();
  const id = useId();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (address.trim() === '') document.getElementById(id)?.focus();
    else void navigate(sourcePath({ address: address.trim() }));
  }

  return (
    <form className="one" noValidate onSubmit={submit}>
      <label htmlFor={id}>{WORKBENCH_WORDS.ownAddress}</label>
      <AddressLine id={id} value={address} onChange={setAddress}>
        <button className="button" type="submit">
          {WORKBENCH_WORDS.useIt}
        </button>
      </AddressLine>
      <p id={`${id}-hint`} className="quiet small">
        {WORKBENCH_WORDS.ownAddressHint}
      </p>
    </form>
  );
}

const sourcePath = (source: Readonly<Record<string, string>>): string =>
  `/developers/workbench?${new URLSearchParams(source).toString()}`;
