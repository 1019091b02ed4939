import { expect, test } from "vitest";
import { lcshField } from "./subjects.ts";

function shown(subject: string): string {
  const field = lcshField(subject);
  return [field.tag, ...field.subfields.map((part) => `$${part.code}${part.value}`)].join(" ");
}

test.each([
  ["Sisters -- Fiction", "650 $aSisters $vFiction."],
  [
    "Rickshaw men -- China -- Beijing -- Fiction",
    "650 $aRickshaw men $zChina $zBeijing $vFiction.",
  ],
  [
    "England -- Social life and customs -- 19th century -- Fiction",
    "651 $aEngland $xSocial life and customs $y19th century $vFiction.",
  ],
  ["Saint Petersburg (Russia) -- Fiction", "651 $aSaint Petersburg (Russia) $vFiction."],
  ["Picasso, Pablo, 1881-1973", "600 $aPicasso, Pablo, 1881-1973."],
  ["World War, 1939-1945 -- Egypt -- Fiction", "650 $aWorld War, 1939-1945 $zEgypt $vFiction."],
  [
    "Aristocracy (Social class) -- Japan -- Fiction",
    "650 $aAristocracy (Social class) $zJapan $vFiction.",
  ],
  ["Oz, Amos -- Childhood and youth", "600 $aOz, Amos $xChildhood and youth."],
  ["Harlem (New York, N.Y.) -- Fiction", "651 $aHarlem (New York, N.Y.) $vFiction."],
])("%s", (subject, field) => {
  expect(shown(subject)).toBe(field);
});
