import { LocalSystem } from "../../mock/local-system.ts";
import type { Where } from "../../mock/peer.ts";
import { type Answer, answers, type Fault, faults, Play } from "../../mock/script.ts";
import { type CommandOption, every, type Invocation, optional, WrongUse } from "../command.ts";

/** What every mock of a library's system takes. */
export const systemOptions = {
  port: { type: "string", value: "N", meaning: "Where it listens; a usual port if absent." },
  host: { type: "string", value: "ADDRESS", meaning: "127.0.0.1 if absent: this machine only." },
  user: {
    type: "string",
    value: "CARD=NAME",
    multiple: true,
    meaning: "A reader; 1001 to 1003 if absent. CARD=NAME! is blocked.",
  },
  item: {
    type: "string",
    value: "BARCODE=TITLE",
    multiple: true,
    meaning: "A copy on the shelf; b1 to b3 if absent.",
  },
  password: { type: "string", value: "TEXT", meaning: "What callers must show; none if absent." },
  answer: { type: "string", value: "HOW", meaning: `One of: ${answers.join(", ")}.` },
  delay: { type: "string", value: "MS", meaning: "Milliseconds before each answer." },
  fault: {
    type: "string",
    value: "KIND",
    meaning: `The first answers fail: ${faults.join(", ")}.`,
  },
  faults: { type: "string", value: "N", meaning: "How many answers fail; 1 if absent." },
} as const satisfies Readonly<Record<string, CommandOption>>;

const someUsers = ["1001=Ada Reader", "1002=Bo Reader", "1003=Cy Blocked!"];
const someItems = ["b1=The First Book", "b2=The Second Book", "b3=The Third Book"];

export function whereOf(invocation: Invocation, usual: number): Where {
  return {
    host: optional(invocation, "host") ?? "127.0.0.1",
    port: numberOf(invocation, "port", usual, 65_535),
    told: invocation.terminal.note,
  };
}

export function playOf(invocation: Invocation, answer = answerOf(invocation)): Play {
  const fault = oneOf<Fault>(invocation, "fault", faults) ?? null;
  return new Play({
    answer,
    delay: numberOf(invocation, "delay", 0, 600_000),
    fault,
    faults: numberOf(invocation, "faults", fault ? 1 : 0, 1_000_000),
  });
}

export function systemOf(invocation: Invocation): LocalSystem {
  const given = (name: string, usual: readonly string[]) => {
    const typed = every(invocation, name);
    return (typed.length > 0 ? typed : usual).map((text) => pairOf(name, text));
  };
  return new LocalSystem({
    users: given("user", someUsers).map(([card, name]) => ({
      card,
      name: name.replace(/!$/, ""),
      blocked: name.endsWith("!"),
    })),
    items: given("item", someItems).map(([barcode, title]) => ({ barcode, title })),
    answer: answerOf(invocation),
    now: () => Temporal.Now.instant(),
  });
}

function answerOf(invocation: Invocation): Answer {
  return oneOf<Answer>(invocation, "answer", answers) ?? "normal";
}

/** @throws WrongUse for what is none of them */
export function oneOf<Value extends string>(
  invocation: Invocation,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const text = optional(invocation, name);
  if (text === undefined) return undefined;
  const value = values.find((one) => one === text);
  if (value === undefined) throw new WrongUse(`--${name} is one of ${values.join(", ")}.`);
  return value;
}

function pairOf(option: string, text: string): readonly [string, string] {
  const [, left = "", right = ""] = /^([^=\s]+)=(.+)$/.exec(text) ?? [];
  if (left === "") throw new WrongUse(`--${option} ${text}: write it as NUMBER=TEXT.`);
  return [left, right];
}

export function numberOf(
  invocation: Invocation,
  name: string,
  usual: number,
  most: number,
): number {
  const text = optional(invocation, name);
  if (text === undefined) return usual;
  if (!/^\d{1,7}$/.test(text) || Number(text) > most)
    throw new WrongUse(`--${name} is a whole number from 0 to ${most}.`);
  return Number(text);
}
