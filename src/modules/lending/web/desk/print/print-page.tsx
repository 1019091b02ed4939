import { createElement } from "react";
import { FormButton, LinkButton } from "#ui";
import type { Paper, Papers } from "../../../actions/desk/printing.ts";
import type { PaperSetting } from "./paper-setting.ts";
import { AddressLabel, BookBand, PullSlip, ReturnLabel } from "./slips.tsx";

export type PrintPageProps = PaperSetting & { readonly papers: Papers; readonly back: string };

/** What is to be printed, as it lies on the paper; on the screen with a word of how to print it. */
export function PrintPage({ papers: { printing, papers, own }, back, ...setting }: PrintPageProps) {
  const { desk, t } = setting;
  const { kind, size, undoneAt } = printing;
  const address = `${desk.home}/prints/${printing.id}`;
  return (
    <div className="stack stack-wide">
      <header className="stack no-print">
        <h1>{t(`kind-${kind}`)}</h1>
        <p className="lead">{t("printed-lead", { count: papers.length })}</p>
        <div className="cluster">
          <PrintButton t={t} />
          <LinkButton href={back}>{t("back")}</LinkButton>
          <FormButton action={`${address}/${undoneAt ? "return" : "removal"}`} look="quiet">
            {t(undoneAt ? "printed-after-all" : "not-printed")}
          </FormButton>
        </div>
        {undoneAt && <p className="soft">{t("noted-not-printed")}</p>}
      </header>
      <div className={`paper paper-${size} paper-${kind}`}>
        {papers.map((paper) => (
          <One key={paper.row.id} {...setting} paper={paper} own={own} kind={kind} />
        ))}
      </div>
    </div>
  );
}

/** With script a button; without it the word that the browser's own menu prints. */
function PrintButton({ t }: Pick<PaperSetting, "t">) {
  return createElement("cs-print", { label: t("print") }, <span>{t("print-by-menu")}</span>);
}

function One(
  props: PaperSetting & {
    readonly paper: Paper;
    readonly own: Papers["own"];
    readonly kind: Papers["printing"]["kind"];
  },
) {
  const { paper, kind, ...setting } = props;
  const { row, other } = paper;
  if ("requestingNumber" in row)
    return kind === "pull-slip" ? (
      <PullSlip {...setting} row={row} other={other} />
    ) : (
      <AddressLabel {...setting} row={row} other={other} />
    );
  return kind === "book-band" ? (
    <BookBand {...setting} row={row} other={other} />
  ) : (
    <ReturnLabel {...setting} row={row} other={other} />
  );
}
