import { outboundRules } from "#kernel/outbound";
import type { Agency } from "#standards/iso18626";
import { requesterManners, supplierManners } from "../../mock/iso18626/manners.ts";
import { Iso18626Mock } from "../../mock/iso18626/peer.ts";
import { openIso18626Mock } from "../../mock/iso18626/serve.ts";
import { type Command, every, type Invocation, optional, WrongUse } from "../command.ts";
import { numberOf, oneOf, playOf, systemOptions, whereOf } from "./mock-options.ts";
import { runMock } from "./run-mock.ts";

const PORT = 4182;
const { port, host, delay, fault, faults } = systemOptions;

export const mockIso18626Command: Command = {
  name: "mock iso18626",
  summary: "Play a foreign system that lends and borrows by ISO 18626, to try partners with.",
  usage: "",
  examples: [
    "commonshelf mock iso18626 --to http://localhost:3000/iso18626 --token SECRET",
    "commonshelf mock iso18626 --to … --token … --answer unfilled",
    'commonshelf mock iso18626 --to … --token … --request "Northern Lights" --supplier ISIL:ZZ-PMPL --afterwards renew',
  ],
  options: {
    port,
    host,
    delay,
    fault,
    faults,
    agency: { type: "string", value: "TYPE:VALUE", meaning: "Who it is; ISIL:ZZ-MOCK if absent." },
    to: {
      type: "string",
      value: "ADDRESS",
      meaning: "Where its messages go; it only listens if absent.",
    },
    token: { type: "string", value: "TEXT", meaning: "By which it signs in there." },
    answer: {
      type: "string",
      value: "HOW",
      meaning: `As a supplier: ${supplierManners.join(", ")}; loaned if absent.`,
    },
    pace: {
      type: "string",
      value: "MS",
      meaning: "Milliseconds between its messages; 1000 if absent.",
    },
    request: { type: "string", value: "TITLE", multiple: true, meaning: "Asks for this at once." },
    supplier: { type: "string", value: "TYPE:VALUE", meaning: "Whom it asks." },
    afterwards: {
      type: "string",
      value: "HOW",
      meaning: `With what it is lent: ${requesterManners.join(", ")}; return if absent.`,
    },
  },
  run: (invocation) => {
    const where = whereOf(invocation, PORT);
    const mock = mockOf(invocation);
    const wishes = wishesOf(invocation);
    const play = playOf(invocation, "normal");
    return runMock(invocation, where, async () => {
      const peer = await openIso18626Mock(where, mock, play);
      for (const { supplier, title } of wishes) mock.request(supplier, title);
      return peer;
    });
  },
};

function mockOf(invocation: Invocation): Iso18626Mock {
  const to = optional(invocation, "to") ?? null;
  if (to !== null && !URL.canParse(to)) throw new WrongUse(`--to ${to}: give a whole web address.`);
  const mock = new Iso18626Mock({
    agency: agencyOf("agency", optional(invocation, "agency") ?? "ISIL:ZZ-MOCK"),
    token: optional(invocation, "token") ?? null,
    supplies: oneOf(invocation, "answer", supplierManners) ?? "loaned",
    requests: oneOf(invocation, "afterwards", requesterManners) ?? "return",
    pace: numberOf(invocation, "pace", 1000, 600_000),
    rules: outboundRules(invocation.config),
    told: invocation.terminal.note,
  });
  if (to !== null) mock.speakTo(to);
  return mock;
}

function wishesOf(invocation: Invocation): readonly { supplier: Agency; title: string }[] {
  const titles = every(invocation, "request");
  if (titles.length === 0) return [];
  const named = optional(invocation, "supplier");
  if (named === undefined) throw new WrongUse("--supplier is needed: whom shall it ask?");
  if (optional(invocation, "to") === undefined) throw new WrongUse("--to is needed to ask.");
  const supplier = agencyOf("supplier", named);
  return titles.map((title) => ({ supplier, title }));
}

function agencyOf(option: string, text: string): Agency {
  const [, type = "", value = ""] = /^([A-Z]+):(\S+)$/.exec(text) ?? [];
  if (value === "") throw new WrongUse(`--${option} ${text}: write it as ISIL:ZZ-MOCK.`);
  return { type, value };
}
