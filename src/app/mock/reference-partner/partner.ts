import { setTimeout as pause } from "node:timers/promises";
import { fetchFrom, OutboundFault, type OutboundRules, wholeBody } from "#kernel/outbound";
import { signedFields } from "#modules/directory";
import { MessageFault, readReferenceMessage, REFERENCE_PROTOCOL } from "#modules/reference";
import type { PartnerManner } from "./manners.ts";
import type { MockKey } from "./mock-key.ts";
import { repliesTo, type Reply } from "./replies.ts";

export type ReferencePartnerOptions = {
  /** As readers are told who answers. */
  readonly name: string;
  readonly key: MockKey;
  readonly manner: PartnerManner;
  readonly languages: readonly string[];
  /** Milliseconds between what it says. */
  readonly pace: number;
  readonly rules: OutboundRules;
  readonly told: (line: string) => void;
};

type Transaction = { heard: number; sent: number; isOver: boolean };

const DEADLINE = 15_000;
const MOST_BYTES = 64 * 1024;
const TRIES = 5;
const PRESENCE_MS = 30_000;
const PRESENCE_LASTS = { seconds: 100 };

/** A partner network that answers questions by itself, as its manner has it. */
export class ReferencePartner {
  readonly #options: ReferencePartnerOptions;
  readonly #transactions = new Map<string, Transaction>();
  /** What is under way: one message after the other. */
  #line: Promise<void> = Promise.resolve();
  #to: string | null = null;
  #beat: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: ReferencePartnerOptions) {
    this.#options = options;
  }

  /** The public half of its key, as others fetch it. */
  get keys(): object {
    return { keys: [this.#options.key.jwk] };
  }

  /** Where its messages go; from then on it says twice a minute that somebody is there. */
  speakTo(address: string): void {
    this.#to = address;
    this.announce();
    this.#beat = setInterval(() => this.announce(), PRESENCE_MS).unref();
  }

  /** Says that somebody is there. */
  announce(): void {
    const at = Temporal.Now.instant();
    const until = at.add(PRESENCE_LASTS);
    const { languages, manner } = this.#options;
    const open = [...this.#transactions].filter(([, { isOver }]) => !isOver);
    this.#say({
      type: "presence",
      at: at.toString(),
      until: until.toString(),
      available: 1,
      languages,
      holds: manner === "silent" ? [] : open.map(([id]) => id),
    });
  }

  /** Takes a message. @returns the status and what is answered */
  hear(body: string): readonly [number, object] {
    try {
      return this.#take(body);
    } catch (fault) {
      if (!(fault instanceof MessageFault)) throw fault;
      this.#options.told(`a message that is none: ${fault.message}`);
      return [422, { code: "message-wrong", detail: fault.message }];
    }
  }

  /** Waits until nothing more is to be said now. */
  async quiet(): Promise<void> {
    for (let line; line !== this.#line;) await (line = this.#line);
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#beat);
  }

  #take(body: string): readonly [number, object] {
    const message = readReferenceMessage(body);
    if (message.type === "presence" || message.type === "typing") return [200, { status: "taken" }];
    const { transaction: id, number, type } = message;
    const known = this.#transactions.get(id) ?? { heard: 0, sent: 0, isOver: false };
    if (number <= known.heard) return [200, { status: "known" }];
    if (number > known.heard + 1)
      return [409, { code: "message-missing", missing: known.heard + 1 }];
    known.heard = number;
    this.#transactions.set(id, known);
    this.#options.told(`← ${type} ${JSON.stringify(message.content)}`);
    if (type === "withdrawn" || type === "end") known.isOver = true;
    for (const reply of repliesTo(message, this.#options)) this.#reply(id, known, reply);
    return [200, { status: "taken" }];
  }

  #reply(transaction: string, known: Transaction, { type, content }: Reply): void {
    const number = ++known.sent;
    const { heard } = known;
    if (["decline", "end", "answer", "rejection"].includes(type)) known.isOver = true;
    this.#say({ transaction, from: "server", number, heard, type, content });
  }

  /** Says this after what is being said already. */
  #say(said: { readonly type: string } & Readonly<Record<string, unknown>>): void {
    const body = JSON.stringify({ protocol: REFERENCE_PROTOCOL, ...said });
    this.#line = this.#line.then(() => this.#send(said.type, body));
  }

  async #send(type: string, body: string): Promise<void> {
    for (let left = TRIES; left > 0 && !this.#stopped && this.#to !== null; left--) {
      await pause(this.#options.pace);
      const answer = await this.#post(this.#to, body);
      this.#options.told(`→ ${type}: ${answer}`);
      if (!answer.startsWith("not")) return;
    }
  }

  async #post(url: string, body: string): Promise<string> {
    const { key, rules } = this.#options;
    const contentType = "application/json";
    const at = Temporal.Now.instant();
    try {
      const answer = await fetchFrom(rules, {
        url,
        method: "POST",
        headers: signedFields(key, { url, contentType, body, at, lifetime: 60 }),
        body,
        deadline: DEADLINE,
        mostBytes: MOST_BYTES,
      });
      const text = (await wholeBody(answer.body)).toString("utf8");
      return answer.status >= 500 ? `not taken (${answer.status})` : `${answer.status} ${text}`;
    } catch (fault) {
      if (fault instanceof OutboundFault) return `not arrived (${fault.code})`;
      throw fault;
    }
  }
}
