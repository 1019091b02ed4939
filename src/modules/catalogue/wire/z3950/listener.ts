import type { Config } from "#kernel/config";
import type { Listener } from "#kernel/manifest";
import { converse, type Times } from "./connection/converse.ts";
import { Turns } from "#kernel/listening";
import { Session } from "./session/session.ts";

/** Port of a server that nobody has asked for; 210, the registered one, is for administrators only. */
const USUAL_PORT = 2100;

/** A client does with one connection; gateways that ask for many people hold a few. */
const most = { callers: 200, perAddress: 20 };

/** Searches at the same time, so that readers of the pages find the database free. */
const AT_ONCE = 4;

/** Milliseconds. */
const times: Times = {
  greeting: 30_000,
  idle: 5 * 60_000,
  message: 30_000,
  answer: 60_000,
  farewell: 2000,
};

/** The catalogue by Z39.50. */
export const z3950: Listener = {
  name: "Z39.50",
  setting: "Z3950_PORT",
  address: z3950Address,
  door: (host) => {
    const turns = new Turns(AT_ONCE);
    return {
      name: "z3950",
      most,
      serve: (socket, stopping) =>
        converse(socket, new Session(host), { times, turns, stopping, log: host.services.log }),
    };
  },
};

/** Where the settings have it listen. */
export function z3950Address({
  Z3950_HOST: host,
  Z3950_PORT: port,
  NODE_ENV,
}: Pick<Config, "Z3950_HOST" | "Z3950_PORT" | "NODE_ENV">): ReturnType<Listener["address"]> {
  if (port !== undefined) return port === 0 ? null : { host, port, yields: false };
  return NODE_ENV === "development" ? { host, port: USUAL_PORT, yields: true } : null;
}
