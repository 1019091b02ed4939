import { textWidth } from "../cover/measure.ts";
import { graticule, type Projection } from "./projection.ts";

/** As large as `.map-graticule text` writes. */
const LETTER = 11;
/** Longitudes stand at the lower edge; the lines of latitude in this strip are left without a number. */
const STRIP = 26;

export interface GraticuleProps {
  readonly projection: Projection;
  readonly format: (value: number) => string;
}

/** Lines of round degrees with their numbers, each within the drawing. */
export function Graticule(props: GraticuleProps) {
  return (
    <g className="map-graticule">
      <Latitudes {...props} />
      <Longitudes {...props} />
    </g>
  );
}

function Latitudes({ projection: { bounds, width, height, project }, format }: GraticuleProps) {
  return graticule(Math.max(-90, bounds.south), Math.min(90, bounds.north)).map((latitude) => {
    const { y } = project({ latitude, longitude: 0 });
    const baseline = y < LETTER + 8 ? y + LETTER + 2 : y - 4;
    return (
      <g key={latitude}>
        <line x1="0" x2={width} y1={y} y2={y} />
        {y < height - STRIP && <text x="6" y={baseline}>{`${format(latitude)}°`}</text>}
      </g>
    );
  });
}

function Longitudes({ projection: { bounds, width, height }, format }: GraticuleProps) {
  return graticule(bounds.west, bounds.east).map((longitude) => {
    const x = ((longitude - bounds.west) / (bounds.east - bounds.west)) * width;
    const text = `${format(withinHalfTurn(longitude))}°`;
    const fits = x + 8 + textWidth(text) * LETTER < width;
    return (
      <g key={longitude}>
        <line x1={x} x2={x} y1="0" y2={height} />
        <text x={fits ? x + 4 : x - 4} y={height - 6} textAnchor={fits ? "start" : "end"}>
          {text}
        </text>
      </g>
    );
  });
}

function withinHalfTurn(longitude: number): number {
  if (longitude > 180) return longitude - 360;
  return longitude < -180 ? longitude + 360 : longitude;
}
