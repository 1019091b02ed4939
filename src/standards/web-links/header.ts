import { usable, type WebLink } from "./link.ts";

/** Links as the value of a Link header (RFC 8288, 3); those without a usable address are left out. */
export function linkHeader(links: readonly WebLink[]): string {
  return usable(links)
    .map(({ rel, href, type, profile }) =>
      [`<${href}>`, `rel="${quoted(rel)}"`, parameter("type", type), parameter("profile", profile)]
        .filter(Boolean)
        .join("; "),
    )
    .join(", ");
}

function parameter(name: string, value: string | undefined): string {
  return value === undefined ? "" : `${name}="${quoted(value)}"`;
}

/** A quoted string has no room for controls and letters beyond ASCII (RFC 9110, 5.6.4). */
function quoted(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "").replace(/["\\]/g, "\\$&");
}
