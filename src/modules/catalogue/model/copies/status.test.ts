import { describe, expect, it } from "vitest";
import { statusOf } from "./status.ts";

describe("a word for a status", () => {
  it("means what the library says before what most say", () => {
    expect(statusOf("On Shelf", {}, "unknown")).toBe("available");
    expect(statusOf("On-shelf.", { "on shelf": "reference" }, "unknown")).toBe("reference");
  });

  it.each(["eaten by mice", "constructor", "__proto__", "toString", ""])(
    "is unknown where nobody knows it: %j",
    (word) => {
      expect(statusOf(word, {}, "available")).toBe("unknown");
    },
  );

  it("is what the library says of copies without one", () => {
    expect(statusOf(undefined, {}, "available")).toBe("available");
  });
});
