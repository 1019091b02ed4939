import { fieldId } from "./field-frame.tsx";

export interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly {
    readonly message: string;
    /** Name of the field to mend; `id` when the field has its own. */
    readonly name?: string;
    readonly id?: string;
  }[];
}

/** What to mend, at the top of a form that came back; each line leads to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ message, name, id }) => {
          const target = id ?? (name === undefined ? undefined : fieldId({ name }));
          return (
            <li key={`${target} ${message}`}>
              {target ? <a href={`#${target}`}>{message}</a> : message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
