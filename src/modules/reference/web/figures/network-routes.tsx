import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { DeskDoor } from "#kernel/manifest";
import { page, PageHeader } from "#ui";
import { networkFigures } from "../../actions/figures/figures.ts";
import { figuresWords } from "../../messages/figures-index.ts";
import { mayCoordinateNetwork } from "../../policy.ts";
import { FiguresBody } from "./figures-body.tsx";
import { figuresFile, giveFigures } from "./figures-file.ts";
import { figuresView } from "./figures-view.ts";
import { lastDay, PeriodForm, periodQuery } from "./period-form.tsx";
import { periodOf } from "./period-of.ts";

const AT = "/network/ask/figures";

/** What all desks of the network did, in counts. */
export function networkFiguresRoutes(app: Hono<WebEnv>): void {
  app.get(AT, show);
  app.get(`${AT}/${figuresFile}`, async (c) => giveFigures(c, await count(c), ""));
}

/** The way of those who speak for the network to its figures. */
export const networkDoor: DeskDoor = {
  href: () => AT,
  label: (locale) => figuresWords(locale)("network-title"),
  may: mayCoordinateNetwork,
};

async function count(c: Context<WebEnv>) {
  const { principal, locale, act } = c.get("visit");
  if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
  const period = periodOf(c, "UTC");
  const figures = await act((ctx) => networkFigures(ctx, period), {
    library: null,
    reach: "network",
  });
  return { view: figuresView(locale), figures };
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const counted = await count(c);
  const { view, figures } = counted;
  const { t } = view;
  const { period } = figures;
  const today = c.get("visit").services.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const body = (
    <div className="stack stack-wide">
      <PageHeader title={t("network-title")} lead={t("network-lead")} />
      <PeriodForm view={view} action={AT} period={period} today={today} />
      <h2>{t("period-is", { from: view.day(period.from), to: view.day(lastDay(period)) })}</h2>
      <FiguresBody
        counted={counted}
        file={(name, ending) => `${AT}/${name}.${ending}?${periodQuery(period)}`}
      />
    </div>
  );
  return page(c, { title: t("network-title"), noIndex: true, width: "wide", body });
}
