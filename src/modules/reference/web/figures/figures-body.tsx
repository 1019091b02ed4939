import { EmptyState, LinkButton } from "#ui";
import { tallyOf } from "../../model/figures/counts.ts";
import { AboutFigures } from "./about-figures.tsx";
import { AnsweredPart } from "./answered-part.tsx";
import { BusyMap } from "./busy-map.tsx";
import { Breakdowns, StepsChart } from "./counts-part.tsx";
import { FigureTiles } from "./figure-tiles.tsx";
import type { Counted } from "./counted.ts";
import { allTables } from "./tables.ts";

export interface FiguresBodyProps {
  readonly counted: Counted;
  /** Where a table lies as a file. */
  readonly file: (name: string, ending: "csv" | "xlsx") => string;
}

/** All figures of a period: drawn, in tables, and to take along. */
export function FiguresBody({ counted, file }: FiguresBodyProps) {
  const { view, figures } = counted;
  const { t } = view;
  const nothing = tallyOf(figures.counts, "all").asked === 0 && figures.dealings.length === 0;
  if (nothing)
    return (
      <>
        <EmptyState icon="list" title={t("empty-title")}>
          <p>{t("empty-text")}</p>
        </EmptyState>
        <AboutFigures view={view} />
      </>
    );
  return (
    <>
      <FigureTiles counted={counted} />
      <StepsChart counted={counted} />
      <AnsweredPart counted={counted} />
      <BusyMap counted={counted} />
      <Breakdowns counted={counted} />
      <AboutFigures view={view} />
      <TakeAlong counted={counted} file={file} />
    </>
  );
}

function TakeAlong({ counted, file }: FiguresBodyProps) {
  const { t } = counted.view;
  return (
    <div className="cluster no-print">
      <span>{t("take-along")}</span>
      {allTables(counted).flatMap(({ name, title }) =>
        (["csv", "xlsx"] as const).map((ending) => (
          <LinkButton key={name + ending} href={file(name, ending)} icon="download" size="small">
            {t("take", { table: title, ending: ending.toUpperCase() })}
          </LinkButton>
        )),
      )}
    </div>
  );
}
