import { parse, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import {
  alphabetical,
  chooseLocale,
  defineMessages,
  formatClock,
  formatDates,
  formatDay,
  formatMoment,
  locales,
} from "./index.ts";

const words = defineMessages({
  en: { hits: "{count, plural, =0 {none} one {# title} other {# titles}}", plain: "It's plain" },
  es: {
    hits: "{count, plural, =0 {nada} one {# título} many {# títulos} other {# títulos}}",
    plain: "Llano",
  },
  ar: {
    hits: "{count, plural, zero {لا شيء} one {عنوان} two {عنوانان} few {# عناوين} many {# عنوانًا} other {# عنوان}}",
    plain: "بسيط",
  },
});

test("plurals follow each language's own rules", () => {
  expect(words("en")("hits", { count: 1 })).toBe("1 title");
  expect(words("ar")("hits", { count: 2 })).toBe("عنوانان");
  expect(words("ar")("hits", { count: 3 })).toContain("عناوين");
  expect(words("en")("plain")).toBe("It's plain");
});

test("things are sorted as the language does, numbers by their value", () => {
  const sorted = (locale: "en" | "es" | "ar") =>
    ["Nz", "Ñandu", "Nube", "Sala 10", "Sala 9", "باب"].toSorted(
      alphabetical(locale, (text) => text),
    );
  expect(sorted("en")).toEqual(["Ñandu", "Nube", "Nz", "Sala 9", "Sala 10", "باب"]);
  expect(sorted("es")).toEqual(["Nube", "Nz", "Ñandu", "Sala 9", "Sala 10", "باب"]);
  expect(sorted("ar")).toEqual(["باب", "Ñandu", "Nube", "Nz", "Sala 9", "Sala 10"]);
});

test("the language is the best that the browser accepts, English otherwise", () => {
  expect(chooseLocale("fr;q=0.9, ar-EG;q=0.8, en;q=0.1")).toBe("ar");
  expect(chooseLocale("es-MX,es")).toBe("es");
  expect(chooseLocale("*;q=0, tlh")).toBe("en");
  expect(chooseLocale(undefined)).toBe("en");
});

/** Names of the arguments of a message, with the plural categories of each. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const own = "value" in element && element.type !== 0 ? [element.value] : [];
    const inner =
      "options" in element
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : [];
    return [...own, ...inner];
  });
}

describe("every text of every part", () => {
  const files = globSync("src/**/messages/**/{en,*-en}.ts", { cwd: packageRoot });
  test.each(files)("%s: each language parses and takes the same values", async (file) => {
    const texts = await Promise.all(
      locales.map(
        async (locale) =>
          Object.values(
            await import(join(packageRoot, file.replace(/en\.ts$/, `${locale}.ts`))),
          )[0] as Record<string, string>,
      ),
    );
    const [english = {}, ...others] = texts;
    for (const [key, text] of Object.entries(english)) {
      const wanted = [...new Set(argumentsOf(parse(text)))].sort();
      for (const other of others)
        expect([...new Set(argumentsOf(parse(other[key] ?? "")))].sort(), key).toEqual(wanted);
    }
  });

  test("plurals in Arabic say all six forms", async () => {
    for (const file of globSync("src/**/messages/**/ar.ts", { cwd: packageRoot })) {
      const texts = Object.values(await import(join(packageRoot, file)))[0] as Record<
        string,
        string
      >;
      for (const [key, text] of Object.entries(texts)) {
        for (const element of parse(text)) {
          if (element.type !== 6) continue;
          expect(Object.keys(element.options), `${file} ${key}`).toEqual(
            expect.arrayContaining(["few", "many", "other"]),
          );
        }
      }
    }
  });
});

describe("a moment", () => {
  const now = Temporal.Instant.from("2026-11-26T23:30:00Z");
  test.each([
    ["2026-11-26T15:05:00Z", "UTC", "3:05 PM"],
    ["2026-11-25T15:05:00Z", "UTC", "Nov 25, 2026, 3:05 PM"],
    // There it is the 27th already, and was the 26th then.
    ["2026-11-26T09:05:00Z", "Pacific/Apia", "Nov 26, 2026, 10:05 PM"],
  ])("%s in %s is %s", (at, zone, text) =>
    expect(formatMoment("en", Temporal.Instant.from(at), { now, zone }).replace(/\s/g, " ")).toBe(
      text,
    ),
  );
});

test("a day is said by those of its parts that are asked for", () => {
  const day = Temporal.PlainDate.from("2026-11-26");
  expect(formatDay("en", day, { weekday: "long" })).toBe("Thursday");
  expect(formatDay("en", day, { weekday: "short", day: "numeric", month: "short" })).toBe(
    "Thu, Nov 26",
  );
  expect(formatDay("es", day, { weekday: "long", day: "numeric", month: "long" })).toBe(
    "jueves, 26 de noviembre",
  );
  expect(formatDates("en", day, day)).toBe("November 26, 2026");
  expect(formatDates("en", day, day.add({ days: 40 })).replace(/\s/g, " ")).toBe(
    "November 26, 2026 – January 5, 2027",
  );
});

test("the clock has 24 hours in every language, and is that of the zone", () => {
  const midnight = Temporal.Instant.from("2026-11-26T23:00:00Z");
  expect(formatClock("en", midnight, "Europe/Madrid")).toBe("00:00");
  expect(formatClock("en", midnight, "Asia/Tokyo")).toBe("08:00");
  expect(formatClock("es", midnight, "UTC")).toBe("23:00");
});
