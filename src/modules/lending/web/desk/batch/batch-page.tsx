import { Badge, type Column, LinkButton, Progress, Table } from "#ui";
import type { BatchReport } from "../../../actions/desk/read-batch.ts";
import { type PaperWords, paperWords } from "../../../messages/desk-paper-index.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { LendingFrame } from "../lending-frame.tsx";
import { entryAddress } from "../queue-address.ts";
import { refusalText } from "../refusal-text.ts";
import { actWords } from "../state-words.ts";

export type BatchPageProps = { readonly desk: LendingDesk; readonly report: BatchReport };
type Item = BatchReport["items"][number];

/** What came of one act with many: how far it is, and each that could not be done, with the reason. */
export function BatchPage({ desk, report }: BatchPageProps) {
  const t = paperWords(desk.locale);
  const { batch, items } = report;
  const count = (outcome: Item["outcome"]) =>
    items.filter((item) => item.outcome === outcome).length;
  const [done, refused, left] = [count("done"), count("refused"), count(null)];
  const figures = [
    t("report-done", { count: done }),
    ...(refused > 0 ? [t("report-refused", { count: refused })] : []),
    ...(left > 0 ? [t("report-left", { count: left })] : []),
  ].join(" · ");
  const act = actWords(desk.locale, batch.act);
  return (
    <LendingFrame
      desk={desk}
      part={null}
      title={t("report-title", { act, count: items.length })}
      lead={figures}
      help={<p>{t("report-help")}</p>}
    >
      {left > 0 && (
        <>
          <Progress
            id="batch-progress"
            label={t("report-progress")}
            value={items.length - left}
            max={items.length}
            text={figures}
          />
          <p className="soft">{t("report-leave")}</p>
        </>
      )}
      <Table
        caption={t("report")}
        captionHidden
        columns={columns(desk, t, report)}
        rows={items.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position)}
        rowKey={({ position }) => String(position)}
      />
      <div className="cluster">
        <LinkButton href={batch.back}>{t("back")}</LinkButton>
      </div>
    </LendingFrame>
  );
}

/** What could not be done stands first, for somebody has to look at it. */
const rank = ({ outcome }: Item): number => (outcome === "refused" ? 0 : 1);

function columns(
  desk: LendingDesk,
  t: PaperWords,
  { batch, names }: BatchReport,
): readonly Column<Item>[] {
  return [
    {
      key: "what",
      label: t("report-what"),
      heading: true,
      cell: ({ subject }) => {
        const name = names.get(subject);
        return (
          <a href={entryAddress(desk, batch.side, subject)}>
            <bdi>{name ? `${name.number} ${name.title ?? ""}` : subject}</bdi>
          </a>
        );
      },
    },
    {
      key: "outcome",
      label: t("report-outcome"),
      cell: (item) => outcomeOf(desk, t, batch.side, item),
    },
  ];
}

function outcomeOf(
  desk: LendingDesk,
  t: PaperWords,
  side: "lend" | "borrow",
  { outcome, code, detail }: Item,
) {
  if (outcome === null) return t("outcome-waiting");
  if (outcome === "done") return <Badge tone="ok">{t("outcome-done")}</Badge>;
  return refusalText(desk, side, code ?? "", detail);
}
