import { DataList, type Datum, LinkButton } from "#ui";
import { countryName } from "#kernel/i18n";
import type { Address } from "#standards/iso18626";
import type { SupplyCase } from "../../../actions/desk/read-supply.ts";
import { lendActs } from "../../../model/desk/act-forms.ts";
import { copyPageWords } from "../../../messages/copies-index.ts";
import { type CaseWords, caseWords } from "../../../messages/desk-case-index.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { LendingFrame } from "../lending-frame.tsx";
import { codeWords, stateWords } from "../state-words.ts";
import { copyWords } from "./act-fields.tsx";
import { Acts, type TypedAct } from "./acts.tsx";
import { Attention } from "./attention.tsx";
import { What } from "./facts.tsx";
import { Journal } from "./journal.tsx";
import { Notes } from "./notes.tsx";
import { CaseSteps } from "./steps.tsx";

export type SupplyPageProps = {
  readonly desk: LendingDesk;
  readonly supply: SupplyCase;
  readonly branchName: (code: string) => string;
  readonly typed: TypedAct | null;
};

/** Everything about what another library asks of us, and what can be done with it. */
export function SupplyPage({ desk, supply, branchName, typed }: SupplyPageProps) {
  const t = caseWords(desk.locale);
  const { row, names, copies, notes, journal } = supply;
  const address = `${desk.home}/supplies/${row.id}`;
  const other = names.get(row.requester) ?? row.requesterName ?? row.requester;
  return (
    <LendingFrame
      desk={desk}
      part={null}
      title={row.citation.titleOfComponent ?? row.citation.title ?? desk.t("no-title")}
      above={<p className="small soft">{`${t("supply")} · ${row.supplyingNumber}`}</p>}
      lead={stateWords(desk.locale, "lend", row.state)}
      help={<p>{t("supply-help")}</p>}
    >
      <Attention {...{ desk, t, address }} attention={row.attention} />
      <div className="with-aside">
        <div className="stack stack-wide">
          <Acts
            {...{ desk, address, copies, branchName, typed }}
            acts={lendActs(row.state, row.service)}
            usual={usualFor(supply)}
          />
          <section className="stack" aria-labelledby="what">
            <h2 id="what">{t("what")}</h2>
            <What {...row} t={t} />
          </section>
          {row.service !== "Loan" && (
            <p className="no-print">
              <LinkButton href={`${address}/copy`} icon="upload">
                {copyPageWords(desk.locale)("scans")}
              </LinkButton>
            </p>
          )}
          {!row.endedAt && <OwnCopies {...{ desk, t, supply, branchName }} />}
          <Journal {...{ desk, t, journal, other }} />
          <CaseSteps {...{ desk, t }} side="lend" history={supply} />
        </div>
        <div className="stack stack-wide">
          <section className="stack" aria-labelledby="facts">
            <h2 id="facts">{t("facts")}</h2>
            <Facts {...{ desk, t, supply, other, branchName }} />
          </section>
          <Notes {...{ desk, t, notes, address }} />
        </div>
      </div>
    </LendingFrame>
  );
}

/** What stands in the fields of acts from the start. */
function usualFor({ row, copies }: SupplyCase): Readonly<Record<string, string>> {
  const there = copies.find(({ barcode, status }) => barcode !== null && status === "available");
  return {
    amount: row.cost ?? "",
    currency: row.costCurrency ?? row.maxCostCurrency ?? "",
    itemId: row.itemId ?? "",
    copy: there?.barcode ?? "",
  };
}

function OwnCopies(props: {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly supply: SupplyCase;
  readonly branchName: (code: string) => string;
}) {
  const { t, supply, branchName } = props;
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">{t("own-copies")}</h2>
      {supply.copies.length === 0 ? (
        <p className="soft">{t("own-none")}</p>
      ) : (
        <ul>
          {supply.copies.map((copy, index) => (
            <li key={index}>
              <bdi>{copyWords({ t, branchName }, copy)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts(props: {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly supply: SupplyCase;
  readonly other: string;
  readonly branchName: (code: string) => string;
}) {
  const { desk, t, other } = props;
  const { row } = props.supply;
  const items: readonly Datum[] = [
    { label: t("fact-state"), value: stateWords(desk.locale, "lend", row.state) },
    { label: t("fact-service"), value: desk.t(`service-${row.service}`) },
    { label: t("fact-for"), value: <bdi>{other}</bdi> },
    { label: t("fact-number"), value: <bdi>{row.supplyingNumber}</bdi> },
    { label: t("fact-their-number"), value: <bdi>{row.requestingNumber}</bdi> },
    ...dates(props),
    ...shelf(props),
    ...terms(props),
    { label: t("fact-send-to"), value: row.delivery.flatMap((one) => addressLines(desk, one)) },
    { label: t("fact-patron"), value: row.patron?.surname },
    { label: t("fact-their-note"), value: row.note && <bdi>{row.note}</bdi> },
  ];
  return <DataList items={items} />;
}

type FactsProps = Parameters<typeof Facts>[0];

const isAnswered = ({ state }: SupplyCase["row"]): boolean =>
  state !== "requested" && state !== "expecting";

function dates({ desk, t, supply: { row } }: FactsProps): readonly Datum[] {
  const shown = (at: Date | null) => at && <time dateTime={at.toISOString()}>{desk.day(at)}</time>;
  return [
    { label: t("fact-answer-by"), value: isAnswered(row) ? null : shown(row.answerBy) },
    { label: t("fact-needed"), value: row.neededBy },
    { label: t("fact-due"), value: shown(row.dueAt) },
    {
      label: t("fact-renewals"),
      value: row.renewals > 0 && t("fact-times", { count: row.renewals }),
    },
  ];
}

function shelf({ t, supply: { row }, branchName }: FactsProps): readonly Datum[] {
  const place = [row.branch && branchName(row.branch), row.callNumber].filter(Boolean).join(" · ");
  return [
    { label: t("fact-shelf"), value: place && <bdi>{place}</bdi> },
    { label: t("fact-item"), value: row.itemId && <bdi>{row.itemId}</bdi> },
  ];
}

function terms({ desk, t, supply: { row } }: FactsProps): readonly Datum[] {
  const money = (amount: string | null, currency: string | null) =>
    amount && currency && <bdi>{`${amount} ${currency}`}</bdi>;
  const words = (code: string | null) => code && codeWords(desk.locale, code);
  return [
    { label: t("fact-cost"), value: money(row.cost, row.costCurrency) },
    { label: t("fact-max-cost"), value: money(row.maxCost, row.maxCostCurrency) },
    { label: t("fact-conditions"), value: words(row.conditions) },
    { label: t("fact-reason"), value: words(row.reason) },
    { label: t("fact-copyright"), value: row.copyright },
  ];
}

/** An address, line by line. */
export function addressLines({ locale }: LendingDesk, address: Address): readonly string[] {
  if ("electronic" in address) return [address.electronic.data];
  const { line1, line2, postalCode, locality, region, country } = address.physical;
  const town = [postalCode, locality, region?.value].filter(Boolean).join(" ");
  const land = country && countryName(locale, country.value);
  return [line1, line2, town, land].flatMap((line) => line || []);
}
