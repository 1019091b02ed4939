import { expect, it } from "vitest";
import { fileSize } from "./file-size.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1500, "1.5 kB"],
  [2_147_483_648, "2.1 GB"],
  [5e12, "5,000 GB"],
])("says %d bytes shortly", (bytes, text) => {
  expect(fileSize("en", bytes)).toBe(text);
});
