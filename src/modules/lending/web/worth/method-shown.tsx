import { type Column, Disclosure, LinkButton, Table } from "#ui";
import type { MethodRow } from "../../actions/worth/method.ts";
import type { FiguresView } from "../figures/figures-view.ts";
import { figureLabel } from "./figure-label.ts";

type MethodShownProps = {
  readonly view: FiguresView;
  readonly methods: readonly MethodRow[];
  /** Where they are set, for those who may. */
  readonly href: string | null;
};

/** How the worth of a fill is reckoned, with every figure and its source. */
export function MethodShown({ view, methods, href }: MethodShownProps) {
  const { t } = view;
  const [method] = methods;
  return (
    <Disclosure label={t("method-title")} open={!method}>
      <div className="stack">
        <p className="measure">{t("method-text")}</p>
        {method ? <MethodFigures view={view} method={method} /> : <p>{t("method-none")}</p>}
        {href && (
          <p className="no-print">
            <LinkButton href={href} icon="edit">
              {t("method-set")}
            </LinkButton>
          </p>
        )}
      </div>
    </Disclosure>
  );
}

/** The figures of one method. */
export function MethodFigures({ view, method }: { view: FiguresView; method: MethodRow }) {
  const { t } = view;
  return (
    <>
      <p>
        {t("method-since", { day: view.date(method.holdsFrom) })}
        {method.note && ` · ${method.note}`}
      </p>
      <Table
        caption={t("method-page")}
        captionHidden
        rows={method.figures}
        rowKey={({ name }) => name}
        columns={figureColumns(view, method)}
      />
    </>
  );
}

function figureColumns(
  view: FiguresView,
  method: MethodRow,
): readonly Column<MethodRow["figures"][number]>[] {
  const { t, money } = view;
  return [
    {
      key: "figure",
      label: t("figure"),
      heading: true,
      cell: ({ name }) => figureLabel(view, name),
    },
    {
      key: "amount",
      label: t("amount"),
      numeric: true,
      cell: ({ amount }) => money(amount, method.currency),
    },
    {
      key: "source",
      label: t("source"),
      cell: ({ source }) => <span dir="auto">{source}</span>,
    },
  ];
}
