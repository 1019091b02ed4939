import { expect, it } from "vitest";
import { isTrailKey } from "../../src/modules/directory/messages/trail-index.ts";
import { weekdays } from "../../src/modules/directory/model/shape.ts";
import { notedInAudit } from "./noted-in-audit.ts";

/** Ids that are shown by a name or not at all, and what is no matter of people. */
const unshown = ["a", "b", "record", "library", "sha256"].map((key) => `key-${key}`);
/** These are called as the calendar calls them. */
const days = weekdays.flatMap((day) => [`key-${day}`, `value-days-${day}`]);

it("knows a word for each key and each value that the program notes in the audit", () => {
  const noted = notedInAudit();
  expect(noted.keys()).toContain("value-role-staff");
  const wordless = [...noted].filter(
    ([word]) => !isTrailKey(word) && !unshown.includes(word) && !days.includes(word),
  );
  expect(wordless).toEqual([]);
});
