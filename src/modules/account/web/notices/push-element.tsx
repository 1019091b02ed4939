import { createElement } from "react";
import type { PushDevice } from "#kernel/notices";
import { Button } from "#ui";
import type { NoticeT } from "../../messages/notices-index.ts";

/** Source name of the module that runs it, for `elements` of a page. */
export const PUSH_ELEMENT = "account/push";

type PushElementProps = {
  readonly t: NoticeT;
  readonly publicKey: string;
  readonly devices: readonly PushDevice[];
};

/**
 * Asks the browser to show notices. Without script it says so; the button appears only where it
 * works and this browser does not show them yet.
 */
export function PushElement({ t, publicKey, devices }: PushElementProps) {
  const words = {
    unsupported: t("push-unsupported"),
    denied: t("push-denied"),
    failed: t("push-failed"),
  };
  const known = devices.map(({ mark }) => mark).join(" ");
  return createElement(
    "cs-push",
    { "sender-key": publicKey, known, ...words },
    <noscript>
      <p className="soft">{t("push-needs-script")}</p>
    </noscript>,
    <p hidden data-part="act">
      <Button type="button" icon="bell">
        {t("push-turn-on")}
      </Button>
    </p>,
    <p role="status" data-part="said" />,
  );
}
