import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { fetchFrom, OutboundFault, type OutboundRules, wholeBody } from "#kernel/outbound";
import {
  type Agency,
  confirm,
  confirmFault,
  type Confirmation,
  decode,
  DecodeFault,
  encode,
  type Header,
  type Message,
  type RequestMessage,
  type SupplyingAgencyMessage,
} from "#standards/iso18626";
import type { RequesterManner, SupplierManner } from "./manners.ts";
import { deedsAfter } from "./requester.ts";
import { MockSupplier, type Supply } from "./supplier.ts";

export type Iso18626MockOptions = {
  /** In whose name the mock speaks. */
  readonly agency: Agency;
  /** By which it signs in there. */
  readonly token: string | null;
  readonly supplies: SupplierManner;
  readonly requests: RequesterManner;
  /** Milliseconds between what it says. */
  readonly pace: number;
  readonly rules: OutboundRules;
  readonly told: (line: string) => void;
};

const MOST_BYTES = 1 << 20;
const DEADLINE = 30_000;
const TRIES = 3;

/** A foreign system that lends and borrows by ISO 18626, as its manners have it. */
export class Iso18626Mock {
  readonly #options: Iso18626MockOptions;
  readonly #supplier: MockSupplier;
  readonly #supplies = new Map<string, Supply>();
  /** What was confirmed, by the message itself: the same again has no second effect. */
  readonly #heard = new Map<string, Confirmation>();
  /** What is under way in each exchange: one message after the other. */
  readonly #talks = new Map<string, Promise<void>>();
  #to: string | null = null;
  #stopped = false;

  constructor(options: Iso18626MockOptions) {
    this.#options = options;
    this.#supplier = new MockSupplier(options.supplies, () => Temporal.Now.instant());
  }

  /** Where its messages go; until then it only confirms. */
  speakTo(address: string): void {
    this.#to = address;
  }

  /** Takes a message and gives its confirmation, as a document; what follows is said afterwards. */
  hear(body: Uint8Array): string {
    const now = Temporal.Now.instant().toString();
    try {
      const document = decode(body, { mostBytes: MOST_BYTES });
      return encode(this.#take(messageIn(document), now));
    } catch (fault) {
      if (!(fault instanceof DecodeFault)) throw fault;
      this.#options.told(`a message that is none: ${fault.error.type} ${fault.error.value ?? ""}`);
      return encode(confirmFault(fault, now));
    }
  }

  /** Asks a supplier for something. @returns the number of the request */
  request(supplyingAgency: Agency, title: string): string {
    const number = `MOCK-${randomUUID().slice(0, 8)}`;
    const header: Header = {
      supplyingAgency,
      requestingAgency: this.#options.agency,
      multipleItemRequestId: "",
      timestamp: Temporal.Now.instant().toString(),
      requestingAgencyRequestId: number,
    };
    const message: RequestMessage = {
      kind: "request",
      header,
      bibliographicInfo: { title },
      serviceInfo: { requestType: "New", serviceType: "Loan" },
      requestingAgencyInfo: { name: "A mock for trying" },
    };
    this.#say(keyOf(header), [message]);
    return number;
  }

  /** Waits until nothing more is to be said now. */
  async quiet(): Promise<void> {
    while (this.#talks.size > 0) await Promise.all(this.#talks.values());
  }

  stop(): void {
    this.#stopped = true;
  }

  #take(message: Message, now: string): Confirmation {
    const key = JSON.stringify(message);
    const known = this.#heard.get(key);
    if (known) return known;
    const confirmation = confirm(message, now);
    this.#heard.set(key, confirmation);
    this.#options.told(`← ${wordsOf(message)}`);
    this.#say(keyOf(message.header), this.#answers(message));
    return confirmation;
  }

  #answers(message: Message): readonly Message[] {
    if (message.kind === "supplyingAgencyMessage")
      return deedsAfter(message, this.#options.requests).map((deed) => ({
        kind: "requestingAgencyMessage",
        header: message.header,
        ...deed,
      }));
    const key = keyOf(message.header);
    const supply = this.#supplies.get(key) ?? newSupply(message.header);
    this.#supplies.set(key, supply);
    const header = { ...message.header, supplyingAgencyRequestId: supply.number };
    const said =
      message.kind === "request"
        ? this.#supplier.answers(supply, message)
        : this.#supplier.reacts(supply, message);
    return said.map((info): SupplyingAgencyMessage => ({
      kind: "supplyingAgencyMessage",
      header,
      ...info,
    }));
  }

  /** Says these after what is being said already. */
  #say(key: string, messages: readonly Message[]): void {
    if (messages.length === 0 || this.#to === null) return;
    const talk = this.#sayAll(this.#talks.get(key), messages).finally(() => {
      if (this.#talks.get(key) === talk) this.#talks.delete(key);
    });
    this.#talks.set(key, talk);
  }

  async #sayAll(before: Promise<void> | undefined, messages: readonly Message[]): Promise<void> {
    await before;
    for (const message of messages) {
      await pause(this.#options.pace);
      if (this.#stopped) return;
      await this.#send(message);
    }
  }

  async #send(message: Message): Promise<void> {
    const timestamp = Temporal.Now.instant().toString();
    const body = encode({ ...message, header: { ...message.header, timestamp } });
    for (let left = TRIES; left > 0 && !this.#stopped; left--) {
      const answer = await this.#post(body);
      this.#options.told(`→ ${wordsOf(message)}: ${answer}`);
      if (!answer.startsWith("not")) return;
      await pause(this.#options.pace * 2);
    }
  }

  async #post(body: string): Promise<string> {
    const { token, rules } = this.#options;
    try {
      const answer = await fetchFrom(rules, {
        url: this.#to ?? "",
        method: "POST",
        headers: {
          "content-type": "application/xml; charset=utf-8",
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body,
        deadline: DEADLINE,
        mostBytes: MOST_BYTES,
      });
      return resultOf(answer.status, await wholeBody(answer.body));
    } catch (fault) {
      if (fault instanceof OutboundFault) return `not arrived (${fault.code})`;
      throw fault;
    }
  }
}

/** A confirmation is the answer to a message, and never comes by itself. */
function messageIn(document: Message | Confirmation): Message {
  if (!("status" in document.header)) return document as Message;
  const error = { type: "BadlyFormedMessage", value: document.kind } as const;
  throw new DecodeFault(error, { kind: null, header: {} }, false);
}

/** What came back: OK, or the error by name, or what HTTP says. */
function resultOf(status: number, body: Uint8Array): string {
  try {
    const document = decode(body, { mostBytes: MOST_BYTES });
    if (!("status" in document.header)) return "answered with a message";
    const { error } = document as Confirmation;
    return error ? `ERROR ${error.type} ${error.value ?? ""}`.trim() : document.header.status;
  } catch (fault) {
    if (!(fault instanceof DecodeFault)) throw fault;
    return status >= 500 ? `not taken (${status})` : `refused (${status})`;
  }
}

function newSupply({ requestingAgencyRequestId }: Header): Supply {
  return { status: "RequestReceived", due: null, number: `S-${requestingAgencyRequestId}` };
}

/** The number of a request is unique for its requester only. */
function keyOf({ requestingAgency, requestingAgencyRequestId }: Header): string {
  return `${requestingAgency.type}:${requestingAgency.value} ${requestingAgencyRequestId}`;
}

function wordsOf(message: Message): string {
  const number = message.header.requestingAgencyRequestId;
  if (message.kind === "request")
    return `${number}: asks for “${message.bibliographicInfo.title ?? ""}”`;
  if (message.kind === "requestingAgencyMessage") return `${number}: ${message.action}`;
  return `${number}: ${message.messageInfo.reason}, ${message.statusInfo.status}`;
}
