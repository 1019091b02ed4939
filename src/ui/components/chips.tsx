import { Icon } from "../icons/icon.tsx";

export interface Chip {
  /** What is narrowed, e.g. "Language". */
  readonly group?: string;
  readonly label: string;
  /** Leads to the list without it. */
  readonly href: string;
  /** Said after the label, e.g. "Remove this filter". */
  readonly removeLabel: string;
}

export interface ChipsProps {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly clear?: { readonly label: string; readonly href: string };
}

/** The filters in force, each a link that removes it. */
export function Chips({ label, chips, clear }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.href}>
          <a className="chip" href={chip.href} rel="nofollow">
            {chip.group && <span className="chip-group">{chip.group} </span>}
            {chip.label}
            <Icon name="close" label={chip.removeLabel} />
          </a>
        </li>
      ))}
      {clear && (
        <li>
          <a className="chip-clear" href={clear.href}>
            {clear.label}
          </a>
        </li>
      )}
    </ul>
  );
}
