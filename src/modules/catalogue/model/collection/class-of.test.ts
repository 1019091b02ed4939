import { describe, expect, it } from "vitest";
import { classOf } from "./class-of.ts";

describe("the main class of a mark", () => {
  it.each([
    ["ddc", "823.914", "ddc-8"],
    ["ddc", "[512]", "ddc-5"],
    ["ddc", "005.133", "ddc-0"],
    ["lcc", "QA76.73.J38", "lcc-Q"],
    ["lcc", "Z 665", "lcc-Z"],
    ["lcc", "KBP2", "lcc-K"],
    ["udc", "51-7", "udc-5"],
  ])("%s %s is %s", (scheme, mark, expected) => {
    expect(classOf({ scheme, mark })).toBe(expected);
  });

  it.each([
    ["ddc", "Fic"],
    ["ddc", "1234"],
    ["ddc", "82"],
    ["lcc", "IN PROCESS"],
    ["lcc", "I123"],
    ["lcc", "Microfilm 12"],
    ["udc", "(035)"],
    ["udc", "4"],
    ["nlm", "WB 100"],
    ["other", "823.914"],
    ["constructor", "823"],
  ])("%s %s has none", (scheme, mark) => {
    expect(classOf({ scheme, mark })).toBeNull();
  });
});
