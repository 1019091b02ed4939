import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipToFrame } from "./clip.ts";
import { landPath, turnsWithin } from "./land-path.ts";
import { coasts } from "./land/index.ts";
import { fitProjection } from "./projection.ts";
import { simplified } from "./simplify.ts";

const frame = { left: 0, top: 0, right: 100, bottom: 80 };
const ring = (least: number, most: number) =>
  fc.array(
    fc.record({
      x: fc.integer({ min: least, max: most }),
      y: fc.integer({ min: least, max: most }),
    }),
    { maxLength: 30 },
  );

describe("clipToFrame", () => {
  it("leaves nothing outside", () => {
    fc.assert(
      fc.property(ring(-200, 300), (line) => {
        for (const { x, y } of clipToFrame(line, frame)) {
          expect(x).toBeGreaterThan(-0.001);
          expect(x).toBeLessThan(100.001);
          expect(y).toBeGreaterThan(-0.001);
          expect(y).toBeLessThan(80.001);
        }
      }),
    );
  });

  it("changes nothing that lies within, and covers the frame where land surrounds it", () => {
    fc.assert(
      fc.property(ring(0, 80), (line) => {
        expect(clipToFrame(line, frame)).toEqual(line);
      }),
    );
    const around = [-9, 109].flatMap((x) => [
      { x, y: x < 0 ? -9 : 89 },
      { x, y: x < 0 ? 89 : -9 },
    ]);
    expect(clipToFrame(around, frame)).toHaveLength(4);
  });
});

describe("simplified", () => {
  it("keeps the ends, and only points of the line", () => {
    fc.assert(
      fc.property(ring(0, 100), (line) => {
        const fewer = simplified(line);
        expect([fewer[0], fewer.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const point of fewer) expect(line).toContain(point);
      }),
    );
  });

  it("drops what lies on the way, and no corner", () => {
    const [a, b, c] = [
      { x: 0, y: 0 },
      { x: 50, y: 0.3 },
      { x: 100, y: 0 },
    ];
    expect(simplified([a, b, c])).toEqual([a, c]);
    const corner = { x: 50, y: 20 };
    expect(simplified([a, corner, c])).toEqual([a, corner, c]);
  });
});

describe("landPath", () => {
  const of = (...places: readonly (readonly [number, number])[]) =>
    landPath(
      fitProjection(
        places.map(([latitude, longitude]) => ({ latitude, longitude })),
        640,
        70,
      ),
    );

  it("draws the world in a few kilobytes, on both sides of the date line", () => {
    for (const world of [
      of([60, -80], [0, 30], [-40, 150]),
      of([-18, 178], [-14, -172], [51, 0]),
    ]) {
      expect(world?.length).toBeGreaterThan(1000);
      expect(world?.length).toBeLessThan(6000);
    }
  });

  it("is empty in the open sea", () => expect(of([0, -130], [-10, -115])).toBe(""));

  it("is not drawn where a harbour would stand in the sea", () =>
    expect(of([43.66, -70.25], [43.7, -70.3])).toBeNull());
});

describe("turnsWithin", () => {
  it("leaves out the turns that lie wholly to one side, and no other", () => {
    const shown = fc.record({ west: fc.integer({ min: -540, max: 360 }), span: fc.nat(360) });
    fc.assert(
      fc.property(fc.constantFrom(...coasts), shown, ({ ring, ...coast }, { west, span }) => {
        const turns = turnsWithin(coast, { west, east: west + span });
        for (const turn of [-720, -360, 0, 360, 720]) {
          const there = ring.map(([longitude]) => longitude + turn);
          const isBeside =
            there.every((one) => one < west) || there.every((one) => one > west + span);
          expect(turns.includes(turn)).toBe(!isBeside);
        }
      }),
    );
  });
});
