import { EmptyState, LinkButton } from "#ui";
import type { RequestWords } from "../../messages/reader-request-index.ts";

/** For somebody whom no library of the network knows as its reader. */
export function JoinPage({ t }: { readonly t: RequestWords }) {
  return (
    <EmptyState
      icon="building"
      level={1}
      title={t("join-title")}
      action={
        <LinkButton href="/register" look="primary">
          {t("join-action")}
        </LinkButton>
      }
    >
      <p>{t("join-text")}</p>
    </EmptyState>
  );
}
