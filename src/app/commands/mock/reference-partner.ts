import { outboundRules } from "#kernel/outbound";
import { partnerManners } from "../../mock/reference-partner/manners.ts";
import { type MockKey, mockKey } from "../../mock/reference-partner/mock-key.ts";
import { ReferencePartner } from "../../mock/reference-partner/partner.ts";
import { openReferencePartner } from "../../mock/reference-partner/serve.ts";
import { type Command, type Invocation, optional, WrongUse } from "../command.ts";
import { numberOf, oneOf, playOf, systemOptions, whereOf } from "./mock-options.ts";
import { runMock } from "./run-mock.ts";

const PORT = 4183;
const { port, host, delay, fault, faults } = systemOptions;

export const mockReferencePartnerCommand: Command = {
  name: "mock reference-partner",
  summary:
    "Play a partner network that answers readers' questions, to try the federated desk with.",
  usage: "",
  examples: [
    "commonshelf mock reference-partner --to http://localhost:3000/reference/federation",
    "commonshelf mock reference-partner --to … --answer returns",
    "commonshelf mock reference-partner --to … --answer asks-back --languages en,es",
  ],
  options: {
    port,
    host,
    delay,
    fault,
    faults,
    to: {
      type: "string",
      value: "ADDRESS",
      meaning: "Where its messages go; it only listens if absent.",
    },
    name: { type: "string", value: "NAME", meaning: "Who answers; Mina if absent." },
    answer: {
      type: "string",
      value: "HOW",
      meaning: `What it does with questions: ${partnerManners.join(", ")}; answers if absent.`,
    },
    languages: {
      type: "string",
      value: "CODES",
      meaning: "In which it answers, with commas between; any if absent.",
    },
    pace: {
      type: "string",
      value: "MS",
      meaning: "Milliseconds between its messages; 1000 if absent.",
    },
  },
  run: (invocation) => {
    const where = whereOf(invocation, PORT);
    const key = mockKey("reference-partner");
    const partner = partnerOf(invocation, key);
    const to = addressOf(invocation);
    const play = playOf(invocation, "normal");
    const open = async () => {
      const peer = await openReferencePartner(where, partner, play);
      if (to !== null) partner.speakTo(to);
      return peer;
    };
    const advice = ["Its key, to be entered under Network, Foreign systems:", key.keyId, key.pem];
    return runMock(invocation, where, open, advice);
  },
};

function partnerOf(invocation: Invocation, key: MockKey): ReferencePartner {
  return new ReferencePartner({
    name: optional(invocation, "name") ?? "Mina",
    key,
    manner: oneOf(invocation, "answer", partnerManners) ?? "answers",
    languages: (optional(invocation, "languages") ?? "").split(",").filter(Boolean),
    pace: numberOf(invocation, "pace", 1000, 600_000),
    rules: outboundRules(invocation.config),
    told: invocation.terminal.note,
  });
}

function addressOf(invocation: Invocation): string | null {
  const to = optional(invocation, "to") ?? null;
  if (to !== null && !URL.canParse(to)) throw new WrongUse(`--to ${to}: give a whole web address.`);
  return to;
}
