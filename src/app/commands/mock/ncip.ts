import { openNcipMock } from "../../mock/ncip/serve.ts";
import { type Command, optional } from "../command.ts";
import { playOf, systemOf, systemOptions, whereOf } from "./mock-options.ts";
import { runMock } from "./run-mock.ts";

const PORT = 4181;

export const mockNcipCommand: Command = {
  name: "mock ncip",
  summary: "Play a library's own system that speaks NCIP 2.02, to try connections with.",
  usage: "",
  examples: [
    "commonshelf mock ncip",
    'commonshelf mock ncip --port 9001 --user "42=Ada Reader" --item "b7=Northern Lights"',
    "commonshelf mock ncip --answer user-blocked --delay 2000",
    "commonshelf mock ncip --fault hang-up --faults 3   # fails three times, then works",
  ],
  options: systemOptions,
  run: (invocation) => {
    const where = whereOf(invocation, PORT);
    const [system, play] = [systemOf(invocation), playOf(invocation)];
    const password = optional(invocation, "password") ?? null;
    return runMock(invocation, where, () => openNcipMock(where, system, play, password));
  },
};
