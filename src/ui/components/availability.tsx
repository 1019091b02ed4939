import type { ReactNode } from "react";
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
      <span>
        <span className="availability-fact">{children}</span>
        {more && <span className="availability-more"> {more}</span>}
      </span>
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

/** Copies by library and branch; other libraries than the reader's own are folded. */
export function Availability({ libraries }: { readonly libraries: readonly LibraryCopies[] }) {
  return (
    <div className="availability">
      {libraries.map(({ library, visit, hue, mark, own, summary, branches }) => (
        <details key={library} className="availability-library" data-hue={hue} open={own}>
          <summary>
            {mark}
            <span className="availability-name">{library}</span>
            <span className="availability-summary">{summary}</span>
            <Icon name="chevron-down" />
          </summary>
          <ul className="availability-branches">
            {branches.map((copies, index) => (
              <BranchRow key={`${copies.branch} ${index}`} copies={copies} />
            ))}
          </ul>
          {visit && (
            <a className="availability-visit" href={visit.href}>
              {visit.label}
            </a>
          )}
        </details>
      ))}
    </div>
  );
}
