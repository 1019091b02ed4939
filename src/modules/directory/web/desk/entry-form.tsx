import type { ReactNode } from "react";
import { Button, ErrorSummary, Form, FormActions, LinkButton } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { View } from "../view.ts";
import { faultsByField, type FormState, sayFault } from "./form-state.ts";

/** What the fields of one form share. */
export type Entry = {
  readonly view: View;
  readonly state: FormState;
  /** What is wrong with a field, in the reader's language. */
  readonly error: (name: string) => string | undefined;
  readonly value: (name: string) => string | undefined;
};

export type EntryFormProps = {
  readonly view: View;
  readonly state: FormState;
  /** Names of the fields, in order. */
  readonly fields: readonly string[];
  readonly action: string;
  readonly submit: string;
  readonly cancel?: string;
  /** Needed with a file field. */
  readonly multipart?: boolean;
  readonly children: (entry: Entry) => ReactNode;
};

/** A form that keeps what was typed and says at the top and at each field what is to be mended. */
export function EntryForm(props: EntryFormProps) {
  const { view, state, fields, action, submit, cancel, multipart, children } = props;
  const t = deskWords(view.locale);
  const faults = faultsByField(state, fields);
  const error = (name: string) => {
    const code = faults[name];
    return code === undefined ? undefined : sayFault(view, code);
  };
  const errors = Object.entries(faults).map(([name, code]) => ({
    message: sayFault(view, code),
    ...(name === "" ? {} : { name }),
  }));
  return (
    <Form action={action} multipart={multipart}>
      <ErrorSummary title={t("please-mend")} errors={errors} />
      {children({ view, state, error, value: (name) => state.values[name] })}
      <FormActions>
        <Button type="submit" look="primary">
          {submit}
        </Button>
        {cancel && (
          <LinkButton look="quiet" href={cancel}>
            {t("cancel")}
          </LinkButton>
        )}
      </FormActions>
    </Form>
  );
}
