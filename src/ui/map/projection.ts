/** A point on the earth, WGS 84, in degrees. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point on the drawing, from its upper left corner. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly project: (point: GeoPoint) => DrawnPoint;
  /** Edges in degrees; west may be below -180 and east above 180 when the map crosses the date line. */
  readonly bounds: {
    readonly north: number;
    readonly south: number;
    readonly west: number;
    readonly east: number;
  };
}

const turn = (longitude: number): number => ((longitude % 360) + 360) % 360;

/** Where to cut the circle of longitudes so that the points lie closest together: after the widest gap. */
export function westernmost(longitudes: readonly number[]): number {
  const around = longitudes.map(turn).sort((a, b) => a - b);
  const gaps = around.map(
    (here, index) => here - (around[index - 1] ?? (around.at(-1) ?? here) - 360),
  );
  return around[gaps.indexOf(Math.max(...gaps))] ?? 0;
}

const SMALLEST_SPAN = 0.02;

/**
 * An equirectangular projection with its true scale at the middle latitude, fitted to the points
 * with a margin; height follows from the points, within 0.5 to 0.8 of the width.
 */
export function fitProjection(
  points: readonly GeoPoint[],
  width: number,
  margin: number,
): Projection {
  const west = westernmost(points.map((point) => point.longitude));
  const east = (longitude: number): number => turn(longitude - west + 1e-9);
  const latitudes = points.map((point) => point.latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const spanX = Math.max(...points.map((point) => east(point.longitude)), SMALLEST_SPAN) * squeeze;
  const spanY = Math.max(north - south, SMALLEST_SPAN);
  const height = Math.round(width * Math.min(0.8, Math.max(0.5, spanY / spanX)));
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY);
  const middle = {
    x: Math.max(...points.map((point) => east(point.longitude))) / 2,
    y: (south + north) / 2,
  };
  const perDegree = squeeze * scale;
  const project = ({ latitude, longitude }: GeoPoint): DrawnPoint => ({
    x: width / 2 + (east(longitude) - middle.x) * perDegree,
    y: height / 2 + (middle.y - latitude) * scale,
  });
  const centre = west + middle.x;
  const shift = centre > 180 ? 360 : 0;
  return {
    width,
    height,
    project,
    bounds: {
      north: middle.y + height / 2 / scale,
      south: middle.y - height / 2 / scale,
      west: centre - shift - width / 2 / perDegree,
      east: centre - shift + width / 2 / perDegree,
    },
  };
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 45, 90];

/** Round degrees between two edges, at most five of them. */
export function graticule(from: number, to: number): readonly number[] {
  const step = STEPS.find((one) => (to - from) / one <= 5) ?? 90;
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from(
    { length: count },
    (_, index) => Math.round((first + index) * step * 100) / 100,
  );
}
