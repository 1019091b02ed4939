import { formatList, formatNumber } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { DataList, LinkButton, Notice } from "#ui";
import { moneyWords } from "../../messages/money-words.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import type { LendingSettings } from "../../model/settings/lending-settings.ts";
import { LendingFrame } from "../desk/lending-frame.tsx";
import { SettingsForm, type SettingsFormProps } from "./settings-form.tsx";

export type SettingsPageProps = SettingsFormProps & {
  readonly settings: LendingSettings;
  readonly saved: boolean;
};

/** What the library lets its readers request, and how it answers others. */
export function SettingsPage(props: SettingsPageProps) {
  const { desk, saved } = props;
  const t = settingsWords(desk.locale);
  return (
    <LendingFrame
      desk={desk}
      part="settings"
      title={t("settings")}
      lead={t("settings-lead", { library: libraryName(desk.library, desk.locale) })}
      help={<p>{t("settings-help")}</p>}
    >
      {saved && (
        <Notice tone="ok" announce="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      {desk.mayAdminister ? <SettingsForm {...props} /> : <Stated {...props} />}
      <p>
        <LinkButton look="quiet" href={`/desk/${desk.library.code}/directory/lending-policy`}>
          {t("see-policy")}
        </LinkButton>
      </p>
    </LendingFrame>
  );
}

/** The same for those who may only look. */
function Stated({ desk, settings, branches }: SettingsPageProps) {
  const { locale } = desk;
  const t = settingsWords(locale);
  const number = (count: number | null) =>
    count === null ? t("no-limit") : formatNumber(locale, count);
  const money = (some: LendingSettings["maxCost"], none: "nothing" | "agreed") =>
    some === null ? t(none) : moneyWords(locale, some.amount, some.currency);
  const chosen = branches.filter(({ code }) => settings.pickupBranches.includes(code));
  const places =
    chosen.length === 0
      ? t("every-branch")
      : formatList(
          locale,
          chosen.map(({ name }) => name),
        );
  return (
    <>
      <Notice>
        <p>{t("settings-watch-only")}</p>
      </Notice>
      <DataList
        items={[
          { label: t("may-request"), value: t(`may-request-${settings.mayRequest}`) },
          { label: t("pickup-branches"), value: places },
          { label: t("open-per-reader"), value: number(settings.openPerReader) },
          { label: t("yearly-per-reader"), value: number(settings.yearlyPerReader) },
          { label: t("reader-pays"), value: money(settings.readerPays, "nothing") },
          { label: t("unknown-readers"), value: t(`unknown-readers-${settings.unknownReaders}`) },
          { label: t("copyright-rule"), value: t(`copyright-rule-${settings.copyrightRule}`) },
          { label: t("reader-days"), value: number(settings.readerDays) },
          { label: t("max-cost"), value: money(settings.maxCost, "agreed") },
          { label: t("automatic-answers"), value: t(settings.automaticAnswers ? "yes" : "no") },
          { label: t("aging-days"), value: number(settings.agingDays) },
          {
            label: t("skip-days"),
            value: settings.skipDays === null ? t("no") : number(settings.skipDays),
          },
        ]}
      />
    </>
  );
}
