import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import { classes } from "./classes.ts";

export interface MenuProps {
  readonly label: ReactNode;
  readonly icon?: IconName;
  /** The edge of the button with which the sheet lines up. */
  readonly align?: "start" | "end";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a small sheet of links and forms, by `<details>`; only one is open at a time. */
export function Menu({ label, icon, align = "start", className, children }: MenuProps) {
  return (
    <details className={classes("menu", className)} name="menu">
      <summary className="menu-button">
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="chevron-down" />
      </summary>
      <div className={classes("menu-sheet", align === "end" && "menu-sheet-end")}>{children}</div>
    </details>
  );
}

export interface MenuItem {
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName;
}

/** The links of a menu. */
export function MenuItems({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <ul className="menu-list">
      {items.map(({ label, href, icon }) => (
        <li key={href}>
          <a className="menu-item" href={href}>
            {icon && <Icon name={icon} />}
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
