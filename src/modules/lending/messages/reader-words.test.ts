import { describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { REQUESTER_STATES } from "../model/machines/requester.ts";
import { toldEvents } from "../model/reader/way.ts";
import { isOwnKey, ownWords } from "./reader-own-index.ts";
import { requestWords } from "./reader-request-index.ts";

describe.each(locales)("what readers are told in %s", (locale) => {
  const t = ownWords(locale);

  it("says of every state how it stands and what comes next, with and without particulars", () => {
    for (const state of REQUESTER_STATES) {
      expect(t(`state-${state}`)).not.toBe("");
      const none = { library: "none", date: "none", answer: "none", branch: "none" };
      const all = { library: "Aberwen", date: "DAY", answer: "DAY", branch: "EAST" };
      for (const values of [none, all])
        expect(t(`now-${state}`, values)).not.toMatch(/[{}]|\bnone\b/);
    }
  });

  it("says what happened", () => {
    for (const event of toldEvents) {
      const key = `did-${event}`;
      expect(isOwnKey(key), key).toBe(true);
      if (isOwnKey(key)) expect(t(key, { library: "none" })).not.toMatch(/[{}]/);
    }
  });

  it("counts days and money", () => {
    const words = requestWords(locale);
    for (const cost of ["none", "€2.50"])
      for (const latest of [1, 2, 3, 14, 100]) {
        const text = words("outlook", { soonest: 1, latest, cost });
        expect(text).not.toMatch(/[{}]|none/);
        expect(text.includes("2.50")).toBe(cost !== "none");
      }
    for (const count of [0, 1, 2, 5, 11]) {
      expect(t("panel", { underWay: count, here: count })).not.toMatch(/[{}]/);
      expect(t("ended", { count })).not.toMatch(/[{}]/);
    }
  });
});
