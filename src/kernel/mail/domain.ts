import type { Config } from "#kernel/config";
import type { ListenAddress } from "#kernel/listening";

/** Port of a server that nobody has asked for; 25, the registered one, is for administrators only. */
const USUAL_PORT = 2525;

type Settings = Pick<Config, "MAIL_IN_HOST" | "MAIL_IN_PORT" | "MAIL_IN_IMAP_URL" | "NODE_ENV">;

/** Where the settings have mail be taken by SMTP; null: nowhere. `yields` where nobody asked for this very port. */
export function mailInAddress({
  MAIL_IN_HOST: host,
  MAIL_IN_PORT: port,
  NODE_ENV,
}: Settings): (ListenAddress & { readonly yields: boolean }) | null {
  if (port !== undefined) return port === 0 ? null : { host, port, yields: false };
  return NODE_ENV === "development" ? { host, port: USUAL_PORT, yields: true } : null;
}

/** Whether mail that is sent to addresses of ours comes to us: only then do messages carry such addresses. */
export function takesMail(config: Settings): boolean {
  return mailInAddress(config) !== null || config.MAIL_IN_IMAP_URL !== undefined;
}
