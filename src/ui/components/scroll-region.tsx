import type { ReactNode } from "react";

/** Something wider than a screen may be; it scrolls by itself and is reached by keyboard. */
export function ScrollRegion(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll-region" aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  );
}
