import type { Context, Hono } from "hono";
import { alphabetical } from "#kernel/i18n";
import type { WebEnv } from "#kernel/http";
import {
  BarChart,
  Button,
  EmptyState,
  Form,
  FormActions,
  page,
  PageHeader,
  Select,
  StatTiles,
  WhatIsThis,
} from "#ui";
import { namesOf } from "../../actions/names-of.ts";
import { publicFigures } from "../../actions/worth/figures.ts";
import { LEAST_SHOWN, withoutSmall } from "../../model/worth/suppress.ts";
import { figure, type FigureTable, FigureTableView, plain } from "../figures/figure-table.tsx";
import { figuresView } from "../figures/figures-view.ts";
import { monthsText } from "./figures-query.ts";
import { MethodShown } from "./method-shown.tsx";
import { avoidedSums, type Counted } from "./tables.ts";
import { readYear } from "./year-query.ts";

const PATH = "/lending";

/** What lending does, for everybody: without small numbers. */
export function publicLendingRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, async (c) => {
    const { counted, year, years } = await count(c);
    const { t } = counted.view;
    const { from, to } = monthsText(counted.slice);
    const body = (
      <div className="stack stack-wide">
        <PageHeader
          title={t("public-title")}
          lead={t("public-lead")}
          help={
            <WhatIsThis label={t("what-is-this")}>
              <p>{t("help")}</p>
            </WhatIsThis>
          }
        />
        <YearForm view={counted.view} years={years} year={year} />
        <h2>{t("period-is", { from: counted.view.month(from), to: counted.view.month(to) })}</h2>
        <Shown counted={counted} />
        <MethodShown view={counted.view} methods={counted.figures.methods} href={null} />
      </div>
    );
    return page(c, { title: t("public-title"), body });
  });
}

type Year = Omit<ReturnType<typeof readYear>, "months">;

function count(c: Context<WebEnv>): Promise<Year & { readonly counted: Counted }> {
  const view = figuresView(c);
  return c.get("visit").act(async (ctx) => {
    const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
    const { months, year, years } = readYear(new URL(c.req.url).searchParams, today);
    const slice = { ...months, agency: null };
    const figures = await publicFigures(ctx, slice);
    const parties = figures.pairs.flatMap(({ supplier, requester }) => [supplier, requester]);
    const names = await namesOf(ctx, parties);
    return { year, years, counted: { view, figures, slice, names } };
  });
}

function YearForm({ view: { t }, year, years }: Year & Pick<Counted, "view">) {
  const options = years.map((one) => ({ value: String(one), label: String(one) }));
  return (
    <div className="no-print">
      <Form action={PATH} method="get" label={t("period")}>
        <Select name="year" label={t("year")} value={String(year)} options={options} />
        <FormActions>
          <Button>{t("show")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

function Shown({ counted }: { readonly counted: Counted }) {
  const { view, figures, slice } = counted;
  const { t, number, duration, money, share } = view;
  const filled = figures.requests.reduce((sum, one) => sum + one.filled, 0);
  const ended = figures.requests.reduce((sum, one) => sum + one.filled + one.unfilled, 0);
  if (filled < LEAST_SHOWN)
    return (
      <EmptyState icon="list" title={t("empty-title")}>
        <p>{t("empty-text")}</p>
      </EmptyState>
    );
  const months = withoutSmall(figures.requests.map((one) => one.filled));
  return (
    <>
      <StatTiles
        stats={[
          { label: t("stat-filled"), value: number(filled) },
          { label: t("stat-fill-rate"), value: share(Math.round((filled / ended) * 100) / 100) },
          {
            label: t("stat-median"),
            value: duration(figures.received.median),
            note: `${t("stat-ninth")} ${duration(figures.received.ninth)}`,
          },
          ...avoidedSums(figures, slice).map(({ amount, currency }) => ({
            label: t("stat-avoided"),
            value: money(amount, currency),
          })),
        ]}
      />
      <BarChart
        title={t("months-title")}
        summary={t("months-summary")}
        bars={figures.requests.flatMap(({ month }, index) => {
          const value = months[index] ?? null;
          return value === null ? [] : [{ label: view.month(month), value }];
        })}
        dir={view.dir}
        format={number}
        words={{ label: t("month"), value: t("filled"), table: t("figures") }}
      />
      <FigureTableView table={librariesTable(counted)} />
      <FigureTableView table={kindsTable(counted)} />
      <p className="soft small">{t("public-small", { least: LEAST_SHOWN })}</p>
    </>
  );
}

/** What each library borrowed and lent; each column by itself without small numbers. */
function librariesTable({ view: { t, number, locale }, figures, names }: Counted): FigureTable {
  const agencies = [
    ...new Set(figures.pairs.flatMap(({ supplier, requester }) => [supplier, requester])),
  ].toSorted(alphabetical(locale, names));
  const sum = (side: "supplier" | "requester", agency: string) =>
    figures.pairs.reduce((all, one) => all + (one[side] === agency ? one.filled : 0), 0);
  const borrowed = withoutSmall(agencies.map((agency) => sum("requester", agency)));
  const lent = withoutSmall(agencies.map((agency) => sum("supplier", agency)));
  return {
    name: "libraries",
    title: t("partners-title"),
    columns: [
      { label: t("library") },
      { label: t("borrowed"), numeric: true },
      { label: t("lent"), numeric: true },
    ],
    rows: agencies.map((agency, index) => [
      plain(names(agency)),
      figure(borrowed[index] ?? null, number),
      figure(lent[index] ?? null, number),
    ]),
  };
}

function kindsTable({ view: { t, number, form }, figures }: Counted): FigureTable {
  const kinds = new Map<string, number>();
  for (const { key, filled } of figures.forms) {
    const kind = key.split(" ")[1] ?? "";
    kinds.set(kind, (kinds.get(kind) ?? 0) + filled);
  }
  const shown = withoutSmall([...kinds.values()]);
  return {
    name: "forms",
    title: t("forms-title"),
    columns: [{ label: t("form") }, { label: t("filled"), numeric: true }],
    rows: [...kinds.keys()].map((kind, index) => [
      plain(form(kind)),
      figure(shown[index] ?? null, number),
    ]),
  };
}
