import { coverSvg, type CoverWords } from "../cover/cover-svg.ts";

export interface CoverProps extends CoverWords {
  /** Address of a cover image; without it the cover is drawn. */
  readonly src?: string | undefined;
  /** What screen readers say; leave out beside the written title. */
  readonly alt?: string;
  /** Load at once, for what is in sight when the page opens. */
  readonly eager?: boolean;
}

/** The cover of a title: its picture, or one drawn from its words; never an empty box. */
export function Cover({ src, alt, eager, ...words }: CoverProps) {
  if (src) {
    return (
      <img
        className="cover"
        src={src}
        alt={alt ?? ""}
        width={200}
        height={300}
        loading={eager ? undefined : "lazy"}
      />
    );
  }
  return (
    <span
      className="cover"
      {...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true })}
      dangerouslySetInnerHTML={{ __html: coverSvg(words) }}
    />
  );
}
