import { Tabs } from "#ui";
import { settingsWords } from "../../messages/settings-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

/** The ways between what a library sets about its desk. */
export function SettingsTabs({
  desk: { home, t, locale },
  current,
}: {
  readonly desk: ReferenceDesk;
  readonly current: "general" | "queues";
}) {
  const at = `${home}/settings`;
  return (
    <Tabs
      label={t("settings")}
      tabs={[
        { label: settingsWords(locale)("general"), href: at, current: current === "general" },
        { label: t("queues"), href: `${at}/queues`, current: current === "queues" },
      ]}
    />
  );
}
