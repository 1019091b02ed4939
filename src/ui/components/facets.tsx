import { Icon } from "../icons/icon.tsx";

export interface FacetValue {
  readonly label: string;
  /** The count as it is shown, written in the page's language. */
  readonly count: string;
  /** Leads to the list with this value chosen, or, when it is chosen, without it. */
  readonly href: string;
  readonly chosen?: boolean;
}

export interface FacetGroup {
  readonly key: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** How many values are in sight before "show more"; default 6. */
  readonly visible?: number;
  /** Opens the group from the start; default true. */
  readonly open?: boolean;
}

export interface FacetWords {
  /** Name of the whole, e.g. "Narrow the results". */
  readonly label: string;
  readonly showMore: (hidden: number) => string;
  /** Said of a chosen value, e.g. "Remove the filter Films". */
  readonly remove: (value: string) => string;
}

// No component of its own, and no element that says nothing: a page has a hundred of them.
function facetLink({ label, count, href, chosen }: FacetValue, words: FacetWords) {
  return (
    <li key={href}>
      <a href={href} aria-current={chosen ? "true" : undefined} rel="nofollow">
        {chosen && <Icon name="check" />}
        {label}
        {chosen ? (
          <Icon name="close" label={words.remove(label)} />
        ) : (
          <span className="facet-count">{count}</span>
        )}
      </a>
    </li>
  );
}

function facetList(values: readonly FacetValue[], words: FacetWords) {
  return <ul className="facet-values">{values.map((value) => facetLink(value, words))}</ul>;
}

function Group({ group, words }: { readonly group: FacetGroup; readonly words: FacetWords }) {
  const visible = group.visible ?? 6;
  const chosenBeyond = group.values.slice(visible).some((value) => value.chosen);
  const shown = chosenBeyond ? group.values : group.values.slice(0, visible);
  const rest = group.values.slice(shown.length);
  return (
    <details className="facet-group" open={group.open ?? true}>
      <summary>
        <span>{group.label}</span>
        <Icon name="chevron-down" />
      </summary>
      {facetList(shown, words)}
      {rest.length > 0 && (
        <details className="facet-more">
          <summary>{words.showMore(rest.length)}</summary>
          {facetList(rest, words)}
        </details>
      )}
    </details>
  );
}

export interface FacetsProps {
  readonly groups: readonly FacetGroup[];
  readonly words: FacetWords;
}

/** Ways to narrow a list: every value is a link with its count, and a chosen value is the link that removes it. */
export function Facets({ groups, words }: FacetsProps) {
  return (
    <nav aria-label={words.label}>
      <details className="facets">
        <summary>
          <Icon name="filter" />
          {words.label}
        </summary>
        {groups
          .filter((group) => group.values.length > 0)
          .map((group) => (
            <Group key={group.key} group={group} words={words} />
          ))}
      </details>
    </nav>
  );
}
