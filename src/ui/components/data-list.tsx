import type { ReactNode } from "react";

export interface Datum {
  readonly label: string;
  /** One value, or several that each stand on a line. */
  readonly value: ReactNode | readonly ReactNode[];
}

/** Facts of one thing: label and value; entries without a value are left out. */
export function DataList({ items }: { readonly items: readonly Datum[] }) {
  return (
    <dl className="data-list">
      {items.map(({ label, value }) => {
        const values = (Array.isArray(value) ? value : [value]).filter(
          (one) => one !== undefined && one !== null && one !== "" && one !== false,
        );
        if (values.length === 0) return null;
        return (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((one, index) => (
              <dd key={index}>{one}</dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
