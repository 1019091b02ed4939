import { Button, ErrorSummary, FileField, Form, FormActions, RadioGroup, Select } from "#ui";
import type { DeskKey } from "../../messages/pages-desk-index.ts";
import type { Desk } from "./desk.ts";
import { fileSize } from "./file-size.ts";

/** What is wrong with what was sent, by field; the codes of `receiveFile` and `readUploadOptions`. */
export type UploadFaults = Readonly<Record<string, string>>;

export type UploadFormProps = {
  readonly desk: Desk;
  readonly faults: UploadFaults;
  /** What was chosen before; browsers never send a file's place, so that has to be chosen again. */
  readonly values: ReadonlyMap<string, string>;
  /** The most bytes a file may have. */
  readonly limit: number;
};

const faultKeys: Readonly<Record<string, DeskKey>> = {
  "choose-file": "fault-choose-file",
  "one-file": "fault-one-file",
  "choose-mode": "fault-choose-mode",
  "choose-dialect": "fault-choose-dialect",
  "upload-broken": "fault-upload-broken",
  "too-large": "fault-too-large",
};

/** Sends a file of records. What is said of the file stands before it, so that it is known when the file comes. */
export function UploadForm({ desk, faults, values, limit }: UploadFormProps) {
  const { t, home, locale } = desk;
  const size = fileSize(locale, limit);
  const say = (field: string) => {
    const key = faultKeys[faults[field] ?? ""];
    return key && t(key, { size });
  };
  const errors = Object.keys(faults).map((name) => ({ name, message: say(name) ?? "" }));
  return (
    <Form action={`${home}/imports`} multipart label={t("new-import")}>
      <ErrorSummary title={t("please-mend")} errors={errors} />
      <RadioGroup
        name="mode"
        label={t("mode")}
        value={values.get("mode") ?? "update"}
        error={say("mode")}
        options={(["update", "full", "delete"] as const).map((mode) => ({
          value: mode,
          label: t(`mode-${mode}`),
          hint: t(`mode-${mode}-hint`),
        }))}
      />
      <Select
        name="dialect"
        label={t("dialect")}
        value={values.get("dialect") ?? "auto"}
        error={say("dialect")}
        options={(["auto", "marc21", "unimarc"] as const).map((dialect) => ({
          value: dialect,
          label: t(`dialect-${dialect}`),
        }))}
      />
      <FileField
        name="file"
        label={t("file")}
        hint={t("file-hint", { size })}
        error={say("file")}
        accept=".mrc,.marc,.iso,.dat,.xml,.marcxml,.json,.ndjson,.gz"
        required
      />
      <FormActions>
        <Button look="primary" icon="upload">
          {t("start-import")}
        </Button>
      </FormActions>
    </Form>
  );
}
