import { Button, FormActions } from "#ui";
import { checksWords } from "../../messages/checks-index.ts";
import type { Finding } from "../../model/checks/finding.ts";
import type { RequestSetting } from "./request-setting.ts";

const stopsOf = (findings: readonly Finding[]) =>
  findings.filter(({ weight }) => weight === "stops");

/** Whether a form can be sent at all: nothing stops it, or whoever asks may say that they need it all the same. */
export function canBeSent({ sheet }: Pick<RequestSetting, "sheet">): boolean {
  return stopsOf(sheet.findings).every(({ override }) => override);
}

type Props = Pick<RequestSetting, "locale" | "sheet" | "typed"> & {
  readonly label: string;
  /** The second thing to do on its page. */
  readonly secondary?: boolean;
  readonly name?: string;
  readonly value?: string;
};

/** Sends the form, also over what stops it and may be overruled; what was overruled before stays so. */
export function Send({ locale, sheet, typed, label, secondary = false, ...sent }: Props) {
  const stops = stopsOf(sheet.findings).map(({ code }) => code);
  const overrides = new Set([...typed.overrides, ...stops]);
  const [first] = stops;
  return (
    <FormActions>
      {[...overrides].map((code) => (
        <input key={code} type="hidden" name="override" value={code} />
      ))}
      <Button look={first || secondary ? "secondary" : "primary"} {...sent}>
        {first ? checksWords(locale).override(stops.length === 1 ? first : "") : label}
      </Button>
    </FormActions>
  );
}
