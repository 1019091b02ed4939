import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import { classes } from "./classes.ts";

/** What every kind of field has. */
export interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; the typed value stays. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Word put after the label, e.g. "(optional)". */
  readonly mark?: string | undefined;
  /** Default `f-<name>`; give one when a name occurs twice on a page. */
  readonly id?: string | undefined;
  readonly width?: "full" | "short" | undefined;
}

/** The id of a field's control, as error summaries link to it. */
export function fieldId({ id, name }: Pick<FieldBase, "id" | "name">): string {
  // Names of nested values have dots (`name.en`), which selectors would read as classes.
  return id ?? `f-${name.replaceAll(/[^\w-]/g, "-")}`;
}

/** The attributes which tie a control to its label, hint and error. */
export function controlProps(field: FieldBase) {
  const id = fieldId(field);
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  return {
    id,
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": field.error ? true : undefined,
  } as const;
}

/** The hint and the error, with the ids that `controlProps` points at. */
export function FieldNotes({ field }: { readonly field: FieldBase }) {
  const id = fieldId(field);
  return (
    <>
      {field.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          {field.error}
        </p>
      )}
    </>
  );
}

/** Label, hint, error, then the control. */
export function FieldFrame(props: { readonly field: FieldBase; readonly children: ReactNode }) {
  const { field, children } = props;
  return (
    <div
      className={classes(
        "field",
        field.error && "field-wrong",
        field.width === "short" && "field-short",
      )}
    >
      <label className="field-label" htmlFor={fieldId(field)}>
        {field.label}
        {field.mark && <span className="field-mark"> {field.mark}</span>}
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}
