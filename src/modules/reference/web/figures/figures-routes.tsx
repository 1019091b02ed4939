import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { libraryName } from "#kernel/tenancy";
import { page, PageHeader, StatTiles } from "#ui";
import { libraryFigures } from "../../actions/figures/figures.ts";
import { mayCoordinateNetwork } from "../../policy.ts";
import { DeskTabs } from "../desk/desk-tabs.tsx";
import { referenceDeskOf } from "../desk/reference-desk.ts";
import { FiguresBody } from "./figures-body.tsx";
import { figuresFile, giveFigures } from "./figures-file.ts";
import { type FiguresView, figuresView } from "./figures-view.ts";
import { lastDay, PeriodForm, periodQuery } from "./period-form.tsx";
import { periodOf } from "./period-of.ts";

const AT = "/desk/:code/ask/figures";

/** What a library's desk did. */
export function figuresRoutes(app: Hono<WebEnv>): void {
  app.get(AT, show);
  app.get(`${AT}/${figuresFile}`, async (c) => {
    const { desk, counted } = await count(c);
    return giveFigures(c, counted, `${desk.library.code}-`);
  });
}

async function count(c: Context<WebEnv>) {
  const desk = referenceDeskOf(c);
  const period = periodOf(c, desk.library.timeZone);
  const figures = await desk.act((ctx) => libraryFigures(ctx, period));
  return { desk, counted: { view: figuresView(desk.locale), figures }, mine: figures.mine };
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const { desk, counted, mine } = await count(c);
  const { view, figures } = counted;
  const { t } = view;
  const { period } = figures;
  const base = `${desk.home}/figures`;
  const today = desk.now.toZonedDateTimeISO(desk.library.timeZone).toPlainDate();
  const body = (
    <div className="stack stack-wide">
      <PageHeader
        title={t("figures")}
        lead={t("figures-lead", { library: libraryName(desk.library, desk.locale) })}
      />
      <DeskTabs desk={desk} current="figures" />
      <PeriodForm view={view} action={base} period={period} today={today} />
      <h2>{t("period-is", { from: view.day(period.from), to: view.day(lastDay(period)) })}</h2>
      <FiguresBody
        counted={counted}
        file={(name, ending) => `${base}/${name}.${ending}?${periodQuery(period)}`}
      />
      <Mine view={view} {...mine} />
      <p className="cluster no-print">
        <a href={`${desk.home}/privacy`}>{t("to-privacy")}</a>
        {mayCoordinateNetwork(c.get("visit").principal) && (
          <a href="/network/ask/figures">{t("to-network")}</a>
        )}
      </p>
    </div>
  );
  return page(c, { title: t("figures"), noIndex: true, width: "wide", body });
}

type MineProps = {
  readonly view: FiguresView;
  readonly conversations: number;
  readonly seconds: number;
};

/** One's own work, for oneself alone. */
function Mine({ view: { t, number, duration }, conversations, seconds }: MineProps) {
  return (
    <section className="stack no-print" aria-labelledby="mine">
      <h2 id="mine">{t("mine-title")}</h2>
      <p className="soft measure">{t("mine-lead")}</p>
      <StatTiles
        stats={[
          { label: t("mine-conversations"), value: number(conversations) },
          { label: t("mine-hours"), value: duration(seconds) },
        ]}
      />
    </section>
  );
}
