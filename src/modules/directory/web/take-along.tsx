import { LinkButton } from "#ui";
import { deskWords } from "../messages/index.ts";
import type { View } from "./view.ts";

/** The table of a page as files; `address` without its ending. */
export function TakeAlong({ view, address }: { readonly view: View; readonly address: string }) {
  const t = deskWords(view.locale);
  return (
    <div className="cluster no-print">
      <span>{t("cost-take-along")}</span>
      {(["csv", "xlsx"] as const).map((ending) => (
        <LinkButton key={ending} href={`${address}.${ending}`} icon="download" size="small">
          {t(`cost-take-${ending}`)}
        </LinkButton>
      ))}
    </div>
  );
}
