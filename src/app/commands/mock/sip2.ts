import { openSip2Mock } from "../../mock/sip2/serve.ts";
import { type Command, optional } from "../command.ts";
import { playOf, systemOf, systemOptions, whereOf } from "./mock-options.ts";
import { runMock } from "./run-mock.ts";

const PORT = 6001;

export const mockSip2Command: Command = {
  name: "mock sip2",
  summary: "Play a library's own system that speaks SIP2, to try connections with.",
  usage: "",
  examples: [
    "commonshelf mock sip2",
    "commonshelf mock sip2 --sign-in shelf --password sesame",
    "commonshelf mock sip2 --fault checksum --faults 2 --crlf",
  ],
  options: {
    ...systemOptions,
    "sign-in": { type: "string", value: "USER", meaning: "Who may sign in, with --password." },
    crlf: { type: "boolean", meaning: "End messages with CRLF, as some systems do." },
  },
  run: (invocation) => {
    const where = whereOf(invocation, PORT);
    const [system, play] = [systemOf(invocation), playOf(invocation)];
    const user = optional(invocation, "sign-in");
    const password = optional(invocation, "password") ?? "";
    const login = user === undefined ? null : { user, password };
    const crlf = invocation.options["crlf"] === true;
    const options = { system, login, crlf, now: () => Temporal.Now.instant() };
    return runMock(invocation, where, () => openSip2Mock(where, options, play));
  },
};
