import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePerson } from '../state/person.ts';
import { WELCOME_WORDS as WORDS } from '../words/welcome.ts';
import './sample-line.css';

/** On every screen while the sample is looked at: that it is none, and the way out of it. */
export default function SampleLine() {
  const leaveSample = usePerson((topic) => topic.leaveSample);
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await leaveSample();
      await navigate('/');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="sample-line" role="note">
      <span>{WORDS.shown}</span>
      <button className="plain" type="button" disabled={busy} onClick={() => void leave()}>
        {busy ? WORDS.removing : WORDS.remove}
      </button>
    </div>
  );
}
