import type { Locale } from "#kernel/i18n";
import { Badge } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { Standing } from "../../model/agreements/standing.ts";

const TONES = {
  draft: "plain",
  "to-sign": "warn",
  coming: "info",
  "in-force": "ok",
  over: "plain",
  ended: "plain",
} as const;
const ICONS = {
  draft: "edit",
  "to-sign": "edit",
  coming: "clock",
  "in-force": "check",
  over: "close",
  ended: "close",
} as const;

/** Where an agreement stands, in words with a sign. */
export function StandingBadge({ standing, locale }: { standing: Standing; locale: Locale }) {
  return (
    <Badge tone={TONES[standing]} icon={ICONS[standing]}>
      {agreementsWords(locale)(`standing-${standing}`)}
    </Badge>
  );
}
