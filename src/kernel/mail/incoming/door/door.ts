import { readFileSync } from "node:fs";
import { once } from "node:events";
import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { Config } from "#kernel/config";
import type { Door } from "#kernel/listening";
import { MOST_MAIL_BYTES, type MailHost } from "../take.ts";
import { answersOf } from "./answers.ts";

const most = { callers: 100, perAddress: 10 };
const MOST_RECIPIENTS = 20;
/** Milliseconds; RFC 5321 §4.5.3.2.7 asks for five minutes of patience. */
const PATIENCE = 5 * 60_000;

/**
 * The SMTP server of a deployment (RFC 5321): for mail to addresses that its mailboxes take, and to
 * no others. @throws the system's error when a certificate is set that cannot be read
 */
export function smtpDoor(host: MailHost): Door {
  const { config, log } = host.services;
  const server = new SMTPServer({
    ...optionsOf(config),
    ...answersOf(host),
  });
  server.on("error", (fault) => log.debug({ part: "smtp", fault }, "a connection ended"));
  return {
    name: "smtp",
    most,
    serve: async (socket, stopping) => {
      const ended = once(socket, "close");
      serveOne(server, socket, stopping);
      await ended;
    },
  };
}

/** The server library has the conversation; the door counts and ends it. */
function serveOne(server: SMTPServer, socket: Socket, stopping: AbortSignal): void {
  server.connect(socket);
  const connection = [...server.connections].at(-1);
  // Who has shut their side has nothing more to ask for.
  socket.once("end", () => socket.end());
  const goodbye = () => connection?.send(421, "4.3.2 The server is going down");
  stopping.addEventListener("abort", goodbye, { once: true });
  socket.once("close", () => stopping.removeEventListener("abort", goodbye));
}

function optionsOf(config: Config): SMTPServerOptions {
  const tls = certificate(config);
  return {
    name: config.mailDomain,
    banner: "Commonshelf",
    size: MOST_MAIL_BYTES,
    maxRecipients: MOST_RECIPIENTS,
    maxAllowedUnauthenticatedCommands: false,
    socketTimeout: PATIENCE,
    authOptional: true,
    disabledCommands: ["AUTH", ...(tls ? [] : ["STARTTLS"])],
    disableReverseLookup: true,
    logger: false,
    ...tls,
  };
}

function certificate({ MAIL_IN_CERT_FILE, MAIL_IN_KEY_FILE }: Config) {
  if (!MAIL_IN_CERT_FILE || !MAIL_IN_KEY_FILE) return null;
  return { cert: readFileSync(MAIL_IN_CERT_FILE), key: readFileSync(MAIL_IN_KEY_FILE) };
}
