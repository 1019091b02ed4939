import type { Context, Hono } from "hono";
import { alphabetical } from "#kernel/i18n";
import { mayCoordinateNetwork, Refusal } from "#kernel/access";
import { giveTable, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { page, PageHeader, WhatIsThis } from "#ui";
import { memberAgencies } from "../../actions/ledger/accounts.ts";
import { namesOf } from "../../actions/names-of.ts";
import { lendingFigures } from "../../actions/worth/figures.ts";
import { wireWords } from "../../messages/wire-index.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import { takenTable } from "../figures/figure-table.tsx";
import { figuresView } from "../figures/figures-view.ts";
import { fileOf } from "./desk-routes.tsx";
import { FiguresBody } from "./figures-body.tsx";
import { monthsText, readMonths } from "./figures-query.ts";
import { PeriodForm } from "./period-form.tsx";
import { type Counted, tables } from "./tables.ts";

const PATH = "/network/lending";
const FILES = `:file{(?:${Object.keys(tables).join("|")})\\.(?:csv|xlsx)}`;

/** What lending is worth to the network, or to any one library of it. */
export function networkWorthRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, show);
  app.get(`${PATH}/${FILES}`, async (c) => {
    const { name, ending } = fileOf(c.req.param("file") ?? "");
    const { counted } = await count(c);
    const table = takenTable(tables[name](counted));
    return giveTable(c, counted.view, { name: `lending-${name}`, ending, ...table });
  });
}

/** Acts for the network. @throws Refusal for who may not speak for it. */
export function actForNetwork<T>(c: Context<WebEnv>, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { principal, act } = c.get("visit");
  if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
  return act(work, { library: null, reach: "network" });
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const { counted, libraries, chosen } = await count(c);
  const { view, slice } = counted;
  const { t } = view;
  const { from, to } = monthsText(slice);
  const query = new URLSearchParams({ from, to, ...(chosen === "" ? {} : { library: chosen }) });
  const body = (
    <div className="stack stack-wide">
      <PageHeader
        title={t("network-title")}
        lead={t("network-lead")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("help")}</p>
          </WhatIsThis>
        }
        actions={
          <>
            <a href="/network/lending/money">{t("to-money")}</a>
            <a href="/network/lending/conversations">{wireWords(view.locale)("conversations")}</a>
            <a href="/network/lending/fairness">{settingsWords(view.locale)("to-fairness")}</a>
          </>
        }
      />
      <PeriodForm
        view={view}
        action={PATH}
        from={from}
        to={to}
        libraries={{ chosen, options: libraries }}
      />
      <h2>{t("period-is", { from: view.month(from), to: view.month(to) })}</h2>
      <FiguresBody
        counted={counted}
        file={(name, ending) => `${PATH}/${name}.${ending}?${query}`}
        methodHref="/network/lending/method"
      />
    </div>
  );
  return page(c, { title: t("network-title"), noIndex: true, width: "wide", body });
}

type NetworkCount = {
  readonly counted: Counted;
  readonly libraries: readonly { readonly value: string; readonly label: string }[];
  /** The code of the chosen library; empty: all. */
  readonly chosen: string;
};

function count(c: Context<WebEnv>): Promise<NetworkCount> {
  const view = figuresView(c);
  const { searchParams } = new URL(c.req.url);
  return actForNetwork(c, async (ctx) => {
    const members = [...(await memberAgencies(ctx))];
    const member = members.find(([, { code }]) => code === searchParams.get("library"));
    const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
    const agency: AgencyKey | null = member?.[0] ?? null;
    const slice = { ...readMonths(searchParams, today), agency };
    const figures = await lendingFigures(ctx, slice);
    const names = await namesOf(
      ctx,
      figures.pairs.flatMap(({ supplier, requester }) => [supplier, requester]),
    );
    const libraries = members
      .map(([key, { code }]) => ({ value: code, label: names(key) }))
      .toSorted(alphabetical(ctx.locale, ({ label }) => label));
    const counted = { view, figures, slice, names };
    return { counted, libraries, chosen: member?.[1].code ?? "" };
  });
}
