import { direction } from "#kernel/i18n";
import { BarChart, Button, type Column, ErrorSummary, FormActions, LinkButton, Table } from "#ui";
import type { Sharing } from "../../actions/cost-sharing/fix-shares.ts";
import { deskWords } from "../../messages/index.ts";
import type { Minor } from "../../model/amount.ts";
import type { SharedCost } from "../../model/cost-sharing/shared-cost.ts";
import { amountText, differenceText, drawnAmountText, plainNumber } from "../amounts.ts";
import { type FormState, sayFault } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { FormulaFields } from "./cost-form.tsx";
import { COSTS } from "./cost-address.ts";
import { CostFrame } from "./cost-frame.tsx";
import { titleOf } from "./cost-page.tsx";
import { GapNotice } from "./gap-notice.tsx";
import type { Names } from "./reckoning.ts";

export type WhatIfProps = {
  readonly view: View;
  readonly names: Names;
  readonly cost: SharedCost;
  readonly state: FormState;
  readonly now: Sharing;
  /** With the formula that was tried; null before anything was, or where it cannot be read. */
  readonly tried: Sharing | null;
};

/** Another formula tried on a cost, compared with its own; nothing is saved. */
export function WhatIfPage(props: WhatIfProps) {
  const { view, names, cost, tried } = props;
  const t = deskWords(view.locale);
  return (
    <CostFrame view={view} title={`${t("cost-what-if")} ${titleOf(view, cost)}`}>
      <p className="lead">{t("cost-what-if-lead")}</p>
      {tried?.gaps && <GapNotice view={view} names={names} gaps={tried.gaps} />}
      {tried?.shares && <Compared {...props} />}
      <FormulaForm {...props} />
    </CostFrame>
  );
}

function FormulaForm({ view, cost, state }: WhatIfProps) {
  const t = deskWords(view.locale);
  const base = `${COSTS}/${cost.id}`;
  const say = (name: string) => {
    const code = state.faults[name];
    return code === undefined ? undefined : sayFault(view, code);
  };
  const errors = Object.keys(state.faults).map((name) => ({ name, message: say(name) ?? "" }));
  return (
    <form className="form" action={`${base}/what-if`} method="get" noValidate>
      <ErrorSummary title={t("please-mend")} errors={errors} />
      <FormulaFields entry={{ view, state, error: say, value: (name) => state.values[name] }} />
      <FormActions>
        <Button look="primary">{t("cost-compare")}</Button>
        <Button type="submit" formAction={`${base}/formula`} formMethod="post">
          {t("cost-take-over")}
        </Button>
        <LinkButton look="quiet" href={base}>
          {t("cancel")}
        </LinkButton>
      </FormActions>
    </form>
  );
}

type Row = { readonly library: string; readonly now: Minor | null; readonly tried: Minor };

function Compared({ view, names, cost, now, tried }: WhatIfProps) {
  const { locale } = view;
  const t = deskWords(locale);
  const before = new Map(now.shares?.map(({ library, amount }) => [library, amount]));
  const rows = (tried?.shares ?? []).map(({ library, amount }): Row => ({
    library,
    now: before.get(library) ?? null,
    tried: amount,
  }));
  const bar = (library: string, which: "now" | "then", amount: Minor) => ({
    label: t("cost-compared-label", { library: names(library), which: t(`cost-${which}`) }),
    value: plainNumber(amount, cost.currency),
    strong: which === "then",
  });
  return (
    <section className="stack" aria-labelledby="compared">
      <h3 id="compared">{t("cost-compared")}</h3>
      <BarChart
        title={t("cost-compared")}
        dir={direction(locale)}
        bars={rows.flatMap((row) => [
          ...(row.now === null ? [] : [bar(row.library, "now", row.now)]),
          bar(row.library, "then", row.tried),
        ])}
        format={(value) => drawnAmountText(locale, value, cost.currency)}
        words={{ label: t("cost-library"), value: t("cost-share"), table: t("cost-figures-table") }}
      />
      <Table
        caption={t("cost-compared")}
        captionHidden
        rows={rows}
        rowKey={({ library }) => library}
        columns={columnsOf(view, names, cost.currency)}
      />
    </section>
  );
}

function columnsOf(view: View, names: Names, currency: string): readonly Column<Row>[] {
  const { locale } = view;
  const t = deskWords(locale);
  const amount = (value: Minor | null) =>
    value === null ? "–" : amountText(locale, value, currency);
  return [
    {
      key: "library",
      label: t("cost-library"),
      heading: true,
      cell: ({ library }) => names(library),
    },
    { key: "now", label: t("cost-now"), numeric: true, cell: ({ now }) => amount(now) },
    { key: "tried", label: t("cost-then"), numeric: true, cell: ({ tried }) => amount(tried) },
    {
      key: "difference",
      label: t("cost-difference"),
      numeric: true,
      cell: ({ now, tried }) =>
        now === null ? "–" : differenceText(locale, tried - now, currency),
    },
  ];
}
