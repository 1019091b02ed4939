import { formatDateTime } from "#kernel/i18n";
import { DataList } from "#ui";
import type { Health } from "../../../actions/availability/try-target.ts";
import type { LiveWords } from "../../../messages/pages-live-index.ts";
import type { Desk } from "../desk.ts";

type TargetHealthProps = { readonly desk: Desk; readonly t: LiveWords; readonly health: Health };

/** How the library's own system has been doing. */
export function TargetHealth({ desk, t, health }: TargetHealthProps) {
  const { lastSuccess, lastFailure, medianTime } = health;
  const when = (at: Temporal.Instant) => formatDateTime(desk.locale, at, desk.library.timeZone);
  return (
    <section className="stack stack-tight" aria-labelledby="health">
      <h2 id="health">{t("health")}</h2>
      <p className="soft small">{t("health-note")}</p>
      <DataList
        items={[
          { label: t("health-state"), value: stateText(health, t) },
          { label: t("health-success"), value: lastSuccess ? when(lastSuccess) : t("never") },
          {
            label: t("health-failure"),
            value: lastFailure && [when(lastFailure.at), t(`reason-${lastFailure.reason}`)],
          },
          {
            label: t("health-median"),
            value: medianTime === null ? null : t("health-ms", { count: medianTime }),
          },
        ]}
      />
    </section>
  );
}

function stateText({ breaker, restsFor }: Health, t: LiveWords): string {
  if (breaker === "open" && restsFor !== null) return t("health-open", { seconds: restsFor });
  return t(breaker === "half-open" ? "health-half-open" : "health-closed");
}
