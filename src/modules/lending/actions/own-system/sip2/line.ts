import { converse } from "#kernel/outbound";
import {
  fieldOf,
  type FieldName,
  type Incoming,
  isSendable,
  type KindCode,
  type Outgoing,
  Sip2Framing,
  Sip2Session,
  transactionDate,
} from "#standards/sip2";
import { type Access, OwnSystemFault } from "../own-system.ts";

type Sip2Access = Access<"sip2">;

/** A SIP2 line on which somebody is signed in. */
export type Sip2Line = {
  readonly ask: <Code extends KindCode, Due extends KindCode>(
    question: Outgoing<Code>,
    due: Due,
  ) => Promise<Extract<Incoming, { readonly code: Due }>>;
  /** The time as the standard writes it, by the library's clocks. */
  readonly stamp: (at?: Temporal.Instant) => string;
  readonly institution: string;
};

/** Signs in, sees that the system is on line, and talks. SIP2 shows readers' business: never unsecured beyond this machine. */
export function onLine<T>(access: Sip2Access, talk: (line: Sip2Line) => Promise<T>): Promise<T> {
  const { settings, rules, signal, unsecured } = access;
  const { host, port, tls, certificate } = settings;
  const trust = { ca: certificate === "" ? undefined : certificate };
  const target = { host, port, tls: tls ? trust : undefined };
  const line = { target, framing: new Sip2Framing(), confidential: !unsecured, signal };
  return converse(rules, line, async (conversation) => {
    const session = new Sip2Session(conversation);
    await begin(session, access);
    return talk({
      ask: (question, due) => session.ask(question, due),
      stamp: (at = access.now) =>
        transactionDate(at.toZonedDateTimeISO(access.timeZone).toPlainDateTime()),
      institution: settings.institution,
    });
  });
}

async function begin(session: Sip2Session, { settings, secret }: Sip2Access): Promise<void> {
  const { user, location } = settings;
  if (user !== "") {
    const fields = { loginUser: user, loginPassword: secret, ...(location && { location }) };
    const fixed = { userAlgorithm: "0", passwordAlgorithm: "0" };
    const answer = await session.ask({ code: "93", fixed, fields }, "94");
    if (answer.fixed.ok !== "1") throw new OwnSystemFault("login");
  }
  const fixed = { statusCode: "0", maxPrintWidth: "080", protocolVersion: "2.00" };
  const { fixed: state } = await session.ask({ code: "99", fixed }, "98");
  if (state.onLine.toUpperCase() !== "Y") throw new OwnSystemFault("busy");
}

/** A number as SIP2 can carry it. @throws OwnSystemFault for one that would end its field */
export function sendable(value: string): string {
  if (!isSendable(value)) throw new OwnSystemFault("garbled", "a number that SIP2 cannot carry");
  return value;
}

const LONGEST = 300;

/** What the system says to the screen. */
export function said(answer: Incoming): string | null {
  return text(answer, "screenMessage")?.slice(0, LONGEST) ?? null;
}

export function text(answer: Incoming, name: FieldName): string | null {
  const value = fieldOf(answer, name)?.trim();
  return value === undefined || value === "" ? null : value;
}
