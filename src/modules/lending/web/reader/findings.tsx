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
  const { code, weight, override, value } = finding;
  const { t, locale, sheet } = setting;
  const words = checksWords(locale);
  const branch = value.branch ? branchName(sheet, String(value.branch)) : (value.branch ?? null);
  return (
    <Notice
      tone={TONES[weight]}
      announce={weight === "stops" ? "alert" : undefined}
      action={
        <>
          {override && weight !== "tells" && (
            <Button form={FORM} name="override" value={code} size="small">
              {words.override(code)}
            </Button>
          )}
          {code === "same-request" && value.id && (
            <LinkButton href={`/my/requests/${value.id}`} size="small">
              {t("see-request")}
            </LinkButton>
          )}
          {code === "too-many-open" && (
            <LinkButton href="/my/requests" size="small">
              {t("see-requests")}
            </LinkButton>
          )}
        </>
      }
    >
      <p>
        {words.finding({ code, value: { ...value, ...("branch" in value ? { branch } : {}) } })}
      </p>
    </Notice>
  );
}

function branchName({ pickups }: Setting["sheet"], branch: string): string {
  const same = (code: string) => code.toLowerCase() === branch.toLowerCase();
  return pickups.find(({ code }) => same(code))?.name ?? branch;
}
