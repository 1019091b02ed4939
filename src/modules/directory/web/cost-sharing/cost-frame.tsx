import type { ReactNode } from "react";
import { WhatIsThis } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { NetworkFrame } from "../network/network-frame.tsx";
import type { View } from "../view.ts";

type Props = { readonly view: View; readonly title: string; readonly children: ReactNode };

/** What the coordinator's pages of shared costs have in common. */
export function CostFrame({ view, title, children }: Props) {
  const t = deskWords(view.locale);
  return (
    <NetworkFrame view={view} part="cost-sharing">
      <div className="stack stack-tight">
        <h2>{title}</h2>
        <WhatIsThis label={t("what-is-this")}>
          <p>{t("cost-help")}</p>
        </WhatIsThis>
      </div>
      {children}
    </NetworkFrame>
  );
}
