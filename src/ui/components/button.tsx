import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import { classes } from "./classes.ts";

interface Look {
  /** `primary` is the one clear thing to do; a page has at most one. Default `secondary`. */
  readonly look?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  readonly size?: "normal" | "small" | undefined;
  readonly icon?: IconName | undefined;
  /** Says what happens, in full, when the visible words alone are not enough in a list. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

export interface ButtonProps extends Look {
  readonly type?: "submit" | "button" | "reset";
  /** Sent with the form when this button was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** The id of a form elsewhere on the page. */
  readonly form?: string;
  readonly formAction?: string;
  readonly formMethod?: "post" | "get";
  readonly disabled?: boolean;
  /** Id of a `Dialog` that it opens or closes, without script. */
  readonly popoverTarget?: string;
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly download?: boolean | string;
  readonly rel?: string;
}

function lookClass({ look = "secondary", size }: Look): string {
  return classes(
    "button",
    look !== "secondary" && `button-${look}`,
    size === "small" && "button-small",
  );
}

/** A button that does something. */
export function Button(props: ButtonProps) {
  const {
    icon,
    type = "submit",
    name,
    value,
    form,
    formAction,
    formMethod,
    disabled,
    popoverTarget,
  } = props;
  return (
    <button
      className={lookClass(props)}
      aria-label={props.label}
      {...{ type, name, value, form, formAction, formMethod, disabled, popoverTarget }}
    >
      {icon && <Icon name={icon} />}
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, download, rel, icon } = props;
  return (
    <a className={lookClass(props)} aria-label={props.label} {...{ href, download, rel }}>
      {icon && <Icon name={icon} />}
      {props.children}
    </a>
  );
}
