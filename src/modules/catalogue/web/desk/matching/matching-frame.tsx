import type { ReactNode } from "react";
import { formatNumber } from "#kernel/i18n";
import { Tabs } from "#ui";
import type { QuestionExtent } from "../../../actions/matching/questions.ts";
import { matchingWords } from "../../../messages/matching-index.ts";
import { CatalogueFrame } from "../catalogue-frame.tsx";
import type { Desk } from "../desk.ts";
import { queueAddress } from "./queue-address.ts";

/** How many pairs wait for a library, and in the whole network. */
export type Waiting = Readonly<Record<QuestionExtent, number>>;

export type MatchingFrameProps = {
  readonly desk: Desk;
  readonly side: QuestionExtent | "decisions";
  readonly waiting: Waiting;
  readonly children: ReactNode;
};

/** Where matching is at home at a desk. */
export function matchingHome({ home }: Pick<Desk, "home">): string {
  return `${home}/matching`;
}

/** The heading and sides of matching at a desk. */
export function MatchingFrame({ desk, side, waiting, children }: MatchingFrameProps) {
  const t = matchingWords(desk.locale);
  const home = matchingHome(desk);
  const queue = (extent: QuestionExtent) => ({
    label: t(`side-${extent}`),
    href: queueAddress(home, { extent, after: null }),
    current: side === extent,
    count: formatNumber(desk.locale, waiting[extent]),
  });
  const decisions = {
    label: t("side-decisions"),
    href: `${home}/decisions`,
    current: side === "decisions",
  };
  return (
    <CatalogueFrame
      desk={desk}
      part="matching"
      lead={t(side === "decisions" ? "decisions-lead" : "matching-lead")}
      help={t("matching-help")}
    >
      <Tabs label={t("sides")} tabs={[queue("own"), queue("network"), decisions]} />
      {children}
    </CatalogueFrame>
  );
}
