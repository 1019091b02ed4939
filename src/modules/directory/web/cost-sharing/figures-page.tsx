import { FileField, Notice, RadioGroup, TextArea } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { FigureList } from "../../model/cost-sharing/figure-list.ts";
import type { SharedCost } from "../../model/cost-sharing/shared-cost.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { COSTS } from "./cost-address.ts";
import { CostFrame } from "./cost-frame.tsx";
import { titleOf } from "./cost-page.tsx";

export type FiguresProps = {
  readonly view: View;
  readonly cost: SharedCost;
  readonly state: FormState;
  /** What came of the list that was sent. */
  readonly taken: FigureList | null;
};

/** Figures of all libraries from a list. */
export function FiguresPage({ view, cost, state, taken }: FiguresProps) {
  const t = deskWords(view.locale);
  const base = `${COSTS}/${cost.id}`;
  return (
    <CostFrame view={view} title={`${t("cost-figures")}: ${titleOf(view, cost)}`}>
      <p className="lead">{t("cost-figures-lead")}</p>
      {taken && <Taken view={view} taken={taken} back={base} />}
      <EntryForm
        view={view}
        state={state}
        fields={["basis", "list", "file"]}
        action={`${base}/figures`}
        submit={t("cost-figures-submit")}
        cancel={base}
        multipart
      >
        {(entry) => (
          <>
            <RadioGroup
              name="basis"
              label={t("cost-figures-kind")}
              value={entry.value("basis") ?? "use"}
              options={(["use", "population"] as const).map((value) => ({
                value,
                label: t(`cost-${value}`),
              }))}
            />
            <TextArea
              name="list"
              label={t("cost-figures-list")}
              rows={8}
              value={entry.value("list")}
              error={entry.error("list")}
              dir="ltr"
            />
            <FileField
              name="file"
              label={t("cost-figures-file")}
              accept=".csv,.txt,.tsv,text/csv,text/plain"
            />
          </>
        )}
      </EntryForm>
    </CostFrame>
  );
}

function Taken({ view, taken, back }: { view: View; taken: FigureList; back: string }) {
  const t = deskWords(view.locale);
  return (
    <Notice
      tone={taken.faults.length > 0 ? "warn" : "ok"}
      title={t("cost-figures-taken", { count: taken.figures.size })}
      announce="status"
      action={<a href={back}>{t("cost-shares")}</a>}
    >
      {taken.faults.length > 0 && (
        <>
          <p>{t("cost-figures-faults", { count: taken.faults.length })}</p>
          <ul>
            {taken.faults.slice(0, 50).map(({ line, text, fault }) => (
              <li key={line}>{t("cost-line", { line, text, fault: t(`line-${fault}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
