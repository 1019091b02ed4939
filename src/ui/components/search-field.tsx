import { createElement } from "react";
import { Icon } from "../icons/icon.tsx";
import { classes } from "./classes.ts";

export interface SearchFieldProps {
  /** Default `/find`. */
  readonly action?: string;
  /** Default `q`. */
  readonly name?: string;
  readonly value?: string | undefined;
  readonly label: string;
  readonly placeholder?: string;
  /** What the button says, e.g. "Find". */
  readonly submit: string;
  /** Address that completes words while typing (`cs-suggest`); without it the field stays plain. */
  readonly complete?: string;
  /** Says how many completions there are; `#` stands for the number. */
  readonly completions?: string;
  /** Kept along with the query, e.g. the library searched in. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly size?: "bar" | "large";
  readonly id?: string;
  /** Shows the label above the field; otherwise only screen readers say it. */
  readonly labelShown?: boolean;
}

function SearchInput(props: SearchFieldProps & { readonly id: string }) {
  const { id, name = "q", value, placeholder } = props;
  return (
    <input
      id={id}
      className="search-input"
      type="search"
      name={name}
      defaultValue={value}
      placeholder={placeholder}
      enterKeyHint="search"
      autoComplete="off"
      autoCapitalize="none"
      dir="auto"
      maxLength={400}
    />
  );
}

/** The search field: a plain GET form, completed by `cs-suggest` where script runs. */
export function SearchField(props: SearchFieldProps) {
  const {
    action = "/find",
    label,
    submit,
    complete,
    completions,
    hidden = {},
    size = "bar",
  } = props;
  const id = props.id ?? `search-${size}`;
  const input = <SearchInput {...props} id={id} />;
  return (
    <search className={classes("search", `search-${size}`)}>
      <form action={action} method="get">
        <label htmlFor={id} className={props.labelShown ? "search-label" : "visually-hidden"}>
          {label}
        </label>
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div className="search-row">
          {complete
            ? createElement("cs-suggest", { src: complete, label, words: completions }, input)
            : input}
          <button type="submit" className="search-submit">
            <Icon name="search" />
            <span>{submit}</span>
          </button>
        </div>
      </form>
    </search>
  );
}
