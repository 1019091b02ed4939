import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";

/** What a message, a badge or a bar tells about a state of affairs. */
export type Tone = "info" | "ok" | "warn" | "danger";

const ICON_OF: Record<Tone, IconName> = {
  info: "info",
  ok: "check",
  warn: "warning",
  danger: "danger",
};

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** The way back: a `FormButton` that undoes what was just done, or a link to what to do next. */
  readonly action?: ReactNode;
  /** Says it to a screen reader as the page opens: `alert` for what failed, `status` for what was done. */
  readonly announce?: "status" | "alert";
}

/** Tells what happened, and what can be done next. */
export function Notice({ tone = "info", title, children, action, announce }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={announce}>
      <Icon name={ICON_OF[tone]} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {action && <div className="notice-action">{action}</div>}
    </div>
  );
}
