import { Button, LinkButton, Notice } from "#ui";
import { checksWords } from "../../messages/checks-index.ts";
import type { Finding } from "../../model/checks/finding.ts";
import { FORM } from "./form-id.ts";
import type { RequestSetting } from "./request-setting.ts";

type Setting = Pick<RequestSetting, "t" | "locale" | "sheet">;

const TONES = { stops: "warn", "asks-staff": "info", tells: "info" } as const;

/** What is to be known before anybody is asked, and what to do about each. */
export function Findings({
  findings,
  ...setting
}: Setting & { readonly findings: readonly Finding[] }) {
  return findings.map((one) => <FindingNotice key={one.code} finding={one} {...setting} />);
}

function FindingNotice({ finding, ...setting }: Setting & { readonly finding: Finding }) {
  const { code, weight } = finding;
  const words = checksWords(setting.locale);
  return (
    <Notice
      tone={TONES[weight]}
      announce={weight === "stops" ? "alert" : undefined}
      action={<NextStep finding={finding} {...setting} />}
    >
      <p>{words.finding({ code, value: shownValue(setting.sheet, finding) })}</p>
    </Notice>
  );
}

/** What can be done about it, beside what the form's own button does. */
function NextStep({ finding, t, locale }: Setting & { readonly finding: Finding }) {
  const { code, weight, override, value } = finding;
  if (code === "same-request")
    return (
      <LinkButton href={`/my/requests/${value.id}`} size="small">
        {t("see-request")}
      </LinkButton>
    );
  if (code === "too-many-open")
    return (
      <LinkButton href="/my/requests" size="small">
        {t("see-requests")}
      </LinkButton>
    );
  if (!override || weight !== "asks-staff") return null;
  return (
    <Button form={FORM} name="override" value={code} size="small">
      {checksWords(locale).override(code)}
    </Button>
  );
}

/** With the names of branches instead of their codes. */
function shownValue(sheet: Setting["sheet"], { value }: Finding): Finding["value"] {
  const { branch, number } = value;
  return {
    ...value,
    ...(branch ? { branch: branchName(sheet, String(branch)) } : {}),
    ...(number ? { number: isolated(String(number)) } : {}),
  };
}

/** Figures with a hyphen keep their order in a line from right to left (Unicode UAX #9, isolates). */
const isolated = (number: string) => `\u2066${number}\u2069`;

function branchName({ pickups }: Setting["sheet"], branch: string): string {
  const same = (code: string) => code.toLowerCase() === branch.toLowerCase();
  return pickups.find(({ code }) => same(code))?.name ?? branch;
}
