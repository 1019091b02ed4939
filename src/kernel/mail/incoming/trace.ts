import type { Services } from "#kernel/tenancy";
import { foldField } from "#standards/email";
import type { Arrival } from "./arrival.ts";

/**
 * What the last server writes before a message (RFC 5321 §4.4): how it came, and who is told when it
 * cannot be delivered. It ends with a line break.
 */
export function traceOf(
  id: string,
  { source, returnPath, client }: Arrival,
  { config, clock }: Pick<Services, "config" | "clock">,
): string {
  const from = client ? `from ${word(client.name)} ([${client.address}]) ` : "";
  const date = new Date(clock.now().epochMilliseconds).toUTCString().replace("GMT", "+0000");
  const received = `${from}by ${config.mailDomain} with ${source.toUpperCase()} id ${id}; ${date}`;
  const path =
    returnPath === null ? [] : [foldField("Return-Path", `<${returnPath.slice(0, 500)}>`)];
  return `${[...path, foldField("Received", received)].join("\r\n")}\r\n`;
}

/** What a client calls itself is one word, whatever it says. */
function word(name: string): string {
  return name.replace(/[^\w.:[\]-]/g, "").slice(0, 200) || "unknown";
}
