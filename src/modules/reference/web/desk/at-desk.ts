import { createElement, type ReactElement } from "react";
import type { ReferenceDesk } from "./reference-desk.ts";

/** What a page must run for `atDesk`. */
export const AT_DESK_ELEMENT = "reference/at-desk";

/** Stands on every page on which somebody answers: while it is open, they are at the desk. */
export function atDesk({ home }: Pick<ReferenceDesk, "home">): ReactElement {
  return createElement("cs-at-desk", { sign: `${home}/presence/signs`, hidden: true });
}
