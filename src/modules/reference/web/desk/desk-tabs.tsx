import { Tabs } from "#ui";
import type { ReferenceDesk } from "./reference-desk.ts";

/** The ways between the pages of the desk. */
export function DeskTabs({
  desk: { t, home, mayAdminister },
  current,
}: {
  readonly desk: ReferenceDesk;
  readonly current: "desk" | "all" | "figures" | "settings";
}) {
  const tabs = [
    { key: "desk", label: t("desk"), href: home },
    { key: "all", label: t("all"), href: `${home}/inquiries` },
    { key: "knowledge", label: t("knowledge"), href: `${home}/knowledge` },
    { key: "roster", label: t("roster"), href: `${home}/roster` },
    { key: "figures", label: t("figures"), href: `${home}/figures` },
    ...(mayAdminister ? [{ key: "settings", label: t("settings"), href: `${home}/settings` }] : []),
  ];
  return (
    <Tabs
      label={t("desk")}
      tabs={tabs.map(({ key, label, href }) => ({ label, href, current: key === current }))}
    />
  );
}
