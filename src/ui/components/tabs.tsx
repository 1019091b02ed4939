export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean;
  /** As it is shown, written in the page's language. */
  readonly count?: string;
}

/** Sides of one thing, each with its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ label, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {label}
              {count !== undefined && <span className="tab-count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
