import { LinkButton, Notice, PageHeader, WhatIsThis } from "#ui";
import { settingsWords } from "../../messages/settings-index.ts";
import { DeskTabs } from "../desk/desk-tabs.tsx";
import { DeskForm, type DeskFormProps } from "./desk-form.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

export interface SettingsPageProps extends DeskFormProps {
  readonly saved: boolean;
  /** Whether texts stand in the form that nobody has saved. */
  readonly proposed: boolean;
}

/** How a library runs its desk. */
export function SettingsPage(props: SettingsPageProps) {
  const { desk, saved, proposed } = props;
  const t = settingsWords(desk.locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={desk.t("settings")}
        lead={desk.t("settings-lead")}
        help={
          <WhatIsThis label={desk.t("what-is-this")}>
            <p>{t("settings-help")}</p>
          </WhatIsThis>
        }
      />
      <DeskTabs desk={desk} current="settings" />
      <SettingsTabs desk={desk} current="general" />
      {saved && (
        <Notice tone="ok" announce="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      {proposed ? (
        <Notice>
          <p>{t("usual-given")}</p>
        </Notice>
      ) : (
        <p>
          <LinkButton href={`${desk.home}/settings?usual=1`} look="quiet">
            {t("usual-put")}
          </LinkButton>
        </p>
      )}
      <DeskForm {...props} />
    </div>
  );
}
