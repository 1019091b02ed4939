import { Sip2Fault } from "./fault.ts";

const CR = 0x0d;
const LF = 0x0a;
const LONGEST = 65_536;

/**
 * Cuts a stream of bytes into messages. The standard ends a message with CR; systems also send CRLF
 * or LF, and empty lines between messages, so all of these are ends and nothing empty is a message.
 */
export class Sip2Framing {
  private parts: Uint8Array[] = [];
  private length = 0;
  private readonly longest: number;

  constructor(longest = LONGEST) {
    this.longest = longest;
  }

  /** The messages that this chunk completes, without their ends. @throws Sip2Fault `too-long` */
  push(chunk: Uint8Array): Uint8Array[] {
    const messages: Uint8Array[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (chunk[at] !== CR && chunk[at] !== LF) continue;
      this.keep(chunk.subarray(from, at));
      if (this.length > 0) messages.push(this.take());
      from = at + 1;
    }
    this.keep(chunk.subarray(from));
    return messages;
  }

  private keep(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.longest) throw new Sip2Fault("too-long");
    if (part.length > 0) this.parts.push(part);
  }

  private take(): Uint8Array {
    const message = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      message.set(part, at);
      at += part.length;
    }
    this.parts = [];
    this.length = 0;
    return message;
  }
}
