import { HUES, nearestHue } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Entry } from "./entry-form.tsx";

/** The colour of a library: every hue that keeps its contrast, to be seen and chosen. */
export function HueField({ entry, fallback = 210 }: { entry: Entry; fallback?: number }) {
  const t = deskWords(entry.view.locale);
  const typed = entry.value("hue");
  const chosen = nearestHue(typed ? Number(typed) : fallback);
  return (
    <fieldset className="field hue-field">
      <legend className="field-label">{t("hue")}</legend>
      <p className="field-hint">{t("hue-hint")}</p>
      <div className="hues">
        {HUES.map((hue, index) => (
          <label key={hue} className="hue" data-hue={hue}>
            <input
              type="radio"
              id={index === 0 ? "f-hue" : undefined}
              name="hue"
              value={hue}
              defaultChecked={hue === chosen}
            />
            <span className="visually-hidden">{t("hue-degrees", { hue })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
