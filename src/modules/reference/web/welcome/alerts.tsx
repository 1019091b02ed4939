import { createElement } from "react";
import { Checkbox } from "#ui";
import { welcomeWords } from "../../messages/welcome-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

/**
 * Switches for a sound and a notification when a question comes to wait. Without script nothing could call,
 * so they are hidden until it runs (`cs-desk-alerts`); both are off until somebody puts them on.
 */
export function DeskAlerts({ desk: { locale } }: { readonly desk: ReferenceDesk }) {
  const t = welcomeWords(locale);
  return createElement(
    "cs-desk-alerts",
    { hidden: true, "word-alert": t("alert-text") },
    <fieldset className="field">
      <legend className="field-label">{t("alerts-title")}</legend>
      <p className="field-hint">{t("alerts-hint")}</p>
      <Checkbox name="sound" label={t("alerts-sound")} />
      <Checkbox name="notify" label={t("alerts-notify")} />
      <p className="small" role="status" data-denied={t("alerts-denied")} />
    </fieldset>,
  );
}
