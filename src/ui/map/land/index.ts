import { africa, africanLakes, madagascar } from "./africa.ts";
import { americanIslands, americanLakes, northAmerica, southAmerica } from "./america.ts";
import { asianLakes, eurasia } from "./eurasia.ts";
import { asianIslands, europeanIslands } from "./islands.ts";
import { australia, pacificIslands } from "./oceania.ts";
import { antarctica, arctic } from "./polar.ts";

/** A closed line: longitude and latitude in degrees, in turn. */
type Ring = readonly (readonly [longitude: number, latitude: number])[];

const written = [
  eurasia,
  africa,
  northAmerica,
  southAmerica,
  australia,
  antarctica,
  madagascar,
  ...arctic,
  ...americanIslands,
  ...europeanIslands,
  ...asianIslands,
  ...pacificIslands,
  ...asianLakes,
  ...africanLakes,
  ...americanLakes,
];

/**
 * Coasts and the largest lakes of the earth, written from geographic facts to about a fifth of a
 * degree: right for the world and for a continent, too coarse for a town. No ring crosses another,
 * so what lies within two of them is water.
 */
export const coasts: readonly Ring[] = written.map((text) => {
  const degrees = text.trim().split(/\s+/).map(Number);
  return Array.from({ length: degrees.length / 2 }, (_, index) => [
    degrees[index * 2] ?? 0,
    degrees[index * 2 + 1] ?? 0,
  ]);
});
