import { africa, africanLakes, madagascar } from "./africa.ts";
import { americanIslands, americanLakes, northAmerica, southAmerica } from "./america.ts";
import { asianLakes, eurasia } from "./eurasia.ts";
import { asianIslands, europeanIslands } from "./islands.ts";
import { australia, pacificIslands } from "./oceania.ts";
import { antarctica, arctic } from "./polar.ts";

type Point = readonly [longitude: number, latitude: number];

/** A closed line in degrees, and between which longitudes it lies. */
export type Coast = {
  readonly ring: readonly Point[];
  readonly west: number;
  readonly east: number;
};

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
export const coasts: readonly Coast[] = written.map((text) => {
  const degrees = text.trim().split(/\s+/).map(Number);
  const ring = Array.from({ length: degrees.length / 2 }, (_, index): Point => [
    degrees[index * 2] ?? 0,
    degrees[index * 2 + 1] ?? 0,
  ]);
  const longitudes = ring.map(([longitude]) => longitude);
  return { ring, west: Math.min(...longitudes), east: Math.max(...longitudes) };
});
