import { DataList, type Datum, FormButton } from "#ui";
import type { RequestCase } from "../../../actions/desk/read-request.ts";
import { borrowActs } from "../../../model/desk/act-forms.ts";
import { moneyWords } from "../../../messages/money-words.ts";
import { type CaseWords, caseWords } from "../../../messages/desk-case-index.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { LendingFrame } from "../lending-frame.tsx";
import { codeWords, stateWords } from "../state-words.ts";
import { Acts, type TypedAct } from "./acts.tsx";
import { Attention } from "./attention.tsx";
import { What } from "./facts.tsx";
import { Journal } from "./journal.tsx";
import { Notes } from "./notes.tsx";
import { RotaList } from "./rota.tsx";
import { CaseSteps } from "./steps.tsx";

export type RequestPageProps = {
  readonly desk: LendingDesk;
  readonly request: RequestCase;
  readonly branchName: (code: string) => string;
  readonly typed: TypedAct | null;
};

/** Everything about what we ask of other libraries, and what can be done with it. */
export function RequestPage({ desk, request, branchName, typed }: RequestPageProps) {
  const t = caseWords(desk.locale);
  const { row, names, notes, journal, rota } = request;
  const address = `${desk.home}/requests/${row.id}`;
  const other = row.supplier ? (names.get(row.supplier) ?? row.supplier) : "";
  return (
    <LendingFrame
      desk={desk}
      part={null}
      title={row.citation.titleOfComponent ?? row.citation.title ?? desk.t("no-title")}
      above={<p className="small soft">{`${t("request")} · ${row.number}`}</p>}
      lead={stateWords(desk.locale, "borrow", row.state)}
      help={<p>{t("request-help")}</p>}
    >
      <Attention {...{ desk, t, address }} attention={row.attention} />
      <div className="with-aside">
        <div className="stack stack-wide">
          <Acts
            {...{ desk, address, branchName, typed }}
            acts={borrowActs(row.state)}
            usual={{}}
            copies={[]}
          />
          <section className="stack" aria-labelledby="what">
            <h2 id="what">{t("what")}</h2>
            <What {...row} t={t} />
          </section>
          <RotaList {...{ desk, t, rota, names }} />
          <Journal {...{ desk, t, journal, other }} />
          <CaseSteps {...{ desk, t }} side="borrow" history={request} />
        </div>
        <div className="stack stack-wide">
          <section className="stack" aria-labelledby="facts">
            <h2 id="facts">{t("facts")}</h2>
            <Facts {...{ desk, t, request, other, branchName }} />
          </section>
          <ForWhom {...{ desk, t, request, address }} />
          <Notes {...{ desk, t, notes, address }} />
        </div>
      </div>
    </LendingFrame>
  );
}

type FactsProps = {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly request: RequestCase;
  readonly other: string;
  readonly branchName: (code: string) => string;
};

function Facts(props: FactsProps) {
  const { desk, t, other, branchName } = props;
  const { row } = props.request;
  const words = (code: string | null) => code && codeWords(desk.locale, code);
  const items: readonly Datum[] = [
    { label: t("fact-state"), value: stateWords(desk.locale, "borrow", row.state) },
    { label: t("fact-service"), value: desk.t(`service-${row.service}`) },
    { label: t("fact-from"), value: other && <bdi>{other}</bdi> },
    { label: t("fact-number"), value: <bdi>{row.number}</bdi> },
    {
      label: t("fact-their-number"),
      value: row.supplyingNumber && <bdi>{row.supplyingNumber}</bdi>,
    },
    { label: t("fact-pickup"), value: row.pickupBranch && branchName(row.pickupBranch) },
    ...dates(props),
    { label: t("fact-item"), value: row.itemId && <bdi>{row.itemId}</bdi> },
    ...costs(props),
    { label: t("fact-conditions"), value: words(row.conditions) },
    { label: t("fact-reason"), value: words(row.reason) },
    { label: t("fact-our-note"), value: row.note && <bdi>{row.note}</bdi> },
    { label: t("fact-any-edition"), value: row.anyEdition && "✓" },
  ];
  return <DataList items={items} />;
}

function dates({ desk, t, request: { row } }: FactsProps): readonly Datum[] {
  const due = row.dueAt && <time dateTime={row.dueAt.toISOString()}>{desk.day(row.dueAt)}</time>;
  const times = row.renewals > 0 && t("fact-times", { count: row.renewals });
  return [
    { label: t("fact-needed"), value: row.neededBy },
    { label: t("fact-due"), value: due },
    { label: t("fact-renewals"), value: times },
  ];
}

function costs({ t, request: { row } }: FactsProps): readonly Datum[] {
  const money = (amount: string | null, currency: string | null) =>
    amount && currency && <bdi>{`${amount} ${currency}`}</bdi>;
  return [
    { label: t("fact-cost"), value: money(row.offeredCost, row.offeredCurrency) },
    { label: t("fact-max-cost"), value: money(row.maxCost, row.maxCostCurrency) },
  ];
}

/** For whom it is; what they asked for before is a page of its own, for looking there is noted. */
function ForWhom(props: {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly request: RequestCase;
  readonly address: string;
}) {
  const { desk, t, address } = props;
  const { reader, owes } = props.request;
  return (
    <section className="stack" aria-labelledby="reader">
      <h2 id="reader">{t("reader")}</h2>
      {reader === null ? (
        <p className="soft">{t("reader-forgotten")}</p>
      ) : (
        <>
          <p>{reader.name ? <bdi>{reader.name}</bdi> : t("reader-staff")}</p>
          <DataList
            items={[
              { label: t("reader-card"), value: reader.card && <bdi>{reader.card}</bdi> },
              { label: t("reader-contact"), value: reader.contact && <bdi>{reader.contact}</bdi> },
              { label: t("note-text"), value: reader.note && <bdi>{reader.note}</bdi> },
            ]}
          />
          {owes && (
            <FormButton action={`${address}/payment`} size="small">
              {t("reader-paid", { amount: moneyWords(desk.locale, owes.amount, owes.currency) })}
            </FormButton>
          )}
          {reader.sendDirectly && <p className="small">{t("reader-direct")}</p>}
          <p className="small">
            <a href={`${address}/reader`}>{t("reader-history")}</a>
          </p>
        </>
      )}
    </section>
  );
}
