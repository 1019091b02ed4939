import type { ReactNode } from "react";

/** Depth of a heading in the page's outline; a page has one 1. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

/** A heading whose level the place decides, not the look. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag dir={rest.lang ? "auto" : undefined} {...rest} />;
}
