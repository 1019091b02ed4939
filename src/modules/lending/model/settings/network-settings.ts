import { z } from "zod";
import { defaultSettings } from "../rota/settings.ts";

const days = (least: number, most: number) =>
  z.coerce
    .number("number-form")
    .int("number-form")
    .min(least, "number-form")
    .max(most, "number-form");

/** What coordinators set about fairness; points and their forms are the software's. */
export const networkSettingsShape = z.object({
  windowDays: days(30, 1825).default(defaultSettings.windowDays),
  newcomerDays: days(1, 365).default(defaultSettings.newcomerDays),
});
export type NetworkSettings = z.output<typeof networkSettingsShape>;
