import { DataList, Disclosure } from "#ui";
import { LONGEST_HOURS } from "../../model/figures/dealings.ts";
import type { FiguresView } from "./figures-view.ts";

/** What each figure means. */
export function AboutFigures({ view: { t } }: { readonly view: FiguresView }) {
  const terms = [
    "asked",
    "at-once",
    "later",
    "open",
    "missed",
    "withdrawn",
    "abuse",
    "merged",
  ] as const;
  return (
    <Disclosure label={t("what-is-this")}>
      <p>{t("help-lead")}</p>
      <DataList
        items={[
          ...terms.map((term) => ({ label: t(term), value: t(`about-${term}`) })),
          { label: t("waited"), value: t("about-waited") },
          { label: t("read"), value: t("about-read") },
          { label: t("answered-title"), value: t("about-answered") },
          { label: t("hours-given"), value: t("about-hours", { hours: LONGEST_HOURS }) },
        ]}
      />
      <p>{t("about-kept")}</p>
    </Disclosure>
  );
}
