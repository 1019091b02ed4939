import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";

export interface DisclosureProps {
  readonly label: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something more, for those who want it. */
export function Disclosure({ label, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-end" />
        {label}
      </summary>
      <div className="disclosure-body prose">{children}</div>
    </details>
  );
}

/** A short explanation in place; `label` is "What is this?" in the page's language. */
export function WhatIsThis({ label, children }: Omit<DisclosureProps, "open">) {
  return (
    <details className="disclosure disclosure-help">
      <summary>
        <Icon name="help" />
        {label}
      </summary>
      <div className="disclosure-body prose">{children}</div>
    </details>
  );
}
