import type { ReactNode } from "react";
import type { Tone } from "./notice.tsx";

export interface TimelineEntry {
  readonly key: string;
  /** As it is read, in the reader's zone. */
  readonly when: string;
  /** ISO 8601, for machines. */
  readonly dateTime?: string;
  readonly title: ReactNode;
  readonly who?: string;
  readonly children?: ReactNode;
  readonly tone?: Tone;
}

/** What happened to one thing, in order. */
export function Timeline(props: {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}) {
  return (
    <ol className="timeline" aria-label={props.label}>
      {props.entries.map(({ key, when, dateTime, title, who, children, tone = "info" }) => (
        <li key={key} className={`tone-${tone}`}>
          <p className="timeline-title">{title}</p>
          <p className="timeline-when">
            <time dateTime={dateTime}>{when}</time>
            {who && <span> · {who}</span>}
          </p>
          {children}
        </li>
      ))}
    </ol>
  );
}
