import { direction } from "#kernel/i18n";
import type { Reason, Respect } from "../../model/matching/decision.ts";
import { strengthOf } from "../../model/matching/opinion.ts";
import type { MatchSetting } from "./setting.ts";

type WeightProps = Pick<MatchSetting, "t" | "locale"> & {
  readonly respect: Respect;
  readonly reasons: readonly Reason[];
};

/** What one respect says, in words and as a bar from the middle: towards the end for it, the start against it. */
export function Weight({ respect, reasons, t, locale }: WeightProps) {
  if (reasons.some((reason) => reason.kind === "apart" && reason.respect === respect))
    return <span className="weight-words">{t("keeps-apart")}</span>;
  const voice = reasons.find((one) => one.kind === "evidence" && one.respect === respect);
  if (voice?.kind !== "evidence") return null;
  const { weight } = voice;
  return (
    <span className="weight">
      <WeightBar weight={weight} rtl={direction(locale) === "rtl"} />
      <span className="weight-words">
        {t(`${weight < 0 ? "contra" : "pro"}-${strengthOf(weight)}`)}
      </span>
    </span>
  );
}

/** Log-odds at which the bar is full. */
const FULL = 4;

function WeightBar({ weight, rtl }: { readonly weight: number; readonly rtl: boolean }) {
  const width = Math.max(1, Math.round(Math.min(1, Math.abs(weight) / FULL) * 50));
  const towardsRight = weight > 0 !== rtl;
  return (
    <svg className="weight-bar" width="100%" height="10" aria-hidden="true" focusable="false">
      <rect className="weight-track" width="100%" height="10" rx="2" />
      <rect
        className={weight > 0 ? "weight-pro" : "weight-contra"}
        x={`${towardsRight ? 50 : 50 - width}%`}
        width={`${width}%`}
        height="10"
      />
      <rect className="weight-middle" x="50%" width="1" height="10" />
    </svg>
  );
}
