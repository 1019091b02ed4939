import { createElement, type ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import type { Tone } from "./notice.tsx";

/** How soon a copy can be had. */
export type AvailabilityState = "here" | "elsewhere" | "later" | "online" | "none";

const LOOK: Record<AvailabilityState, { readonly tone: Tone | "plain"; readonly icon: IconName }> =
  {
    here: { tone: "ok", icon: "check" },
    elsewhere: { tone: "plain", icon: "truck" },
    later: { tone: "warn", icon: "clock" },
    online: { tone: "ok", icon: "globe" },
    none: { tone: "plain", icon: "minus" },
  };

export interface AvailabilityLineProps {
  readonly state: AvailabilityState;
  /** Where and how soon, e.g. "On the shelf at Harbour Branch". */
  readonly children: ReactNode;
  /** A second, quieter fact, e.g. "and 6 other libraries". */
  readonly more?: ReactNode;
}

/** The one fact that matters of a result: where can I get it, how soon. */
export function AvailabilityLine({ state, children, more }: AvailabilityLineProps) {
  const { tone, icon } = LOOK[state];
  return (
    <p className={`availability-line tone-${tone}`}>
      <Icon name={icon} />
      {children}
      {more && <span className="availability-more"> {more}</span>}
    </p>
  );
}

export interface BranchCopies {
  readonly branch: string;
  readonly href?: string;
  readonly shelf?: string;
  readonly callNumber?: string;
  readonly state: AvailabilityState;
  /** The state in words: "2 of 3 on the shelf", "due back 4 May". */
  readonly status: string;
}

export interface LibraryCopies {
  readonly library: string;
  /** A way on, e.g. to the library's page. */
  readonly visit?: { readonly href: string; readonly label: string };
  readonly hue?: number;
  readonly mark?: ReactNode;
  /** Whether this is the reader's own library, which stands first and is opened. */
  readonly own?: boolean;
  readonly summary: string;
  readonly branches: readonly BranchCopies[];
  /** How fresh this is. */
  readonly note?: string;
  /** Where a fresher account of this library is to be had; a script puts it in this one's place. */
  readonly live?: string;
}

function BranchRow({ copies }: { readonly copies: BranchCopies }) {
  const { branch, href, shelf, callNumber, state, status } = copies;
  return (
    <li className="availability-branch">
      <span className="availability-where">{href ? <a href={href}>{branch}</a> : branch}</span>
      <span className="availability-shelf">
        {shelf}
        {callNumber && <code className="call-number">{callNumber}</code>}
      </span>
      <AvailabilityLine state={state}>{status}</AvailabilityLine>
    </li>
  );
}

/** What one library has: a line, and unfolded its branches. */
export function AvailabilityLibrary(props: LibraryCopies) {
  const { library, visit, hue, mark, own, summary, branches, note, live } = props;
  return (
    <details className="availability-library" data-hue={hue} data-live={live} open={own}>
      <summary>
        {mark}
        <span className="availability-name">{library}</span>
        <span className="availability-summary">{summary}</span>
        <Icon name="chevron-down" />
      </summary>
      {branches.length > 0 && (
        <ul className="availability-branches">
          {branches.map((copies, index) => (
            <BranchRow key={`${copies.branch} ${index}`} copies={copies} />
          ))}
        </ul>
      )}
      {note && <p className="availability-note">{note}</p>}
      {visit && (
        <a className="availability-visit" href={visit.href}>
          {visit.label}
        </a>
      )}
    </details>
  );
}

/** How lines with a `live` address are renewed in place. */
export interface Freshness {
  /** Where the fact at `place` (an id) is to be had when all have answered. */
  readonly src: string;
  readonly place: string;
  /** Said politely while it goes on, and when it is done. */
  readonly asking: string;
  readonly asked: string;
}

export interface AvailabilityProps {
  readonly libraries: readonly LibraryCopies[];
  readonly fresh?: Freshness;
}

/** Copies by library and branch; other libraries than the reader's own are folded. */
export function Availability({ libraries, fresh }: AvailabilityProps) {
  const list = (
    <div className="availability">
      {libraries.map((library) => (
        <AvailabilityLibrary key={library.library} {...library} />
      ))}
    </div>
  );
  if (!fresh || libraries.every(({ live }) => live === undefined)) return list;
  return createElement(
    "cs-live",
    { ...fresh },
    list,
    <p className="availability-note" role="status" />,
  );
}
