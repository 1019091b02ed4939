import type { ReactNode } from "react";
import { nearestHue } from "../colour/hues.ts";
import { textWidth } from "../cover/measure.ts";
import { Graticule } from "./graticule.tsx";
import { landPath } from "./land-path.ts";
import { type Label, placeLabels, spread } from "./placing.ts";
import { type DrawnPoint, fitProjection, type GeoPoint } from "./projection.ts";

export interface MapPoint extends GeoPoint {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  readonly hue?: number;
  /** Beside the name in the list: address, distance, opening. */
  readonly note?: ReactNode;
}

export interface MapProps {
  /** What the map shows, for screen readers. */
  readonly label: string;
  readonly points: readonly MapPoint[];
  /** How a degree or a number is written in the page's language. */
  readonly format?: (value: number) => string;
}

const WIDTH = 640;
const MARGIN = 70;
const REACH = 15;
const LETTER = 14;

interface MarkerProps {
  readonly point: MapPoint;
  readonly number: string;
  readonly true: DrawnPoint;
  readonly marker: DrawnPoint;
  readonly label: Label | undefined;
}

function Marker({ point, number, marker, label, ...rest }: MarkerProps) {
  const { x, y } = rest.true;
  return (
    <g className="map-point" data-hue={point.hue === undefined ? undefined : nearestHue(point.hue)}>
      <line x1={x} y1={y} x2={marker.x} y2={marker.y} />
      <circle className="map-marker" cx={marker.x} cy={marker.y} r={REACH - 2} />
      <text
        className="map-number"
        x={marker.x}
        y={marker.y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {number}
      </text>
      {label && (
        <text
          className="map-name"
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          direction="ltr"
        >
          {point.name}
        </text>
      )}
    </g>
  );
}

function Drawing({ label, points, format }: Required<MapProps>) {
  const projection = fitProjection(points, WIDTH, MARGIN);
  const { width, height } = projection;
  const places = points.map(projection.project);
  const markers = spread(places, REACH, width, height);
  const widths = points.map((point) => textWidth(point.name) * LETTER * 0.92);
  const labels = placeLabels(markers, widths, {
    width,
    height,
    reach: REACH,
    lineHeight: LETTER * 1.4,
  });
  const land = landPath(projection);
  return (
    <svg
      className={land === null ? "map-drawing map-near" : "map-drawing"}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      direction="ltr"
    >
      {land && <path className="map-land" fillRule="evenodd" d={land} />}
      <Graticule projection={projection} format={format} />
      {points.map((point, index) => (
        <Marker
          key={point.key}
          point={point}
          number={format(index + 1)}
          true={places[index] ?? { x: 0, y: 0 }}
          marker={markers[index] ?? { x: 0, y: 0 }}
          label={labels[index]}
        />
      ))}
    </svg>
  );
}

/** Places on a map that we draw ourselves, each with its number; the same places stand in the list beneath. */
export function PlaceMap({ label, points, format = String }: MapProps) {
  if (points.length === 0) return null;
  return (
    <figure className="map">
      <Drawing {...{ label, points, format }} />
      <ol className="map-list">
        {points.map(({ key, name, href, hue, note }, index) => (
          <li key={key} data-hue={hue === undefined ? undefined : nearestHue(hue)}>
            <span className="map-list-number" aria-hidden="true">
              {format(index + 1)}
            </span>
            <span className="map-list-words">
              {href ? <a href={href}>{name}</a> : <span>{name}</span>}
              {note && <span className="map-note">{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
