import { Icon } from "../icons/icon.tsx";

export interface Crumb {
  readonly label: string;
  /** The last, where one is, needs none. */
  readonly href?: string;
  readonly lang?: string;
}

/** The way from the start to this page. */
export function Breadcrumbs(props: { readonly label: string; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={props.label}>
      <ol>
        {props.crumbs.map(({ label, href, lang }) => (
          <li key={`${label} ${href}`} lang={lang}>
            {href ? (
              <>
                <a href={href}>{label}</a>
                <Icon name="chevron-end" />
              </>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
