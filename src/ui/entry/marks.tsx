import { useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { HideReason, Mark, MarkChange, WrongReason } from '../../engine/api.ts';
import { HIDE_REASONS, WRONG_REASONS } from '../../record/marks.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { dayWords, ENTRY_WORDS, HIDE_WORDS, WRONG_WORDS } from '../words/entry.ts';
import '../components/dialog.css';
import '../components/form.css';

interface MarksProps {
  readonly mark: Mark;
  readonly save: (change: MarkChange) => Promise<unknown>;
}

/** At the top of an entry: what the person said of it before. */
export function MarkNotes({ mark: { hidden, wrong } }: Pick<MarksProps, 'mark'>) {
  return (
    <>
      {hidden && (
        <p className="note">
          {ENTRY_WORDS.hiddenSince(dayWords(hidden.at), HIDE_WORDS[hidden.reason])}{' '}
          <Link to="/hidden">{ENTRY_WORDS.toHidden}</Link>
        </p>
      )}
      {wrong && (
        <p className="note">
          {ENTRY_WORDS.wrongSince(dayWords(wrong.at), WRONG_WORDS[wrong.reason])}{' '}
          {wrong.words !== '' && <q>{wrong.words}</q>} <Link to="/wrong">{ENTRY_WORDS.toWrong}</Link>
        </p>
      )}
    </>
  );
}

/** What the person may say of an entry: a note, that it is not to be seen, that it is wrong. */
export function Marks({ mark, save }: MarksProps) {
  const { run, busy, failure } = useAttempt();
  const title = useId();
  const { hidden, wrong } = mark;
  const saved = (change: MarkChange, done: () => void) =>
    run(async () => {
      await save(change);
      done();
    });
  return (
    <section className="own-marks" aria-labelledby={title}>
      <h2 id={title}>{ENTRY_WORDS.yours}</h2>
      <p className="quiet small">{ENTRY_WORDS.yoursLead}</p>
      <Note mark={mark} save={save}>
        {/* The button stays the same one, so that the focus has somewhere to come back to. */}
        <AskButton
          label={hidden ? ENTRY_WORDS.show : ENTRY_WORDS.hide}
          act={hidden && (() => run(() => save({ hidden: undefined })))}
        >
          {() => <HideForm save={(reason, done) => saved({ hidden: reason }, done)} />}
        </AskButton>
        <AskButton label={wrong ? ENTRY_WORDS.wrongEdit : ENTRY_WORDS.wrong}>
          {() => <WrongForm wrong={wrong} save={(said, done) => saved({ wrong: said }, done)} />}
        </AskButton>
        {wrong && (
          <button
            className="button"
            type="button"
            disabled={busy}
            onClick={() => run(() => save({ wrong: undefined }))}
          >
            {ENTRY_WORDS.notWrong}
          </button>
        )}
      </Note>
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}

/** The person's own words on an entry. The last one that was deleted can be had back while the page stands. */
function Note({ mark: { note }, save, children }: MarksProps & { readonly children: ReactNode }) {
  const { run, busy, failure } = useAttempt();
  const [draft, setDraft] = useState<string>();
  const [deleted, setDeleted] = useState<string>();
  const field = useId();
  const keep = (text: string) =>
    run(async () => {
      await save({ note: text });
      setDraft(undefined);
      setDeleted(text.trim() === '' ? note?.text : undefined);
    });

  return (
    <>
      {note && draft === undefined && (
        <blockquote className="own-note">
          <p className="lines-kept">{note.text}</p>
          <footer className="quiet small">{ENTRY_WORDS.noteFrom(dayWords(note.at))}</footer>
        </blockquote>
      )}
      <output className="small">
        {deleted !== undefined && (
          <>
            {ENTRY_WORDS.noteDeleted}{' '}
            <button className="plain" type="button" onClick={() => keep(deleted)}>
              {ENTRY_WORDS.undo}
            </button>
          </>
        )}
      </output>
      {draft === undefined ? (
        <div className="buttons">
          <button className="button" type="button" onClick={() => setDraft(note?.text ?? '')}>
            {note ? ENTRY_WORDS.editNote : ENTRY_WORDS.addNote}
          </button>
          {note && (
            <button className="button" type="button" disabled={busy} onClick={() => keep('')}>
              {ENTRY_WORDS.deleteNote}
            </button>
          )}
          {children}
        </div>
      ) : (
        <form
          className="one"
          onSubmit={(event) => {
            event.preventDefault();
            keep(draft);
          }}
        >
          <label htmlFor={field}>{ENTRY_WORDS.note}</label>
          <textarea
            id={field}
            className="field"
            rows={4}
            maxLength={20_000}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
            autoFocus
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
          />
          <div className="buttons">
            <button className="button first" type="submit" disabled={busy}>
              {ENTRY_WORDS.saveNote}
            </button>
            <button className="button" type="button" onClick={() => setDraft(undefined)}>
              {ENTRY_WORDS.cancel}
            </button>
          </div>
        </form>
      )}
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}

interface AskButtonProps {
  readonly label: string;
  /** What it does at once, where nothing has to be asked. */
  readonly act?: (() => unknown) | undefined;
  readonly children: () => ReactNode;
}

/**
 * A button that asks something first. What is asked begins anew each time. Never disabled: the focus comes back to it when
 * the question is answered.
 */
function AskButton({ label, act, children }: AskButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button className="button" type="button" onClick={act ?? open}>
        {label}
      </button>
      <dialog ref={dialog} aria-label={label} onClose={() => setOpen(false)}>
        {isOpen && children()}
      </dialog>
    </>
  );
}

interface FormProps<Said> {
  readonly save: (said: Said, done: () => void) => unknown;
}

const closeAround = (element: Element): void => element.closest('dialog')?.close();

function HideForm({ save }: FormProps<HideReason>) {
  const [reason, setReason] = useState<HideReason>('not-relevant');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        save(reason, () => closeAround(form));
      }}
    >
      <h2>{ENTRY_WORDS.hideQuestion}</h2>
      <p>{ENTRY_WORDS.hideLead}</p>
      <Reasons legend={ENTRY_WORDS.hideWhy} all={HIDE_REASONS} words={HIDE_WORDS} chosen={reason} choose={setReason} />
      <FormButtons label={ENTRY_WORDS.hide} />
    </form>
  );
}

function WrongForm({
  wrong,
  save,
}: FormProps<{ reason: WrongReason; words: string }> & { readonly wrong: Mark['wrong'] }) {
  const [reason, setReason] = useState<WrongReason>(wrong?.reason ?? 'wrong-detail');
  const [words, setWords] = useState(wrong?.words ?? '');
  const field = useId();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        save({ reason, words }, () => closeAround(form));
      }}
    >
      <h2>{ENTRY_WORDS.wrongQuestion}</h2>
      <p>{ENTRY_WORDS.wrongLead}</p>
      <Reasons
        legend={ENTRY_WORDS.wrongQuestion}
        all={WRONG_REASONS}
        words={WRONG_WORDS}
        chosen={reason}
        choose={setReason}
      />
      <div className="one">
        <label htmlFor={field}>{ENTRY_WORDS.wrongWords}</label>
        <textarea
          id={field}
          className="field"
          rows={3}
          maxLength={20_000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <FormButtons label={ENTRY_WORDS.wrongSave} />
    </form>
  );
}

const FormButtons = ({ label }: { readonly label: string }) => (
  <div className="buttons stacked">
    <button className="button first" type="submit">
      {label}
    </button>
    <button className="button" type="button" onClick={({ currentTarget }) => closeAround(currentTarget)}>
      {ENTRY_WORDS.cancel}
    </button>
  </div>
);

interface ReasonsProps<Reason extends string> {
  readonly legend: string;
  readonly all: readonly Reason[];
  readonly words: Readonly<Record<Reason, string>>;
  readonly chosen: Reason;
  readonly choose: (reason: Reason) => void;
}

function Reasons<Reason extends string>({ legend, all, words, chosen, choose }: ReasonsProps<Reason>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="hidden">{legend}</legend>
      {all.map((reason) => (
        <label key={reason} className="choice">
          <input type="radio" name={name} checked={reason === chosen} onChange={() => choose(reason)} />
          <span>{words[reason]}</span>
        </label>
      ))}
    </fieldset>
  );
}
