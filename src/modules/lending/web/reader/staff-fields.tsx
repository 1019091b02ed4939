import { Checkbox, CheckboxGroup, Disclosure } from "#ui";
import { rotaWords } from "../../messages/rota-words.ts";
import type { RequestSetting } from "./request-setting.ts";
import { WishLine } from "./wish-fields.tsx";

const FIELDS = ["reader-name", "reader-card", "reader-contact", "supplier"];

/** For staff: for whom it is, and whom to ask first. */
export function StaffFields(setting: RequestSetting) {
  const { t, typed, sheet } = setting;
  if (!sheet.byStaff) return null;
  const { entries, leftOut } = sheet.rota;
  const words = rotaWords(setting.locale);
  const name = (agency: string) => sheet.names.get(agency) ?? agency;
  const options = [
    ...entries.map(({ agency }) => ({ value: agency, label: name(agency) })),
    ...leftOut
      .filter(({ reason }) => reason !== "itself")
      .map((one) => ({ value: one.agency, label: name(one.agency), hint: words.leftOut(one) })),
  ];
  return (
    <Disclosure label={t("for-reader")} open={FIELDS.some((field) => typed.faults[field])}>
      <div className="stack">
        <p>{t("for-reader-about")}</p>
        <WishLine typed={typed} name="reader-name" label={t("reader-name")} autoComplete="off" />
        <WishLine
          typed={typed}
          name="reader-card"
          label={t("reader-card")}
          hint={t("reader-card-hint")}
          autoComplete="off"
          dir="ltr"
        />
        <WishLine
          typed={typed}
          name="reader-contact"
          label={t("reader-contact")}
          autoComplete="off"
        />
        <Checkbox
          name="send-directly"
          label={t("send-directly")}
          hint={t("send-directly-hint")}
          checked={Boolean(typed.values["send-directly"])}
        />
        {options.length > 0 && (
          <CheckboxGroup
            name="supplier"
            label={t("suppliers")}
            hint={t("suppliers-hint")}
            values={typed.suppliers}
            error={typed.faults["supplier"]}
            options={options}
          />
        )}
      </div>
    </Disclosure>
  );
}
