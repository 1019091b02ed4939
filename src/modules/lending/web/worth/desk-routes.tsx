import type { Context, Hono } from "hono";
import { mayCoordinateNetwork } from "#kernel/access";
import { type Ending, giveTable, type WebEnv } from "#kernel/http";
import { libraryName } from "#kernel/tenancy";
import { agencyOf } from "#modules/directory";
import { page } from "#ui";
import { namesOf } from "../../actions/names-of.ts";
import { lendingFigures } from "../../actions/worth/figures.ts";
import { type LendingDesk, lendingDeskOf } from "../desk/lending-desk.ts";
import { LendingFrame } from "../desk/lending-frame.tsx";
import { takenTable } from "../figures/figure-table.tsx";
import { figuresView } from "../figures/figures-view.ts";
import { FiguresBody } from "./figures-body.tsx";
import { monthsText, readMonths } from "./figures-query.ts";
import { PeriodForm } from "./period-form.tsx";
import { type Counted, tables } from "./tables.ts";

const FILES = `:file{(?:${Object.keys(tables).join("|")})\\.(?:csv|xlsx)}`;

/** What lending is worth to one library. */
export function deskWorthRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/lending/worth", show);
  app.get(`/desk/:code/lending/worth/${FILES}`, async (c) => {
    const { name, ending } = fileOf(c.req.param("file") ?? "");
    const desk = lendingDeskOf(c);
    const counted = await count(c, desk);
    const table = takenTable(tables[name](counted));
    return giveTable(c, counted.view, { name: `${desk.library.code}-${name}`, ending, ...table });
  });
}

/** Which table a file is, and in which form. */
export function fileOf(file: string): { name: keyof typeof tables; ending: Ending } {
  const [name = "", ending] = file.split(".");
  const known = Object.keys(tables).find((one) => one === name) as keyof typeof tables | undefined;
  return { name: known ?? "months", ending: ending === "xlsx" ? "xlsx" : "csv" };
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const desk = lendingDeskOf(c);
  const counted = await count(c, desk);
  const { view, slice } = counted;
  const { t } = view;
  const { from, to } = monthsText(slice);
  const base = `${desk.home}/worth`;
  const body = (
    <LendingFrame
      desk={desk}
      part="worth"
      title={t("worth-title")}
      lead={t("worth-lead", { library: libraryName(desk.library, desk.locale) })}
      help={<p>{t("help")}</p>}
    >
      <PeriodForm view={view} action={base} from={from} to={to} />
      <h2>{t("period-is", { from: view.month(from), to: view.month(to) })}</h2>
      <FiguresBody
        counted={counted}
        file={(name, ending) => `${base}/${name}.${ending}?from=${from}&to=${to}`}
        methodHref={methodHref(c)}
      />
      {mayCoordinateNetwork(c.get("visit").principal) && (
        <p className="no-print">
          <a href="/network/lending">{t("to-figures")}</a>
        </p>
      )}
    </LendingFrame>
  );
  return page(c, { title: t("worth-title"), noIndex: true, width: "wide", body });
}

/** Where coordinators set the method. */
export function methodHref(c: Context<WebEnv>): string | null {
  return mayCoordinateNetwork(c.get("visit").principal) ? "/network/lending/method" : null;
}

function count(c: Context<WebEnv>, desk: LendingDesk): Promise<Counted> {
  const view = figuresView(c);
  const today = Temporal.Instant.fromEpochMilliseconds(desk.now.getTime())
    .toZonedDateTimeISO("UTC")
    .toPlainDate();
  return desk.act(async (ctx) => {
    const agency = await agencyOf(ctx, desk.library.id);
    const slice = { ...readMonths(new URL(c.req.url).searchParams, today), agency };
    const figures = await lendingFigures(ctx, slice);
    const parties = figures.pairs.flatMap(({ supplier, requester }) => [supplier, requester]);
    return { view, figures, slice, names: await namesOf(ctx, parties) };
  });
}
