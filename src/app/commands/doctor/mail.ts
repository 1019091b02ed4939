import { connect } from "node:net";
import type { Config } from "#kernel/config";
import { type Finding, fine, wrong } from "./finding.ts";

/** Whether mail can leave. */
export async function mailFindings({ SMTP_URL, NODE_ENV }: Config): Promise<readonly Finding[]> {
  if (!SMTP_URL)
    return [
      NODE_ENV === "production"
        ? wrong("mail", "SMTP_URL is not set, so no mail leaves: nobody can reset a password.")
        : fine("mail", "kept, to be read at /dev/mail"),
    ];
  const { hostname, port, protocol } = new URL(SMTP_URL);
  const answers = await reaches(hostname, Number(port) || (protocol === "smtps:" ? 465 : 587));
  return [
    answers
      ? fine("mail", `${hostname} answers`)
      : wrong("mail", `${hostname} does not answer. Check SMTP_URL and the firewall.`),
  ];
}

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("connect", () => end(true))
      .once("error", () => end(false))
      .once("timeout", () => end(false));
  });
}
