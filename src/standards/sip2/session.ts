import { decodeMessage, type Incoming } from "./decode.ts";
import { encodeMessage, type Outgoing } from "./encode.ts";
import { Sip2Fault } from "./fault.ts";
import type { KindCode } from "./kinds.ts";

const REPEATS = 3;
/** Answers to earlier questions, and greetings, that are passed over before giving up. */
const PASSED_OVER = 10;

/** Where whole messages go out and come in. */
type Line = {
  readonly send: (message: Uint8Array) => void;
  readonly next: () => Promise<Uint8Array>;
};

/**
 * The client's side of a SIP2 line: one question, one answer, each with a sequence number; what
 * arrives broken is asked for again (97), and what the system got broken is sent again (96).
 */
export class Sip2Session {
  readonly #line: Line;
  #sequence = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  /** Asks, and gives the answer of the kind that is due. @throws Sip2Fault `no-answer` when there is none */
  async ask<Code extends KindCode, Due extends KindCode>(
    question: Outgoing<Code>,
    due: Due,
  ): Promise<Extract<Incoming, { readonly code: Due }>> {
    const sequence = this.#sequence;
    this.#sequence = (sequence + 1) % 10;
    const bytes = encodeMessage(question, sequence);
    this.#line.send(bytes);
    let repeats = REPEATS;
    for (let left = PASSED_OVER; left > 0; left--) {
      const answer = decodeMessage(await this.#line.next());
      if (answer.sum === "wrong" || answer.code === "96") {
        if (repeats-- === 0) throw new Sip2Fault("no-answer", "broken again and again");
        this.#line.send(answer.sum === "wrong" ? encodeMessage({ code: "97", fixed: {} }) : bytes);
      } else if (isDue(answer, due, sequence)) return answer;
    }
    throw new Sip2Fault("no-answer", `no message ${due}`);
  }
}

/** A late answer to an earlier question has its number, not ours. */
function isDue<Due extends KindCode>(
  answer: Incoming,
  due: Due,
  sequence: number,
): answer is Extract<Incoming, { readonly code: Due }> {
  return answer.code === due && (answer.sequence ?? sequence) === sequence;
}
