import type { ReactNode } from "react";
import { PageHeader, WhatIsThis } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { NetworkFrame } from "../network/network-frame.tsx";
import type { View } from "../view.ts";
import type { Seat } from "./seat.ts";

type Props = {
  readonly view: View;
  readonly seat: Seat;
  readonly title: string;
  /** Address of the page above; the list has none. */
  readonly above?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

/** What the pages of projects have in common: among the network's, or at a library's desk. */
export function ProjectFrame({ view, seat, title, above, children }: Props) {
  const t = deskWords(view.locale);
  const help = (
    <WhatIsThis label={t("what-is-this")}>
      <p>{t("project-help")}</p>
    </WhatIsThis>
  );
  const back = above && (
    <p className="small no-print">
      <a href={above.href}>{above.label}</a>
    </p>
  );
  if (seat.library === null)
    return (
      <NetworkFrame view={view} part="projects">
        <div className="stack stack-tight">
          {back}
          <h2 dir="auto">{title}</h2>
          {help}
        </div>
        {children}
      </NetworkFrame>
    );
  return (
    <div className="stack stack-wide">
      <PageHeader title={title} above={back} help={help} />
      {children}
    </div>
  );
}
