import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PlaceMap } from "./map.tsx";
import { around, overlaps, placeLabels, spread } from "./placing.ts";
import { fitProjection, graticule, westernmost } from "./projection.ts";

const geo = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const drawn = fc.record({
  x: fc.double({ min: 0, max: 640, noNaN: true }),
  y: fc.double({ min: 0, max: 400, noNaN: true }),
});

const DEGREE = /<text x="([^"]+)" y="([^"]+)"(?: text-anchor="(\w+)")?>([^<]+)</g;

describe("fitProjection", () => {
  it("brings every point into the frame, within the margin", () => {
    fc.assert(
      fc.property(fc.array(geo, { minLength: 1, maxLength: 20 }), (points) => {
        const { project, width, height } = fitProjection(points, 640, 60);
        for (const { x, y } of points.map(project)) {
          expect(x).toBeGreaterThanOrEqual(59.9);
          expect(x).toBeLessThanOrEqual(width - 59.9);
          expect(y).toBeGreaterThanOrEqual(59.9);
          expect(y).toBeLessThanOrEqual(height - 59.9);
        }
      }),
    );
  });

  it("puts north above and east to the right, across the date line too", () => {
    const [suva, apia] = [
      { latitude: -18.1, longitude: 178.4 },
      { latitude: -13.8, longitude: -171.8 },
    ];
    const { project } = fitProjection([suva, apia], 640, 60);
    expect(project(apia).x).toBeGreaterThan(project(suva).x);
    expect(project(apia).y).toBeLessThan(project(suva).y);
  });

  it("cuts the circle of longitudes after the widest gap", () => {
    expect(westernmost([178, -172, -160])).toBe(178);
    expect(westernmost([-9, -6, -8])).toBe(351);
    expect(westernmost([12])).toBe(12);
  });
});

describe("graticule", () => {
  it("has a few round degrees within the edges", () => {
    expect(graticule(51.6, 53.7)).toEqual([52, 52.5, 53, 53.5]);
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 89, noNaN: true }),
        fc.double({ min: 0.03, max: 300, noNaN: true }),
        (from, span) => {
          const lines = graticule(from, from + span);
          expect(lines.length).toBeLessThanOrEqual(6);
          for (const line of lines) {
            expect(line).toBeGreaterThanOrEqual(from - 0.01);
            expect(line).toBeLessThanOrEqual(from + span + 0.01);
          }
        },
      ),
    );
  });
});

describe("spread", () => {
  it("parts markers that stand in the same place", () => {
    const same = [1, 2, 3].map(() => ({ x: 300, y: 200 }));
    const apart = spread(same, 15, 640, 400);
    const distances = [0, 1, 2].map((n) => {
      const [one, other] = [apart[n], apart[(n + 1) % 3]];
      return Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
    });
    expect(Math.min(...distances)).toBeGreaterThan(29);
  });

  it("leaves those alone that have room", () => {
    const points = [
      { x: 100, y: 100 },
      { x: 400, y: 300 },
    ];
    expect(spread(points, 15, 640, 400)).toEqual(points);
  });
});

describe("placeLabels", () => {
  it("lets no name cover a marker or run over the edge", () => {
    const frame = { width: 640, height: 400, reach: 10, lineHeight: 18 };
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 15 }), (markers) => {
        const labels = placeLabels(
          markers,
          markers.map(() => 90),
          frame,
        );
        for (const label of labels) {
          if (!label) continue;
          const left = label.x - { start: 0, middle: 45, end: 90 }[label.anchor];
          const area = { left, right: left + 90, top: label.y - 10, bottom: label.y };
          expect(left).toBeGreaterThanOrEqual(0);
          expect(area.right).toBeLessThanOrEqual(frame.width);
          expect(markers.some((marker) => overlaps(area, around(marker, frame.reach)))).toBe(false);
        }
      }),
    );
  });
});

describe("PlaceMap", () => {
  it("writes no degree over the edge", () => {
    fc.assert(
      fc.property(fc.array(geo, { minLength: 1, maxLength: 8 }), (places) => {
        const points = places.map((place, n) => ({ ...place, key: `${n}`, name: "" }));
        const markup = renderToStaticMarkup(<PlaceMap label="Map" points={points} />);
        const [, height = ""] = /viewBox="0 0 640 (\d+)"/.exec(markup) ?? [];
        const graticuleOnly = /map-graticule.*?map-point/s.exec(markup)?.[0] ?? "";
        for (const [, x, y, anchor, text = ""] of graticuleOnly.matchAll(DEGREE)) {
          const wide = text.length * 7;
          const left = Number(x) - (anchor === "end" ? wide : 0);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + wide).toBeLessThanOrEqual(640);
          expect(Number(y)).toBeGreaterThanOrEqual(11);
          expect(Number(y)).toBeLessThanOrEqual(Number(height));
        }
      }),
    );
  });

  it("names every place in the list beneath, also where the drawing has no room", () => {
    const points = Array.from({ length: 12 }, (_, n) => ({
      key: `${n}`,
      name: `Branch ${n}`,
      latitude: 50,
      longitude: 8,
    }));
    const markup = renderToStaticMarkup(<PlaceMap label="Map" points={points} />);
    const list = markup.slice(markup.indexOf("<ol"));
    for (const { name } of points) expect(list).toContain(name);
    expect(markup).not.toContain("NaN");
  });

  it("is not there without places", () => {
    expect(renderToStaticMarkup(<PlaceMap label="Map" points={[]} />)).toBe("");
  });
});
