import { createHash } from "node:crypto";
import type { Exchange } from "../../../model/federation/exchange.ts";

/**
 * The id under which an inquiry's thread knows what a partner said. A partner chooses ids that are its own within
 * one exchange only: another's, or its own of the next exchange, may be the same. 64 hexadecimal digits.
 */
export function lineKey({ id: exchange }: Pick<Exchange, "id">, line: string): string {
  return createHash("sha256").update(`${exchange} ${line}`).digest("hex");
}
