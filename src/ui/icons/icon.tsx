import { ICONS, type IconName } from "./paths.ts";

/** Icons that point along the line of reading and turn round in right-to-left pages. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set([
  "arrow-start",
  "arrow-end",
  "chevron-start",
  "chevron-end",
  "undo",
  "external",
  "truck",
  "list",
]);

export interface IconProps {
  readonly name: IconName;
  /** Give a label only when no text beside the icon says the same. */
  readonly label?: string | undefined;
}

/**
 * A line icon of the height of the text around it. How it is drawn stands once, in the style, and its path is
 * markup of ours, not an element to be made each time: a page has a hundred.
 */
export function Icon({ name, label }: IconProps) {
  return (
    <svg
      className={DIRECTIONAL.has(name) ? "icon icon-directional" : "icon"}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      dangerouslySetInnerHTML={{ __html: `<path d="${ICONS[name]}"/>` }}
    />
  );
}
