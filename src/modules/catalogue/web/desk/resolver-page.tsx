import { Button, Field, Form, FormActions, LinkButton, Notice } from "#ui";
import { openUrlWords } from "../../messages/openurl-index.ts";
import { CatalogueFrame } from "./catalogue-frame.tsx";
import type { Desk } from "./desk.ts";

type ResolverPageProps = {
  readonly desk: Desk;
  /** As it is typed, or as it is set. */
  readonly address: string;
  readonly fault: boolean;
  readonly done: "saved" | "removed" | null;
  /** The address with an example, where one is set. */
  readonly example: string | null;
};

/** Where a library's readers find its licensed full texts. */
export function ResolverPage({ desk, address, fault, done, example }: ResolverPageProps) {
  const t = openUrlWords(desk.locale);
  return (
    <CatalogueFrame desk={desk} part="resolver" lead={t("resolver-lead")} help={t("resolver-help")}>
      {done && (
        <Notice tone="ok" announce="status">
          <p>{t(`resolver-${done}`)}</p>
        </Notice>
      )}
      {desk.mayLoad ? (
        <Form action={`${desk.home}/resolver`}>
          <Field
            name="address"
            type="url"
            label={t("resolver-base")}
            hint={t("resolver-base-hint")}
            value={address}
            error={fault ? t("resolver-form") : undefined}
            dir="ltr"
          />
          <FormActions>
            <Button look="primary">{t("resolver-save")}</Button>
          </FormActions>
        </Form>
      ) : (
        <Notice>
          <p dir="auto">{address || t("resolver-none")}</p>
          <p>{t("resolver-watch-only")}</p>
        </Notice>
      )}
      {example && (
        <p>
          <LinkButton href={example} rel="external noreferrer" icon="external">
            {t("resolver-try")}
          </LinkButton>
        </p>
      )}
    </CatalogueFrame>
  );
}
