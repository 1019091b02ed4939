import { expect, test } from "vitest";
import { canWrite, talkWays } from "./talk.ts";

test.each([
  ["live", "offered", false, ["take"]],
  ["live", "claimed", true, ["return"]],
  ["live", "talking", true, ["finish", "park", "return"]],
  ["live", "talking", false, []],
  ["ticket", "asked", false, ["take"]],
  ["ticket", "clarifying", true, ["return", "reject"]],
  ["live", "ended", true, []],
] as const)("a %s talk that is %s (held: %s): %j", (mode, state, holds, ways) =>
  expect(talkWays({ mode, state }, holds)).toEqual(ways),
);

test("before the partner has given the question nobody writes", () => {
  expect((["offered", "claimed", "ended"] as const).some((state) => canWrite({ state }))).toBe(
    false,
  );
  expect((["talking", "asked", "clarifying"] as const).every((state) => canWrite({ state }))).toBe(
    true,
  );
});
