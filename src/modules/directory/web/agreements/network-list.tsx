import type { Context } from "hono";
import { download, giveTable, type WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import { EmptyState, LinkButton, page, Toolbar } from "#ui";
import { agreementData } from "../../actions/agreements/carry-agreements.ts";
import {
  networkAgreements,
  partyNames,
  type PartyNames,
} from "../../actions/agreements/read-agreements.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { AgreementEntry } from "../../model/agreements/entries.ts";
import { standingOn, standings } from "../../model/agreements/standing.ts";
import { actForNetwork, NetworkFrame } from "../network/network-frame.tsx";
import { type View, viewOf } from "../view.ts";
import { agreementRows } from "./agreement-rows.ts";
import { AgreementTable } from "./agreement-table.tsx";

type Web = Context<WebEnv>;
const PATH = "/network/agreements";

/** Every agreement, or those that stand in one way. */
export async function showNetworkList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const t = agreementsWords(view.locale);
  const { all, names } = await everything(c);
  const today = todayOf(view);
  const chosen = standings.find((one) => one === c.req.query("standing")) ?? null;
  const agreements = all.filter((one) => chosen === null || standingOn(one, today) === chosen);
  const body = (
    <NetworkFrame view={view} part="agreements">
      {all.length === 0 ? (
        <EmptyState icon="edit" title={t("no-agreements")} action={<New view={view} />}>
          <p>{t("no-agreements-network")}</p>
        </EmptyState>
      ) : (
        <>
          <Tools view={view} />
          <Standings view={view} all={all} today={today} chosen={chosen} />
          <AgreementTable
            {...{ locale: view.locale, agreements, names, today, base: PATH }}
            own="network"
          />
        </>
      )}
    </NetworkFrame>
  );
  return page(c, { title: t("agreements"), noIndex: true, body });
}

/** All agreements as a file: JSON can be taken into another deployment. */
export async function giveAgreements(c: Web, ending: "json" | "csv"): Promise<Response> {
  const { all, names } = await everything(c);
  if (ending === "json") {
    const text = JSON.stringify(all.map(agreementData), null, 2);
    return download(c, text, { name: "agreements.json", type: "application/json; charset=utf-8" });
  }
  const { locale, now } = viewOf(c);
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const { columns, rows } = agreementRows(all, { locale, names, money: true }, today);
  return giveTable(c, { dir: direction(locale) }, { name: "agreements", ending, columns, rows });
}

async function everything(
  c: Web,
): Promise<{ readonly all: readonly AgreementEntry[]; readonly names: PartyNames }> {
  return actForNetwork(c, async (ctx) => ({
    all: await networkAgreements(ctx),
    names: await partyNames(ctx),
  }));
}

function todayOf({ now }: View): Temporal.PlainDate {
  return now.toZonedDateTimeISO("UTC").toPlainDate();
}

function New({ view }: { readonly view: View }) {
  return (
    <LinkButton href={`${PATH}/new`} look="primary" icon="plus">
      {agreementsWords(view.locale)("new-agreement")}
    </LinkButton>
  );
}

function Tools({ view }: { readonly view: View }) {
  const t = agreementsWords(view.locale);
  return (
    <div className="cluster cluster-apart">
      <New view={view} />
      <Toolbar label={t("take-along")}>
        {(["csv", "json"] as const).map((ending) => (
          <LinkButton
            key={ending}
            href={`${PATH}.${ending}`}
            look="quiet"
            size="small"
            icon="download"
          >
            {t(`as-${ending}`)}
          </LinkButton>
        ))}
      </Toolbar>
    </div>
  );
}

type StandingsProps = {
  readonly view: View;
  readonly all: readonly AgreementEntry[];
  readonly today: Temporal.PlainDate;
  readonly chosen: string | null;
};

/** How many stand in which way; each is a link that narrows the list. */
function Standings({ view, all, today, chosen }: StandingsProps) {
  const t = agreementsWords(view.locale);
  const counted = standings.flatMap((standing) => {
    const count = all.filter((one) => standingOn(one, today) === standing).length;
    return count > 0 ? [{ standing, count }] : [];
  });
  return (
    <nav aria-label={t("filter-by")} className="cluster no-print">
      <a href={PATH} aria-current={chosen === null ? "page" : undefined}>
        {t("all-standings")} ({all.length})
      </a>
      {counted.map(({ standing, count }) => (
        <a
          key={standing}
          href={`${PATH}?standing=${standing}`}
          aria-current={chosen === standing ? "page" : undefined}
        >
          {t(`standing-${standing}`)} ({count})
        </a>
      ))}
    </nav>
  );
}
