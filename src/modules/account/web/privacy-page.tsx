import { ERASURE_DAYS } from "#kernel/identity";
import { Button, Checkbox, Form, FormActions, LinkButton } from "#ui";
import { type Faults, FaultSummary, sayFault, type T } from "./faults.tsx";

export type PrivacyProps = {
  readonly t: T;
  /** What is kept, why and how long: a sentence each. */
  readonly kept: readonly string[];
  readonly erasureAsked: boolean;
  readonly faults: Faults;
};

/** What is kept about a person; taking it along; erasing it. */
export function PrivacyPage({ t, kept, erasureAsked, faults }: PrivacyProps) {
  return (
    <div className="stack stack-wide">
      <h1>{t("my-privacy")}</h1>
      <p className="lead">{t("privacy-lead")}</p>
      <section className="prose" aria-labelledby="kept">
        <h2 id="kept">{t("privacy-kept")}</h2>
        <ul>
          {kept.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="export">
        <h2 id="export">{t("privacy-export")}</h2>
        <p>{t("privacy-export-text")}</p>
        <p>
          <LinkButton href="/my/privacy/export.json" icon="download" download>
            {t("privacy-export-action")}
          </LinkButton>
        </p>
      </section>
      {!erasureAsked && <EraseForm t={t} faults={faults} />}
    </div>
  );
}

function EraseForm({ t, faults }: Pick<PrivacyProps, "t" | "faults">) {
  return (
    <section className="stack" aria-labelledby="erase">
      <h2 id="erase">{t("privacy-erase")}</h2>
      <p>{t("privacy-erase-text", { days: ERASURE_DAYS })}</p>
      <FaultSummary t={t} faults={faults} />
      <Form action="/my/privacy/erasure">
        <Checkbox
          name="confirm"
          label={t("privacy-erase-confirm")}
          error={sayFault(t, faults["confirm"])}
        />
        <FormActions>
          <Button look="danger">{t("privacy-erase-action")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
