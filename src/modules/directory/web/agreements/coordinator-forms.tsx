import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  Select,
  Disclosure,
  RadioGroup,
} from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { deskWords } from "../../messages/index.ts";
import type { AgreementDocument } from "../../model/agreements/document.ts";
import { type ShownTo, shownTo } from "../../model/agreements/shape.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";
import { type FormState, sayFault } from "../desk/form-state.ts";
import type { View } from "../view.ts";

type Props = { readonly view: View; readonly base: string; readonly state: FormState };

/** Ends the agreement from a day on. */
export function EndForm({ view, base, state }: Props) {
  const t = agreementsWords(view.locale);
  return (
    <Disclosure label={t("end")} open={Object.keys(state.faults).length > 0}>
      <p className="soft">{t("end-hint")}</p>
      <EntryForm
        view={view}
        state={state}
        fields={["on", "because"]}
        action={`${base}/end`}
        submit={t("end")}
      >
        {(entry) => (
          <>
            <Line
              entry={entry}
              name="on"
              id="f-end-on"
              label={t("end-on")}
              type="date"
              width="short"
            />
            <Line entry={entry} name="because" label={t("end-because")} />
          </>
        )}
      </EntryForm>
    </Disclosure>
  );
}

type RecordProps = Props & {
  readonly version: number;
  readonly partners: readonly { readonly value: string; readonly label: string }[];
  readonly documents: readonly AgreementDocument[];
};

/** A coordinator enters what a partner has signed on paper. */
export function RecordForm({ view, base, state, version, partners, documents }: RecordProps) {
  const t = agreementsWords(view.locale);
  const fields = ["party", "name", "on", "document"];
  return (
    <section className="stack" id="record">
      <h2>{t("record-title")}</h2>
      <p className="soft">{t("record-hint")}</p>
      <EntryForm
        view={view}
        state={state}
        fields={fields}
        action={`${base}/record`}
        submit={t("record")}
      >
        {(entry) => (
          <>
            <input type="hidden" name="version" value={version} />
            <Select
              name="party"
              label={t("record-party")}
              value={entry.value("party")}
              error={entry.error("party")}
              options={partners}
            />
            <Line entry={entry} name="name" id="f-record-name" label={t("record-name")} />
            <Line entry={entry} name="on" label={t("record-on")} type="date" width="short" />
            <Select
              name="document"
              label={t("record-document")}
              value={entry.value("document")}
              error={entry.error("document")}
              empty="–"
              options={documents.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
      </EntryForm>
    </section>
  );
}

/** Adds a paper. */
export function UploadForm({ view, base, state }: Props) {
  const t = agreementsWords(view.locale);
  const code = state.faults["file"];
  const error = code === undefined ? undefined : sayFault(view, code);
  return (
    <Form action={`${base}/documents`} multipart>
      <ErrorSummary
        title={deskWords(view.locale)("please-mend")}
        errors={error ? [{ name: "file", message: error }] : []}
      />
      <FileField
        name="file"
        label={t("document-file")}
        hint={t("document-hint")}
        error={error}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.odt"
      />
      <FormActions>
        <Button icon="upload">{t("add-document")}</Button>
      </FormActions>
    </Form>
  );
}

/** Who may read it, once all have signed. */
export function ShownForm({
  view,
  base,
  shown,
}: Omit<Props, "state"> & { readonly shown: ShownTo }) {
  const t = agreementsWords(view.locale);
  return (
    <Disclosure label={t("shown")}>
      <Form action={`${base}/shown`}>
        <RadioGroup
          name="shown"
          label={t("shown")}
          value={shown}
          options={shownTo.map((value) => ({ value, label: t(`shown-${value}`) }))}
        />
        <FormActions>
          <Button>{t("save-shown")}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
