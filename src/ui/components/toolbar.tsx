import type { ReactNode } from "react";

/** Acts on a whole list: sort, export, print; what it says of the list stands first. */
export function Toolbar(props: {
  readonly label: string;
  /** How many, of what. */
  readonly summary?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="toolbar-row">
      {props.summary && <p className="toolbar-summary">{props.summary}</p>}
      <div className="toolbar" role="group" aria-label={props.label}>
        {props.children}
      </div>
    </div>
  );
}
