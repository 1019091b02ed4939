import type { Incoming, KindCode, Outgoing } from "#standards/sip2";
import { checkIn, hold, item, lend } from "./circulation.ts";
import { type Asked, type Counter, field, stamp } from "./counter.ts";
import { endSession, fee, patron } from "./patron.ts";

type Clerk<Code extends KindCode> = (counter: Counter, asked: Asked<Code>) => Outgoing;

const clerks: { readonly [Code in KindCode]?: Clerk<Code> } = {
  "09": checkIn,
  "11": lend,
  "15": hold,
  "17": item,
  "23": patron,
  "29": lend,
  "35": endSession,
  "37": fee,
  "63": patron,
  "93": signIn,
  "99": status,
};

/** The answer to a message of a client; null for one that no client sends. */
export function answerSip2(counter: Counter, asked: Incoming): Outgoing | null {
  // Who answers was found by the very code of the message.
  const clerk = clerks[asked.code] as ((counter: Counter, asked: Incoming) => Outgoing) | undefined;
  return clerk?.(counter, asked) ?? null;
}

function signIn({ login }: Counter, asked: Asked<"93">): Outgoing<"94"> {
  const right =
    !login ||
    (field(asked, "loginUser") === login.user && field(asked, "loginPassword") === login.password);
  return { code: "94", fixed: { ok: right ? "1" : "0" } };
}

function status(counter: Counter): Outgoing<"98"> {
  return {
    code: "98",
    fixed: {
      onLine: "Y",
      checkIn: "Y",
      checkOut: "Y",
      renewal: "Y",
      statusUpdate: "N",
      offLine: "N",
      timeout: "600",
      retries: "003",
      dateTime: stamp(counter),
      protocolVersion: "2.00",
    },
    fields: {
      institution: "MOCK",
      libraryName: "A library for trying",
      supported: "NYYYYNYYYNYNYNYN",
    },
  };
}
