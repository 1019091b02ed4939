import type { HTMLInputAutoCompleteAttribute } from "react";
import { controlProps, type FieldBase, FieldFrame } from "./field-frame.tsx";

export interface TextFieldProps extends FieldBase {
  readonly type?:
    | "text"
    | "email"
    | "password"
    | "search"
    | "tel"
    | "url"
    | "number"
    | "date"
    | "time"
    | "datetime-local"
    | "month"
    | "color";
  readonly value?: string | number | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search";
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly spellCheck?: boolean;
  /** The language of what is typed, when it differs from the page. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl" | "auto";
}

/** One line to type into. */
export function Field(props: TextFieldProps) {
  const { autoComplete, inputMode, min, max, step, maxLength, pattern, spellCheck } = props;
  const limits = { autoComplete, inputMode, min, max, step, maxLength, pattern, spellCheck };
  return (
    <FieldFrame field={props}>
      <input
        className="control"
        {...controlProps(props)}
        {...limits}
        type={props.type ?? "text"}
        lang={props.lang}
        dir={props.dir}
        defaultValue={props.value}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldBase {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly dir?: "ltr" | "rtl" | "auto";
}

/** Several lines to type into. */
export function TextArea(props: TextAreaProps) {
  const { value, rows = 4, maxLength, dir } = props;
  return (
    <FieldFrame field={props}>
      <textarea
        className="control"
        {...controlProps(props)}
        {...{ rows, maxLength, dir }}
        defaultValue={value}
      />
    </FieldFrame>
  );
}

export interface FileFieldProps extends FieldBase {
  /** Media types and endings, as in the HTML attribute. */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** A file to send; its form must be `multipart`. */
export function FileField(props: FileFieldProps) {
  const { accept, multiple } = props;
  return (
    <FieldFrame field={props}>
      <input
        className="control control-file"
        {...controlProps(props)}
        {...{ accept, multiple }}
        type="file"
      />
    </FieldFrame>
  );
}
