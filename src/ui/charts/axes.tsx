import { percent, thinned } from "./scale.ts";

const TOP = 12;
const BODY = 220;
/** Height of the drawing with its labels, in CSS pixels. */
export const HEIGHT = TOP + BODY + 28;
const LABELS_IN_ROW = 5;

/** What places a value on the drawing. */
export interface Axes {
  readonly highest: number;
  readonly count: number;
  readonly rtl: boolean;
}

/** Where a point stands across the drawing, as a share of its width. */
export function across(index: number, { count, rtl }: Axes): number {
  const share = count > 1 ? 0.02 + (index / (count - 1)) * 0.96 : 0.5;
  return rtl ? 1 - share : share;
}

/** Where a value stands, in pixels from the top. */
export const down = (value: number, { highest }: Axes): number =>
  TOP + BODY - (value / highest) * BODY;

interface ScaleProps {
  readonly marks: readonly number[];
  readonly axes: Axes;
}

/** The lines of the scale. */
export function Grid({ marks, axes }: ScaleProps) {
  return marks.map((mark) => (
    <line
      key={mark}
      className="chart-grid"
      x1="0"
      x2="100%"
      y1={down(mark, axes)}
      y2={down(mark, axes)}
    />
  ));
}

/** The figures of the scale, in a drawing of their own so that no line crosses them. */
export function Scale({
  marks,
  axes,
  format,
}: ScaleProps & { readonly format: (value: number) => string }) {
  return (
    <svg
      className="chart-drawing"
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {marks.map((mark) => (
        <text
          key={mark}
          className="chart-mark"
          x={axes.rtl ? 0 : "100%"}
          y={down(mark, axes)}
          textAnchor="end"
          dominantBaseline="central"
        >
          {format(mark)}
        </text>
      ))}
    </svg>
  );
}

function anchor(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}

/** The names beneath, as many as have room. */
export function PointNames({
  points,
  axes,
}: {
  readonly points: readonly string[];
  readonly axes: Axes;
}) {
  return thinned(points.length, LABELS_IN_ROW).map((index) => (
    <text
      key={index}
      className="chart-mark"
      x={percent(across(index, axes))}
      y={TOP + BODY + 20}
      textAnchor={anchor(index, points.length)}
    >
      {points[index]}
    </text>
  ));
}
