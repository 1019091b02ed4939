import { readFile } from "node:fs/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { Config } from "#kernel/config";

const SECONDS = 1000;

type Settings = Pick<Config, "DKIM_DOMAIN" | "DKIM_SELECTOR" | "DKIM_KEY_FILE">;

/** Hands a message to the mail server at `url`, signed where the settings have a key. @throws what the server or network said */
export async function handOver(
  url: string,
  message: SendMailOptions,
  settings: Settings,
): Promise<void> {
  const dkim = await signingKey(settings);
  const transport = createTransport({
    url,
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    socketTimeout: 60 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim } : {}),
  });
  try {
    await transport.sendMail(message);
  } finally {
    transport.close();
  }
}

/** RFC 6376. Read anew each time, so that a new key needs no new start. */
async function signingKey({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }: Settings) {
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY_FILE) return null;
  const privateKey = await readFile(DKIM_KEY_FILE, "utf8");
  return { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey };
}
