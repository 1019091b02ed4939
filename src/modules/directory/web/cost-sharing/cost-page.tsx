import { FormButton, LinkButton, Notice } from "#ui";
import type { Sharing } from "../../actions/cost-sharing/fix-shares.ts";
import type { CostResult } from "../../actions/cost-sharing/fixed-shares.ts";
import { deskWords } from "../../messages/index.ts";
import type { SharedCost } from "../../model/cost-sharing/shared-cost.ts";
import { said, type View } from "../view.ts";
import { COSTS } from "./cost-address.ts";
import { CostFrame } from "./cost-frame.tsx";
import { ExampleSection } from "./example-section.tsx";
import { GapNotice } from "./gap-notice.tsx";
import { History, holding } from "./history.tsx";
import { differs, type Names, reckoningOf } from "./reckoning.ts";
import { ShareChart, ShareTable } from "./share-tables.tsx";
import { TakeAlong } from "../take-along.tsx";

export type CostPageProps = {
  readonly view: View;
  readonly names: Names;
  readonly cost: SharedCost;
  readonly sharing: Sharing;
  readonly results: readonly CostResult[];
  /** Code of the library whose steps are shown. */
  readonly example: string | null;
};

/** One shared cost: who pays what, how that comes about, and what was fixed. */
export function CostPage(props: CostPageProps) {
  const { view, names, cost, sharing, results } = props;
  const reckoning = sharing.shares ? reckoningOf(cost, sharing.shares) : null;
  const fixed = holding(results);
  const t = deskWords(view.locale);
  return (
    <CostFrame view={view} title={titleOf(view, cost)}>
      {cost.note && (
        <p className="measure" dir="auto">
          {cost.note}
        </p>
      )}
      <Doors view={view} cost={cost} />
      {fixed && differs(reckoning, fixed) && (
        <Notice tone="info">
          <p>{t("cost-differs")}</p>
        </Notice>
      )}
      {sharing.gaps && <GapNotice view={view} names={names} gaps={sharing.gaps} />}
      {reckoning && (
        <>
          <ShareChart view={view} names={names} reckoning={reckoning} />
          <ShareTable view={view} names={names} reckoning={reckoning} />
          <TakeAlong view={view} address={`${COSTS}/${cost.id}/shares`} />
          <ExampleSection
            view={view}
            names={names}
            reckoning={reckoning}
            chosen={props.example}
            path={`${COSTS}/${cost.id}`}
          />
          <Fix view={view} cost={cost} />
        </>
      )}
      <History view={view} cost={cost} results={results} />
    </CostFrame>
  );
}

/** "E-books 2027 – 48,000": what is paid for and when. */
export function titleOf(view: View, { name, year }: Pick<SharedCost, "name" | "year">): string {
  return `${said(name, view.locale).text} ${year}`;
}

function Doors({ view, cost }: Pick<CostPageProps, "view" | "cost">) {
  const t = deskWords(view.locale);
  const base = `${COSTS}/${cost.id}`;
  return (
    <div className="cluster no-print">
      <LinkButton href={`${base}/edit`} icon="edit">
        {t("cost-edit")}
      </LinkButton>
      <LinkButton href={`${base}/what-if`}>{t("cost-what-if")}</LinkButton>
      <LinkButton href={`${base}/figures`} icon="upload">
        {t("cost-figures")}
      </LinkButton>
      <LinkButton href={`${COSTS}/new?from=${cost.id}`} icon="copy" look="quiet">
        {t("cost-copy", { year: String(cost.year + 1) })}
      </LinkButton>
      <FormButton action={`${base}/removal`} icon="trash" look="quiet">
        {t("cost-remove")}
      </FormButton>
    </div>
  );
}

function Fix({ view, cost }: Pick<CostPageProps, "view" | "cost">) {
  const t = deskWords(view.locale);
  return (
    <div className="stack stack-tight no-print">
      <p className="soft">{t("cost-fix-text")}</p>
      <FormButton action={`${COSTS}/${cost.id}/results`} look="primary" icon="check">
        {t("cost-fix")}
      </FormButton>
    </div>
  );
}
