import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading.tsx";
import { classes } from "./classes.ts";

export interface CardProps {
  readonly title: string;
  /** Makes the title a link and the whole card its target. */
  readonly href?: string;
  readonly level?: HeadingLevel;
  /** Beside the title: a mark, an icon, a cover. */
  readonly media?: ReactNode;
  /** Small line above the title. */
  readonly kicker?: ReactNode;
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
  /** A library's hue for this card alone. */
  readonly hue?: number;
  readonly lang?: string;
}

/** One thing among others of its kind. */
export function Card({
  title,
  href,
  level,
  media,
  kicker,
  children,
  footer,
  hue,
  lang,
}: CardProps) {
  return (
    <article
      className={classes("card", href && "card-linked", media && "card-with-media")}
      data-hue={hue}
    >
      {media && <div>{media}</div>}
      <div className="card-body">
        {kicker && <p className="card-kicker">{kicker}</p>}
        <Heading level={level ?? 3} className="card-title" lang={lang}>
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
        {children}
      </div>
      {footer && <div className="card-footer">{footer}</div>}
    </article>
  );
}
