/**
 * What node-postgres meets where the database cannot be asked: no connection to be had, or one that
 * broke; classes 08 and 57P of PostgreSQL's error codes, and 53300, no connection left.
 */
const CODES =
  /^(08\w{3}|57P\d\d|53300|E(CONNREFUSED|CONNRESET|PIPE|HOSTUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN))$/;
/** It has no code for these. */
const TEXTS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a fault says that the database cannot be reached now: then waiting helps. */
export function isUnreachable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = "code" in fault ? String(fault.code) : "";
  return CODES.test(code) || TEXTS.test(fault.message);
}
