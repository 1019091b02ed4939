import { BarChart, HeatMap } from "#ui";
import type { LibraryId } from "#kernel/ids";
import type { Dealing } from "../../model/figures/dealings.ts";
import { FigureTableView } from "./figure-table.tsx";
import { hoursOf } from "./figures-view.ts";
import type { Counted } from "./counted.ts";
import { balanceTable, nameOf } from "./tables.ts";

type PartProps = { readonly counted: Counted };

/** Who answered whose readers, and the hours given and taken. */
export function AnsweredPart({ counted }: PartProps) {
  const { view, figures } = counted;
  if (figures.dealings.length === 0) return null;
  return (
    <>
      {figures.library === null ? (
        <Matrix counted={counted} />
      ) : (
        <BothSides counted={counted} library={figures.library} />
      )}
      <FigureTableView table={balanceTable(counted)} format={view.number} />
    </>
  );
}

/** All libraries: who answered down, who was asked across. */
function Matrix({ counted: { view, figures } }: PartProps) {
  const { t, number } = view;
  const ids = [...new Set(figures.dealings.flatMap(({ home, library }) => [home, library]))];
  const lines = ids.map((id) => ({ key: id, heading: nameOf(figures, id) }));
  const answered = new Map(figures.dealings.map((one) => [`${one.library} ${one.home}`, one]));
  const most = Math.max(1, ...figures.dealings.map((one) => one.answered));
  return (
    <HeatMap
      title={t("answered-title")}
      summary={t("answered-summary")}
      corner={t("library")}
      rows={lines}
      columns={lines}
      cell={(row, column) => {
        const count = answered.get(`${row} ${column}`)?.answered ?? 0;
        return { text: number(count), heat: count / most };
      }}
    />
  );
}

/** One library: who answered its readers, and whose readers it answered. */
function BothSides({ counted, library }: PartProps & { readonly library: LibraryId }) {
  const { figures, view } = counted;
  const { t, number } = view;
  const forUs = figures.dealings.filter((one) => one.home === library && one.answered > 0);
  const byUs = figures.dealings.filter((one) => one.library === library && one.home !== library);
  return (
    <div className="grid">
      <Bars
        counted={counted}
        title={t("by-whom")}
        value={t("asked")}
        bars={forUs.map((one) => bar(counted, one, one.library, one.answered))}
        format={number}
      />
      <Bars
        counted={counted}
        title={t("for-whom")}
        value={t("asked")}
        bars={byUs
          .filter((one) => one.answered > 0)
          .map((one) => bar(counted, one, one.home, one.answered))}
        format={number}
      />
      <Bars
        counted={counted}
        title={t("hours-title")}
        summary={t("hours-summary")}
        value={t("hours-given")}
        bars={byUs.map((one) => bar(counted, one, one.home, hoursOf(one.seconds)))}
        format={number}
      />
    </div>
  );
}

function bar({ figures }: Counted, { home, library }: Dealing, named: LibraryId, value: number) {
  return { label: nameOf(figures, named), value, strong: home === library };
}

type BarsProps = PartProps & {
  readonly title: string;
  readonly summary?: string;
  readonly value: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  readonly format: (value: number) => string;
};

function Bars({ counted: { view }, title, summary, value, bars, format }: BarsProps) {
  if (bars.length === 0) return null;
  return (
    <BarChart
      title={title}
      {...(summary === undefined ? {} : { summary })}
      bars={bars.toSorted((a, b) => b.value - a.value)}
      dir={view.dir}
      format={format}
      words={{ label: view.t("library"), value, table: view.t("numbers") }}
    />
  );
}
