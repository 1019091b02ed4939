import type { StoredMail } from "#kernel/mail";
import { Button, ErrorSummary, Field, Form, FormActions, TextArea } from "#ui";

export type TypedAnswer = { readonly from: string; readonly text: string };
export type AnswerFaults = Partial<Record<keyof TypedAnswer, string>>;

/** A form by which a developer answers a message in its receiver's place. */
export function AnswerForm({
  mail,
  typed,
  faults,
}: {
  readonly mail: Pick<StoredMail, "id">;
  readonly typed: TypedAnswer;
  readonly faults: AnswerFaults;
}) {
  const errors = Object.entries(faults).map(([name, message]) => ({ name, message }));
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">Answer this mail as its receiver</h2>
      <p>The answer takes the way of all mail that comes: it is stored, read and handed on.</p>
      {errors.length > 0 && <ErrorSummary title="The answer was not taken" errors={errors} />}
      <Form action={`/dev/mail/${mail.id}/answers`}>
        <Field
          name="from"
          type="email"
          label="From"
          hint="Another address than the receiver's is a stranger to the conversation."
          value={typed.from}
          error={faults.from}
          required
        />
        <TextArea name="text" label="Answer" value={typed.text} error={faults.text} required />
        <FormActions>
          <Button>Send the answer</Button>
        </FormActions>
      </Form>
    </section>
  );
}
