import { Button, Disclosure, FileField, Form, FormActions, LinkButton, RadioGroup } from "#ui";
import type { CannedSeat } from "./canned-seat.ts";
import { faultText } from "./fault-text.ts";

/** Canned answers as files: out, and in. */
export function CarryForms({
  seat,
  fault,
}: {
  readonly seat: CannedSeat;
  readonly fault: string | undefined;
}) {
  const { t, at, owners } = seat;
  return (
    <Disclosure label={t("carry")} open={fault !== undefined}>
      <p className="cluster">
        {owners.map((owner) => (
          <LinkButton key={owner} href={`${at}/export.json?of=${owner}`} icon="download" download>
            {t("export", { owner: t(`owner-${owner}`) })}
          </LinkButton>
        ))}
      </p>
      <Form action={`${at}/import`} multipart label={t("import")}>
        {owners.length > 1 && (
          <RadioGroup
            name="of"
            label={t("import-to")}
            value={owners[0]}
            options={owners.map((owner) => ({ value: owner, label: t(`owner-${owner}`) }))}
          />
        )}
        <FileField
          name="file"
          label={t("file")}
          hint={t("import-hint")}
          error={fault === undefined ? undefined : faultText(seat, fault)}
          accept=".json,application/json"
        />
        <FormActions>
          <Button icon="upload">{t("import-do")}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
