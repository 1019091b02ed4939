import type { Context } from "hono";
import type { ReactNode } from "react";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { PageHeader, Tabs, WhatIsThis } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { deskWords } from "../../messages/index.ts";
import { peersWords } from "../../messages/peers-index.ts";
import { mayEditNetwork } from "../../policy.ts";
import type { View } from "../view.ts";

export type NetworkPart = (typeof TABS)[number]["key"];

type Props = { readonly view: View; readonly part: NetworkPart; readonly children: ReactNode };

const TABS = [
  { key: "profile", href: "/network" },
  { key: "members", href: "/network/members" },
  { key: "partners", href: "/network/partners" },
  { key: "agreements", href: "/network/agreements" },
  { key: "peers", href: "/network/peers" },
  { key: "skills", href: "/network/skills" },
  { key: "cost-sharing", href: "/network/cost-sharing" },
  { key: "projects", href: "/network/projects" },
] as const;

/** The heading and sides of the coordinator's pages. */
export function NetworkFrame({ view, part, children }: Props) {
  const t = deskWords(view.locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("network")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("network-help")}</p>
            {part === "peers" && <p>{peersWords(view.locale)("peers-help")}</p>}
            {part === "agreements" && (
              <p>{agreementsWords(view.locale)("network-agreements-help")}</p>
            )}
          </WhatIsThis>
        }
      />
      <Tabs
        label={t("network")}
        tabs={TABS.map(({ key, href }) => ({
          label: tabLabel(key, view),
          href,
          current: key === part,
        }))}
      />
      {children}
    </div>
  );
}

function tabLabel(key: NetworkPart, { locale }: View): string {
  if (key === "agreements") return agreementsWords(locale)(key);
  return key === "peers" ? peersWords(locale)(key) : deskWords(locale)(`network-${key}`);
}

/** Acts for the network. @throws Refusal for who may not speak for it. */
export function actForNetwork<T>(c: Context<WebEnv>, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { principal, act } = c.get("visit");
  if (!mayEditNetwork(principal)) throw new Refusal("forbidden");
  return act(work, { library: null, reach: "network" });
}
