import { expect, test } from "vitest";
import { segmentOf } from "../store/make-segment.ts";
import { title, titleSchema } from "../testing/library.ts";
import { asText, readings } from "./correction.ts";

const segment = segmentOf(
  titleSchema,
  [
    title("land", { title: ["Harbour, lantern, meadow, orchard, pasture and thicket"] }),
    title("winter", { title: ["Winter and winner"] }),
    title("summer", { title: ["Summer and simmer, simmer and summer"] }),
    title("more", { title: ["Summer"] }),
  ],
  "segment",
);

/** All readings of a text, in the order in which they are tried. */
function readingsOf(text: string): string[] {
  return [...readings([{ segment, dead: null }], [{ text }])].flat().map(asText);
}

test("with many unknown words no known one is taken for a slip", () => {
  const slips = ["harbuor", "lantren", "maedow", "orchrad", "pastuer"];
  for (const unknown of [slips.slice(0, 4), slips]) {
    const read = readingsOf(`${unknown.join(" ")} winter summer`);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((text) => !text.endsWith(" winter summer"))).toEqual([]);
  }
});

test("with few, the rarest known ones may be slips as well, once the unknown ones were tried alone", () => {
  const read = readingsOf("harbuor lantren maedow winter summer");
  const other = read.findIndex((text) => text.includes("winner"));
  expect(read.findIndex((text) => text.endsWith("winter summer"))).toBe(0);
  expect(other).toBeGreaterThan(0);
  expect(read.filter((text) => text.includes("simmer"))).toEqual([]);
});

test.each(["harbuor", "harbuor lantren maedow orchrad winter"])(
  "%s: where no known word is doubted, no reading is tried twice",
  (text) => {
    const read = readingsOf(text);
    expect(read.length).toBeGreaterThan(0);
    expect(new Set(read).size).toBe(read.length);
  },
);
