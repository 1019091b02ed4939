import { across, type Axes, down } from "./axes.tsx";
import { percent } from "./scale.ts";

export interface Series {
  readonly label: string;
  /** One for each point along the axis; `null` where nothing is known. */
  readonly values: readonly (number | null)[];
}

/** The sign of a series, told apart by shape as well as by colour. */
function Sign({
  number,
  x,
  y,
}: {
  readonly number: number;
  readonly x: string | number;
  readonly y: number;
}) {
  return number % 2 === 0 ? (
    <circle className="chart-sign" cx={x} cy={y} r="4.5" />
  ) : (
    <svg x={x} y={y} overflow="visible">
      <rect className="chart-sign" x="-4" y="-4" width="8" height="8" />
    </svg>
  );
}

/** One series as a row of strokes; a gap stays a gap. */
export function Line({
  series,
  number,
  axes,
}: {
  readonly series: Series;
  readonly number: number;
  readonly axes: Axes;
}) {
  const { values } = series;
  return (
    <g className={`series series-${number + 1}`}>
      {values.map((value, index) => {
        const before = values[index - 1];
        if (value === null || before === null || before === undefined) return null;
        const [x1, x2] = [index - 1, index].map((at) => percent(across(at, axes)));
        return <line key={index} x1={x1} y1={down(before, axes)} x2={x2} y2={down(value, axes)} />;
      })}
      {values.map((value, index) =>
        value === null ? null : (
          <Sign
            key={index}
            number={number}
            x={percent(across(index, axes))}
            y={down(value, axes)}
          />
        ),
      )}
    </g>
  );
}

/** Which sign stands for what; nothing for a single series. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className="chart-legend">
      {series.map(({ label }, number) => (
        <li key={label}>
          <svg className={`series series-${number + 1}`} width="32" height="12" aria-hidden="true">
            <line x1="0" x2="32" y1="6" y2="6" />
            <Sign number={number} x={16} y={6} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
