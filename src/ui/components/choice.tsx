import { controlProps, type FieldBase, FieldFrame, FieldNotes, fieldId } from "./field-frame.tsx";
import { classes } from "./classes.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface SelectProps extends FieldBase {
  readonly value?: string | undefined;
  readonly options: readonly (Option | OptionGroup)[];
  /** First, empty entry ("Choose a branch"). */
  readonly empty?: string;
}

function SelectOption({ value, label, disabled }: Option) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  );
}

/** One of many, from a list. */
export function Select(props: SelectProps) {
  return (
    <FieldFrame field={props}>
      <select className="control" {...controlProps(props)} defaultValue={props.value}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <SelectOption key={option.value} {...option} />
              ))}
            </optgroup>
          ) : (
            <SelectOption key={entry.value} {...entry} />
          ),
        )}
      </select>
    </FieldFrame>
  );
}

export interface CheckboxProps extends FieldBase {
  readonly checked?: boolean | undefined;
  /** What is sent when it is ticked; default `on`. */
  readonly value?: string;
}

/** One thing to tick. */
export function Checkbox(props: CheckboxProps) {
  return (
    <div className={classes("field", "choice", props.error && "field-wrong")}>
      <input
        {...controlProps(props)}
        type="checkbox"
        value={props.value ?? "on"}
        defaultChecked={props.checked}
      />
      <label htmlFor={fieldId(props)}>{props.label}</label>
      <FieldNotes field={props} />
    </div>
  );
}

interface ChoiceGroupProps extends FieldBase {
  readonly options: readonly Option[];
}

function ChoiceGroup(
  props: ChoiceGroupProps & {
    readonly type: "radio" | "checkbox";
    readonly chosen: readonly string[];
  },
) {
  const { "aria-describedby": described, "aria-invalid": invalid, id } = controlProps(props);
  const role = props.type === "radio" ? "radiogroup" : undefined;
  return (
    <fieldset
      className={classes("field", props.error && "field-wrong")}
      role={role}
      aria-describedby={described}
      aria-invalid={role ? invalid : undefined}
      aria-required={role && props.required ? true : undefined}
    >
      <legend className="field-label">
        {props.label}
        {props.mark && <span className="field-mark"> {props.mark}</span>}
      </legend>
      <FieldNotes field={props} />
      {props.options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${index}`;
        const hintId = option.hint ? `${optionId}-about` : undefined;
        return (
          <div className="choice" key={option.value}>
            <input
              id={optionId}
              type={props.type}
              name={props.name}
              value={option.value}
              defaultChecked={props.chosen.includes(option.value)}
              disabled={props.disabled || option.disabled}
              aria-describedby={hintId}
            />
            <label htmlFor={optionId}>{option.label}</label>
            {option.hint && (
              <p className="field-hint" id={hintId}>
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** One of a few, all in sight. */
export function RadioGroup(props: ChoiceGroupProps & { readonly value?: string | undefined }) {
  return (
    <ChoiceGroup {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
  );
}

/** Any of a few, all in sight. */
export function CheckboxGroup(props: ChoiceGroupProps & { readonly values?: readonly string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={props.values ?? []} />;
}
