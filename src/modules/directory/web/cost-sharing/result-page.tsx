import type { CostResult } from "../../actions/cost-sharing/fixed-shares.ts";
import { deskWords } from "../../messages/index.ts";
import { TakeAlong } from "../take-along.tsx";
import type { View } from "../view.ts";
import { COSTS } from "./cost-address.ts";
import { CostFrame } from "./cost-frame.tsx";
import { titleOf } from "./cost-page.tsx";
import { ExampleSection } from "./example-section.tsx";
import { dateOf, ResultState } from "./history.tsx";
import type { Names } from "./reckoning.ts";
import { ShareChart, ShareTable } from "./share-tables.tsx";

type Props = {
  readonly view: View;
  readonly names: Names;
  readonly result: CostResult;
  readonly holds: CostResult | null;
  readonly example: string | null;
};

/** Shares as they were fixed. */
export function ResultPage({ view, names, result, holds, example }: Props) {
  const t = deskWords(view.locale);
  const base = `${COSTS}/${result.costId}`;
  return (
    <CostFrame view={view} title={titleOf(view, result)}>
      <p className="cluster">
        <a href={base}>{t("cost-result-of", { date: dateOf(view, result.fixedAt) })}</a>
        <ResultState view={view} result={result} holds={holds} />
      </p>
      {result.note && <p dir="auto">{result.note}</p>}
      <ShareChart view={view} names={names} reckoning={result} />
      <ShareTable view={view} names={names} reckoning={result} />
      <TakeAlong view={view} address={`${base}/results/${result.id}/shares`} />
      <ExampleSection
        view={view}
        names={names}
        reckoning={result}
        chosen={example}
        path={`${base}/results/${result.id}`}
      />
    </CostFrame>
  );
}
