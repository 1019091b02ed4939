import { nearestHue } from "../colour/hues.ts";
import { classes } from "./classes.ts";

export interface LibraryMarkProps {
  readonly name: string;
  /** One to three letters; default the initials of the name. */
  readonly letters?: string | undefined;
  /** Default: the hue around it. */
  readonly hue?: number | undefined;
  readonly size?: "small" | "normal" | "large";
  /** Says the name to screen readers; leave out beside the written name. */
  readonly labelled?: boolean;
}

/** Up to two initials of a name, by grapheme and without short joining words in lower case. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–—/]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const weighty = words.filter((word) => !/^\p{Ll}/u.test(word));
  const chosen = (weighty.length > 0 ? weighty : words).slice(0, 2);
  return chosen
    .map((word) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? "")
    .join("")
    .toUpperCase();
}

/** A library's mark: its letters on the shape of a shelf-end label, in its hue. */
export function LibraryMark({ name, letters, hue, size = "normal", labelled }: LibraryMarkProps) {
  const text = letters ?? initials(name);
  const fontSize = [19, 19, 16, 12.5][[...text].length] ?? 10;
  return (
    <svg
      className={classes("mark", size !== "normal" && `mark-${size}`)}
      data-hue={hue === undefined ? undefined : nearestHue(hue)}
      viewBox="0 0 40 40"
      width="40"
      height="40"
      {...(labelled ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
    >
      <path className="mark-ground" d="M5 2h30a3 3 0 0 1 3 3v33H2V5a3 3 0 0 1 3-3z" />
      <path
        className="mark-shelf"
        d="M6.5 32.5h27"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <text
        className="mark-letters"
        x="20"
        y="17.5"
        fontSize={fontSize}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {text}
      </text>
    </svg>
  );
}
