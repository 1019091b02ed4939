import { type Column, EmptyState, FormButton, Table } from "#ui";
import type { OwnSystemCall } from "../../actions/own-system/decide-call.ts";
import type { OwnSystemWords } from "../../messages/own-system-index.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";

export type CallsProps = {
  readonly desk: LendingDesk;
  readonly t: OwnSystemWords;
  readonly action: string;
  readonly failed: readonly OwnSystemCall[];
  readonly waiting: readonly OwnSystemCall[];
};

/** What the own system did not do and a person must, and what is still tried. */
export function CallsSection(props: CallsProps) {
  const { t, failed, waiting } = props;
  return (
    <section className="stack" aria-labelledby="calls">
      <h2 id="calls">{t("calls")}</h2>
      {failed.length === 0 && (
        <EmptyState icon="check" title={t("nothing-failed")}>
          <p>{t("nothing-failed-text")}</p>
        </EmptyState>
      )}
      {failed.length > 0 && <Failed {...props} />}
      {waiting.length > 0 && <Waiting {...props} />}
    </section>
  );
}

function Failed({ desk, t, action, failed }: CallsProps) {
  return (
    <>
      <p>{t("failed-lead")}</p>
      <Table
        caption={t("failed-title")}
        rows={failed}
        rowKey={({ id }) => id}
        columns={columnsOf(desk, t, action)}
      />
    </>
  );
}

function columnsOf(
  desk: LendingDesk,
  t: OwnSystemWords,
  action: string,
): readonly Column<OwnSystemCall>[] {
  return [
    {
      key: "what",
      label: t("col-what"),
      heading: true,
      cell: (call) => <What t={t} call={call} />,
    },
    {
      key: "for",
      label: t("col-for"),
      cell: (call) => <Subject desk={desk} t={t} call={call} />,
    },
    { key: "why", label: t("col-why"), cell: (call) => <Why t={t} call={call} /> },
    { key: "since", label: t("col-since"), cell: ({ stateAt }) => desk.when(stateAt) },
    {
      key: "do",
      label: t("col-do"),
      cell: (call) => <Deeds t={t} action={action} call={call} />,
    },
  ];
}

function Waiting({ desk, t, waiting }: CallsProps) {
  return (
    <>
      <h3>{t("waiting-title")}</h3>
      <ul className="stack stack-tight">
        {waiting.map((call) => (
          <li key={call.id}>
            <What t={t} call={call} />, <Subject desk={desk} t={t} call={call} />
            {call.nextAt && call.attempts > 0 && (
              <span className="soft">, {t("waiting-when", { when: desk.when(call.nextAt) })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type CallProps = { readonly t: OwnSystemWords; readonly call: OwnSystemCall };

function What({ t, call }: CallProps) {
  return (
    <>
      {t(`act-${call.act}`)}
      {call.item !== null && (
        <>
          {" "}
          <bdi className="soft">{call.item}</bdi>
        </>
      )}
    </>
  );
}

function Subject({ desk, t, call }: CallProps & { readonly desk: LendingDesk }) {
  const { request, supply, number, title } = call;
  const path = request ? `/requests/${request}` : `/supplies/${supply}`;
  return (
    <span>
      <a href={desk.home + path}>{t("of-number", { number })}</a>
      {title !== "" && (
        <>
          {": "}
          <bdi>{title}</bdi>
        </>
      )}
    </span>
  );
}

function Why({ t, call: { reason, said } }: CallProps) {
  return (
    <div>
      <p>{t(`reason-${reason ?? "refused"}`)}</p>
      {said !== null && <p className="soft small">{t("try-said", { said })}</p>}
    </div>
  );
}

function Deeds({ t, action, call: { id } }: CallProps & { readonly action: string }) {
  return (
    <div className="cluster">
      {(["again", "by-hand", "drop"] as const).map((decision) => (
        <FormButton
          key={decision}
          action={`${action}/calls/${id}/${decision}`}
          size="small"
          look={decision === "drop" ? "quiet" : "secondary"}
        >
          {t(decision)}
        </FormButton>
      ))}
    </div>
  );
}
