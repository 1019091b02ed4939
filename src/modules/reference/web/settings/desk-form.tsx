import { languageName, locales } from "#kernel/i18n";
import {
  Button,
  Checkbox,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  TextArea,
} from "#ui";
import type { DeskKey } from "../../messages/desk-index.ts";
import { type SettingsKey, settingsWords } from "../../messages/settings-index.ts";
import { DESK_RANGES, LONGEST_DESK_TEXT } from "../../model/desk/settings.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { deskFault, fieldOf } from "./desk-fault.ts";
import type { DeskNumber, DeskText, TypedDesk } from "./typed-desk.ts";

export interface DeskFormProps {
  readonly desk: ReferenceDesk;
  readonly typed: TypedDesk;
  /** Paths of what is wrong. */
  readonly faults: readonly string[];
}

/** Everything that a library sets about its desk, in one form. */
export function DeskForm(props: DeskFormProps) {
  const { desk, faults } = props;
  const t = settingsWords(desk.locale);
  return (
    <Form action={`${desk.home}/settings`} label={desk.t("settings")}>
      <ErrorSummary
        title={desk.t("check-settings")}
        errors={faults.map((path) => ({
          name: fieldOf(path),
          message: deskFault(desk.locale, path),
        }))}
      />
      <Answering {...props} />
      <FieldGroup legend={t("texts")}>
        <Texts {...props} name="greeting" label="set-greeting" hint={t("greeting-hint")} />
        <Texts {...props} name="disclosure" label="set-disclosure" hint={t("disclosure-hint")} />
        <Texts
          {...props}
          name="information"
          label="set-information"
          hint={desk.t("set-information-hint")}
        />
      </FieldGroup>
      <Elsewhere {...props} />
      <FormActions>
        <Button look="primary">{desk.t("set-save")}</Button>
      </FormActions>
    </Form>
  );
}

function Answering(props: DeskFormProps) {
  const { desk, typed } = props;
  const t = settingsWords(desk.locale);
  return (
    <FieldGroup legend={t("answering")}>
      <Checkbox
        name="chat"
        label={desk.t("set-chat")}
        hint={t("chat-hint")}
        checked={Boolean(typed["chat"])}
      />
      <Checkbox
        name="joinsNetwork"
        label={desk.t("set-joins")}
        hint={desk.t("set-joins-hint")}
        checked={Boolean(typed["joinsNetwork"])}
      />
      <Checkbox
        name="namesOtherLibrary"
        label={desk.t("set-names")}
        hint={t("names-hint")}
        checked={Boolean(typed["namesOtherLibrary"])}
      />
      <Field
        name="languages"
        label={t("languages")}
        hint={t("languages-hint")}
        value={typed["languages"]}
        error={errorOf(props, "languages")}
        dir="ltr"
      />
      <Count
        {...props}
        name="networkAfter"
        label={desk.t("set-network-after")}
        hint="network-after-hint"
      />
      <Count {...props} name="partnerAfter" label={t("partner-after")} hint="partner-after-hint" />
      <Count
        {...props}
        name="ticketAfter"
        label={desk.t("set-ticket-after")}
        hint="ticket-after-hint"
      />
      <Count
        {...props}
        name="answerDays"
        label={desk.t("set-answer-days")}
        hint="answer-days-hint"
      />
      <Count {...props} name="keepDays" label={desk.t("set-keep-days")} hint="keep-days-hint" />
    </FieldGroup>
  );
}

function Elsewhere(props: DeskFormProps) {
  const { desk, typed } = props;
  const t = settingsWords(desk.locale);
  return (
    <FieldGroup legend={t("elsewhere")}>
      <TextArea
        name="sites"
        label={desk.t("set-sites")}
        hint={desk.t("set-sites-hint")}
        value={typed["sites"]}
        error={errorOf(props, "sites")}
        rows={3}
        dir="ltr"
      />
      <Count {...props} name="hue" label={t("hue")} hint="hue-hint" />
    </FieldGroup>
  );
}

function Count(
  props: DeskFormProps & {
    readonly name: DeskNumber;
    readonly label: string;
    readonly hint: SettingsKey;
  },
) {
  const { desk, typed, name, label, hint } = props;
  const [least, most] = DESK_RANGES[name];
  return (
    <Field
      name={name}
      label={label}
      hint={settingsWords(desk.locale)(hint, { least, most })}
      value={typed[name]}
      error={errorOf(props, name)}
      inputMode="numeric"
      width="short"
      dir="ltr"
    />
  );
}

/** One text in each language of the interface. */
function Texts(
  props: DeskFormProps & {
    readonly name: DeskText;
    readonly label: DeskKey;
    readonly hint: string;
  },
) {
  const { desk, typed, name, label, hint } = props;
  const t = settingsWords(desk.locale);
  return locales.map((locale, place) => {
    const path = `${name}.${locale}`;
    const language = languageName(desk.locale, locale);
    return (
      <TextArea
        key={path}
        name={path}
        label={t("in-language", { text: desk.t(label), language })}
        hint={place === 0 ? `${hint} ${t("text-limit", { most: LONGEST_DESK_TEXT })}` : undefined}
        value={typed[path]}
        error={errorOf(props, path)}
        rows={3}
        dir="auto"
      />
    );
  });
}

function errorOf({ desk, faults }: DeskFormProps, name: string): string | undefined {
  const path = faults.find((fault) => fieldOf(fault) === name);
  return path === undefined ? undefined : deskFault(desk.locale, path);
}
