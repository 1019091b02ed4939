import { createElement, type ReactNode } from "react";
import { Button } from "#ui";
import type { T } from "./faults.tsx";

/** Source name of the module that runs it, for `elements` of a page. */
export const PASSKEY_ELEMENT = "account/passkey";

/**
 * What a browser with script does with passkeys. Without script, or in a browser that knows no
 * passkeys, it says so; the button appears only where it works.
 */
export function PasskeyElement(props: {
  readonly t: T;
  readonly mode: "sign-in" | "create";
  readonly label: string;
  readonly next: string;
  readonly children?: ReactNode;
}) {
  const { t, mode, label, next, children } = props;
  const words = { unsupported: t("passkey-unsupported"), failed: t("passkey-failed") };
  return createElement(
    "cs-passkey",
    { mode, next, ...words },
    <noscript>
      <p className="soft">{t("passkey-needs-script")}</p>
    </noscript>,
    <div className="form" hidden data-part="act">
      {children}
      <p>
        <Button type="button" icon="person">
          {label}
        </Button>
      </p>
    </div>,
    <p role="status" data-part="said" />,
  );
}
