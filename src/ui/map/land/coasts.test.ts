import { expect, it, test } from "vitest";
import { coasts } from "./index.ts";

type Point = readonly [number, number];
type Ring = (typeof coasts)[number]["ring"];

const turned = ([x, y]: Point): readonly Point[] => [
  [x, y],
  [x + 360, y],
];

/** Whether a ray to the north meets the line an odd number of times. */
function within([x, y]: Point, ring: Ring): boolean {
  return sides(ring).reduce((inside, [[ax, ay], [bx, by]]) => {
    if (ax > x === bx > x) return inside;
    return ay + ((x - ax) / (bx - ax)) * (by - ay) > y ? !inside : inside;
  }, false);
}

function sides(ring: Ring): readonly (readonly [Point, Point])[] {
  return ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point]);
}

const isLand = (place: Point) =>
  coasts.filter(({ ring }) => turned(place).some((point) => within(point, ring))).length % 2 === 1;

test.each<[string, number, number]>([
  ["Paris", 2.35, 48.85],
  ["Madrid", -3.7, 40.4],
  ["Warsaw", 21, 52.2],
  ["Birmingham", -1.9, 52.5],
  ["Cairo", 31.2, 30],
  ["Nairobi", 36.8, -1.3],
  ["Delhi", 77.2, 28.6],
  ["Beijing", 116.4, 39.9],
  ["Nagano", 138.2, 36.6],
  ["Anadyr", 176, 65.2],
  ["Denver", -105, 39.7],
  ["Ottawa", -75.7, 45.4],
  ["Mexico City", -99.1, 19.4],
  ["Brasilia", -47.9, -15.8],
  ["Alice Springs", 133.9, -23.7],
  ["the South Pole", 10, -89],
])("%s is on land", (_, longitude, latitude) => expect(isLand([longitude, latitude])).toBe(true));

test.each<[string, number, number]>([
  ["the Atlantic", -40, 30],
  ["the Pacific", -150, 0],
  ["the Baltic Sea", 19.5, 56.5],
  ["the Black Sea", 34, 43.3],
  ["the Caspian Sea", 51, 41.5],
  ["the Red Sea", 38, 20],
  ["Lake Superior", -87.5, 47.8],
  ["Hudson Bay", -85, 60],
  ["the Tasman Sea", 160, -38],
])("%s is water", (_, longitude, latitude) => expect(isLand([longitude, latitude])).toBe(false));

it("has no line that crosses itself, so that no land is filled as water", () => {
  const crossed = coasts.flatMap(({ ring }) => {
    const all = sides(ring);
    return all.flatMap((one, index) =>
      all
        .slice(index + 2)
        .filter((other) => cross(one, other))
        .map((other) => [one[0], other[0]]),
    );
  });
  expect(crossed).toEqual([]);
});

function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
