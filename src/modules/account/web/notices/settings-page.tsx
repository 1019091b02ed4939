import type { NoticeKind } from "#kernel/notices";
import { Button, ErrorSummary, Field, FieldGroup, Form, FormActions, Select } from "#ui";
import { isNoticeKey, type NoticeT } from "../../messages/notices-index.ts";
import type { Faults } from "../faults.tsx";
import { Devices, type DevicesProps } from "./devices.tsx";
import { fieldsOf } from "./settings-form.ts";
import { ZoneField } from "./zone-field.tsx";

export type SettingsProps = DevicesProps & {
  readonly kinds: readonly NoticeKind[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Faults;
};

/** What a person wants to hear, where, and when not. */
export function SettingsPage(props: SettingsProps) {
  const { t, faults } = props;
  const errors = Object.entries(faults).map(([name, code]) => ({ name, message: say(t, code) }));
  return (
    <div className="stack stack-wide">
      <h1>{t("settings")}</h1>
      <p className="lead">{t("settings-lead")}</p>
      <ErrorSummary title={t("errors-title")} errors={errors} />
      <Form action="/my/notices/settings">
        <Kinds {...props} />
        <Hours {...props} />
        <FormActions>
          <Button look="primary">{t("save")}</Button>
        </FormActions>
      </Form>
      <Devices {...props} />
    </div>
  );
}

function say(t: NoticeT, code: string): string {
  return isNoticeKey(code) ? t(code) : code;
}

function Kinds({ t, locale, kinds, values }: SettingsProps) {
  return (
    <section className="stack" aria-labelledby="kinds">
      <h2 id="kinds">{t("kinds")}</h2>
      {kinds.length === 0 && <p>{t("kinds-none")}</p>}
      {kinds.map((kind) => (
        <Wish key={kind.name} {...{ t, values, kind }} label={kind.label(locale)} />
      ))}
    </section>
  );
}

type WishProps = Pick<SettingsProps, "t" | "values"> & {
  readonly kind: NoticeKind;
  readonly label: string;
};

function Wish({ t, values, kind, label }: WishProps) {
  const fields = fieldsOf(kind);
  const mails = kind.maySilence
    ? (["at-once", "daily", "never"] as const)
    : (["at-once", "daily"] as const);
  const pushes = ["at-once", "never"] as const;
  return (
    <FieldGroup legend={label} {...(kind.maySilence ? {} : { hint: t("kind-always") })}>
      <div className="wish">
        <Select
          name={fields.mail}
          label={t("mail")}
          value={values[fields.mail]}
          options={mails.map((value) => ({ value, label: t(`mail-${value}`) }))}
        />
        <Select
          name={fields.push}
          label={t("push")}
          value={values[fields.push]}
          options={pushes.map((value) => ({ value, label: t(`push-${value}`) }))}
        />
      </div>
    </FieldGroup>
  );
}

function Hours({ t, values, faults }: SettingsProps) {
  const field = (name: string) => ({
    name,
    value: values[name],
    error: faults[name] === undefined ? undefined : say(t, faults[name]),
  });
  return (
    <FieldGroup legend={t("hours")} hint={t("hours-text")}>
      <div className="wish">
        <Field {...field("quiet-from")} label={t("quiet-from")} mark={t("optional")} type="time" />
        <Field
          {...field("quiet-until")}
          label={t("quiet-until")}
          mark={t("optional")}
          type="time"
        />
      </div>
      <ZoneField {...field("zone")} label={t("zone")} hint={t("zone-hint")} />
      <Field
        {...field("pause")}
        label={t("pause")}
        mark={t("optional")}
        hint={t("pause-hint")}
        type="date"
        width="short"
      />
    </FieldGroup>
  );
}
