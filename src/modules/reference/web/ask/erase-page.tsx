import type { Locale } from "#kernel/i18n";
import { EmptyState, FormButton, LinkButton, PageHeader } from "#ui";
import { askWords } from "../../messages/ask-index.ts";
import type { OwnPlace } from "./own-place.ts";

/** What is asked before a conversation is erased: that cannot be undone. */
export function ErasePage({
  locale,
  place: { to },
}: {
  readonly locale: Locale;
  readonly place: OwnPlace;
}) {
  const t = askWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("erase-title")} lead={t("erase-text")} />
      <div className="cluster">
        <FormButton action={to("erasure")} look="danger" icon="trash">
          {t("erase-yes")}
        </FormButton>
        <LinkButton href={to()}>{t("erase-no")}</LinkButton>
      </div>
    </div>
  );
}

/** Says that it is gone. */
export function ErasedPage({ locale }: { readonly locale: Locale }) {
  const t = askWords(locale);
  return (
    <EmptyState icon="check" title={t("erased")} level={1}>
      <p>{t("erased-text")}</p>
    </EmptyState>
  );
}
