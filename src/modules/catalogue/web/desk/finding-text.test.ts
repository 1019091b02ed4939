import { describe, expect, it } from "vitest";
import { findingReason } from "../../actions/imports/finding-reason.ts";
import { bytesAsText } from "./finding-text.ts";

const hex = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString("hex");

describe("the first bytes of a stretch", () => {
  it("shows separators as cataloguers know them", () => {
    expect(bytesAsText(hex("00042\x1e\x1fa\x1d\x7f", "latin1"))).toBe("00042¶‡a§·");
  });

  it("reads UTF-8, also where it is cut in the middle of a character", () => {
    expect(bytesAsText(hex("Ñandú", "utf8"))).toBe("Ñandú");
    const cut = Buffer.from(`${"x".repeat(299)}ú`, "utf8").subarray(0, 300);
    expect(bytesAsText(cut.toString("hex"))).toBe("x".repeat(299));
  });

  it("shows every byte of what is no UTF-8", () => {
    expect(bytesAsText("c361e9")).toBe("Ãaé");
    expect(bytesAsText("c385")).not.toMatch(/\p{Cc}/u);
    expect(bytesAsText("e985")).toBe("é·");
  });
});

it("says a code that a newer release has written as it is", () => {
  const finding = {
    offset: 0,
    severity: "failure",
    ordinal: 0,
    code: "eaten-by-mice",
    params: {},
    controlNumber: null,
    firstBytes: "",
  } as const;
  expect(findingReason("ar", finding)).toBe("eaten-by-mice");
});
