import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import { Heading, type HeadingLevel } from "./heading.tsx";

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly level?: HeadingLevel;
  /** The first step, in a sentence or two. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Stands where nothing is yet, and teaches the first step. */
export function EmptyState({ icon, title, level = 2, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <Heading level={level} className="empty-title">
        {title}
      </Heading>
      {children}
      {action && <div className="cluster empty-action">{action}</div>}
    </div>
  );
}
