import { formatList } from "#kernel/i18n";
import type { Decision, Reason, Respect } from "../../model/matching/decision.ts";
import {
  type Opinion as Kind,
  opinionOf,
  strengthOf,
  type Voice,
  voicesOf,
} from "../../model/matching/opinion.ts";
import type { MatchSetting } from "./setting.ts";

type OpinionProps = Pick<MatchSetting, "t" | "locale"> & {
  readonly decision: Decision;
  readonly reasons: readonly Reason[];
};

/** What the matcher thinks of two records, in plain words: the verdict, then who speaks for and against. */
export function Opinion({ decision, reasons, t, locale }: OpinionProps) {
  const { pro, contra, apart, doubts } = voicesOf(reasons);
  const kind = opinionOf(decision);
  return (
    <div className="opinion stack stack-tight">
      <p className="opinion-verdict">{verdict(kind, apart, { t, locale })}</p>
      {doubts.map((doubt) => (
        <p key={doubt}>{t(`doubt-${doubt}`)}</p>
      ))}
      {pro.length > 0 && <p>{t("pro", { list: listOf(pro, { t, locale }) })}</p>}
      {contra.length > 0 && <p>{t("contra", { list: listOf(contra, { t, locale }) })}</p>}
    </div>
  );
}

type Said = Pick<MatchSetting, "t" | "locale">;

function verdict(kind: Kind, apart: readonly Respect[], { t, locale }: Said): string {
  if (kind !== "apart") return t(`opinion-${kind}`);
  const list = formatList(
    locale,
    apart.map((respect) => t(`respect-${respect}`)),
  );
  return t("opinion-apart", { list });
}

function listOf(voices: readonly Voice[], { t, locale }: Said): string {
  const named = voices.map(({ respect, weight }) => {
    const name = t(`respect-${respect}`);
    return strengthOf(weight) === "strongly" ? t("respect-strongly", { respect: name }) : name;
  });
  return formatList(locale, named);
}
