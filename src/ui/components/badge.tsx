import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import type { Tone } from "./notice.tsx";

export interface BadgeProps {
  readonly tone?: Tone | "plain";
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in one or two words; the words say it, the colour only helps. */
export function Badge({ tone = "plain", icon, children }: BadgeProps) {
  return (
    <span className={`badge tone-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
