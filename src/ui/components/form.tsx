import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";

export interface FormProps {
  readonly action: string;
  /** Default `post`; use `get` for searches, whose address can be kept. */
  readonly method?: "post" | "get";
  readonly id?: string;
  /** Needed with a file field. */
  readonly multipart?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A form that works without script; the browser's own checks are off, so every fault is told in the same way. */
export function Form({ action, method = "post", id, multipart, label, children }: FormProps) {
  return (
    <form
      className="form"
      id={id}
      action={action}
      method={method}
      encType={multipart ? "multipart/form-data" : undefined}
      aria-label={label}
      noValidate
    >
      {children}
    </form>
  );
}

export interface FormButtonProps extends Omit<ButtonProps, "type" | "form" | "formAction"> {
  readonly action: string;
  /** Values sent along, by field name. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** One button that is a whole form: an act that needs no question (undo, cancel, renew). */
export function FormButton({ action, fields = {}, ...button }: FormButtonProps) {
  return (
    <form className="form-button" action={action} method="post">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button} />
    </form>
  );
}

/** The row of buttons at the end of a form; the main one first. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

/** Fields that belong together, under one legend. */
export function FieldGroup(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="field-group">
      <legend>{props.legend}</legend>
      {props.hint && <p className="field-hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}
