import {
  decodeNcip,
  encodeNcip,
  generalProblem,
  NcipFault,
  type NcipMessage,
  type NcipProblem,
  type NcipRequest,
  type ResponseOf,
  type RequestOf,
  type ServiceName,
  serviceProblem,
} from "#standards/ncip";
import { type LocalSystem, Refused } from "../local-system.ts";
import { services } from "./services.ts";

/** One message answered: what goes back, and a line about it for who watches. */
export type Answered = { readonly xml: string; readonly line: string };

/** Answers as a library's system would; `password` is what agencies must show, where one is set. */
export function answerNcip(
  system: LocalSystem,
  password: string | null,
  xml: Uint8Array,
): Answered {
  try {
    const message = decodeNcip(xml, { strict: true });
    if (message.kind !== "request")
      return refuse(message.service, [generalProblem("Protocol Error", { detail: "an answer" })]);
    const shown = message.header?.fromPassword ?? message.header?.fromSystemPassword;
    if (password !== null && shown !== password)
      return refuse(message.service, [generalProblem("Agency Authentication Failed")]);
    return done(system, message);
  } catch (fault) {
    if (fault instanceof NcipFault) return refuse(fault.service, [fault.problem]);
    throw fault;
  }
}

function done(system: LocalSystem, message: NcipRequest): Answered {
  const { service } = message;
  try {
    // The service was found by the name of the message that it takes.
    const serve = services[service] as (
      system: LocalSystem,
      body: RequestOf<ServiceName>,
    ) => ResponseOf<ServiceName>;
    const answer = {
      kind: "response",
      service,
      header: headerFor(message),
      body: serve(system, message.body),
    };
    return { xml: encodeNcip(answer as NcipMessage), line: `${service}: done` };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return refuse(service, [problemOf(service, fault)]);
  }
}

/** The answer goes back to who asked. */
function headerFor({ header }: NcipRequest) {
  return header && { from: header.to, to: header.from };
}

function problemOf(service: string, { problem, message: detail }: Refused): NcipProblem {
  if (problem === "Temporary Processing Failure") return generalProblem(problem, { detail });
  return serviceProblem(service, problem, { detail });
}

function refuse(service: string | null, problems: readonly [NcipProblem]): Answered {
  const { type, detail } = problems[0];
  return {
    xml: encodeNcip({ kind: "refusal", service, problems }),
    line: `${service ?? "a message"}: ${type.value}${detail ? ` (${detail})` : ""}`,
  };
}
