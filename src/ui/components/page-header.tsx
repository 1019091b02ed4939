import type { ReactNode } from "react";

export interface PageHeaderProps {
  readonly title: string;
  /** Language of the title when it is not the page's. */
  readonly lang?: string;
  /** Small line above: breadcrumbs, or what kind of thing this is. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  /** A mark or cover at the start. */
  readonly media?: ReactNode;
  /** The one clear thing to do, and few others. */
  readonly actions?: ReactNode;
  /** A `WhatIsThis`. */
  readonly help?: ReactNode;
}

/** The head of a page's content: its title, what it is for, what to do. */
export function PageHeader({ title, lang, above, lead, media, actions, help }: PageHeaderProps) {
  return (
    <header className="page-header">
      {media && <div className="page-header-media">{media}</div>}
      <div className="page-header-words">
        {above}
        <h1 lang={lang} dir={lang ? "auto" : undefined}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
        {help}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
