import { Button, Form, FormActions, FormButton, TextArea } from "#ui";
import type { DeskNote } from "../../../actions/desk/notes.ts";
import type { CaseWords } from "../../../messages/desk-case-index.ts";
import type { LendingDesk } from "../lending-desk.ts";

export type NotesProps = {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly notes: readonly DeskNote[];
  /** The page's own address. */
  readonly address: string;
};

/** What colleagues noted for each other; the other library never sees it. */
export function Notes({ desk, t, notes, address }: NotesProps) {
  return (
    <section className="stack" aria-labelledby="notes">
      <h2 id="notes">{t("notes")}</h2>
      <p className="small soft">{t("notes-lead")}</p>
      {notes.map((note) => (
        <div key={note.id} className="stack stack-tight">
          <p className="desk-note">
            <bdi>{note.text}</bdi>
          </p>
          <div className="cluster small soft">
            <span>
              <bdi>{note.author}</bdi> ·{" "}
              <time dateTime={note.at.toISOString()}>{desk.when(note.at)}</time>
            </span>
            <FormButton
              action={`${desk.home}/notes/${note.id}/removal`}
              fields={{ back: address }}
              look="quiet"
              size="small"
            >
              {t("note-remove")}
            </FormButton>
          </div>
        </div>
      ))}
      <Form action={`${address}/notes`} label={t("note-add")}>
        <TextArea name="text" label={t("note-text")} rows={2} maxLength={2000} required />
        <FormActions>
          <Button icon="plus">{t("note-add")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
