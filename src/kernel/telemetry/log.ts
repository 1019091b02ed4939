import pino from "pino";

export type Log = pino.Logger;

/** What must never be written down, wherever it turns up in a logged object (privacy by default). */
const hidden = [
  "password",
  "token",
  "cookie",
  "authorization",
  "email",
  "*.password",
  "*.token",
  "*.email",
];

/** JSON lines on standard error, since standard output is for the results of commands; levels as in pino. */
export function createLog(level: string): Log {
  const options = {
    level,
    base: null,
    redact: hidden,
    serializers: { fault: pino.stdSerializers.err },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return pino(options, pino.destination(2));
}
