import { Tabs } from "#ui";
import { cannedWords } from "../../messages/canned-index.ts";
import { widgetWords } from "../../messages/widget-index.ts";
import type { ReferenceDesk } from "./reference-desk.ts";

/** The ways between the pages of the desk. */
export function DeskTabs({
  desk: { t, home, locale, mayAdminister },
  current,
}: {
  readonly desk: ReferenceDesk;
  readonly current: "desk" | "all" | "canned" | "figures" | "settings" | "widget";
}) {
  const tabs = [
    { key: "desk", label: t("desk"), href: home },
    { key: "all", label: t("all"), href: `${home}/inquiries` },
    { key: "knowledge", label: t("knowledge"), href: `${home}/knowledge` },
    { key: "canned", label: cannedWords(locale)("canned"), href: `${home}/canned` },
    { key: "roster", label: t("roster"), href: `${home}/roster` },
    { key: "figures", label: t("figures"), href: `${home}/figures` },
    ...(mayAdminister
      ? [
          { key: "widget", label: widgetWords(locale)("widget"), href: `${home}/widget` },
          { key: "settings", label: t("settings"), href: `${home}/settings` },
        ]
      : []),
  ];
  return (
    <Tabs
      label={t("desk")}
      tabs={tabs.map(({ key, label, href }) => ({ label, href, current: key === current }))}
    />
  );
}
