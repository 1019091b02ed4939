import type { ReactNode } from "react";

export interface Stat {
  readonly label: string;
  /** Written in the page's language. */
  readonly value: string;
  /** What it means or how it changed, in words. */
  readonly note?: ReactNode;
  readonly href?: string;
}

function StatTile({ stat: { label, value, note, href } }: { readonly stat: Stat }) {
  return (
    <div className="stat">
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd className="stat-value">{value}</dd>
      {note && <dd className="stat-note">{note}</dd>}
    </div>
  );
}

/** A few figures to take in at one look. */
export function StatTiles({ stats }: { readonly stats: readonly Stat[] }) {
  return (
    <dl className="stats">
      {stats.map((stat) => (
        <StatTile key={stat.label} stat={stat} />
      ))}
    </dl>
  );
}
