import type { Run, Services } from "#kernel/tenancy";
import { mailInAddress } from "../../domain.ts";
import type { Mailbox } from "../mailbox.ts";
import { smtpDoor } from "./door.ts";

/** The door for mail, as a manifest names it among its listeners. */
export function mailListener(mailboxes: readonly Mailbox[]) {
  return {
    name: "SMTP",
    setting: "MAIL_IN_PORT",
    address: mailInAddress,
    door: (host: { readonly run: Run; readonly services: Services }) =>
      smtpDoor({ ...host, mailboxes }),
  } as const;
}
