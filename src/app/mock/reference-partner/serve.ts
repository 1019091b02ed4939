import type { MockPeer, Where } from "../peer.ts";
import { type Answer, type Hears, openPosted } from "../posted.ts";
import type { Play } from "../script.ts";
import type { ReferencePartner } from "./partner.ts";

/** Lets a mock hear messages: every path takes them by POST, and shows its key by GET. */
export function openReferencePartner(
  where: Where,
  partner: ReferencePartner,
  play: Play,
): Promise<MockPeer> {
  const hear: Hears["hear"] = (body, fault) => {
    if (fault === "hang-up") return fault;
    const [status, answer] = partner.hear(body.toString("utf8"));
    if (fault === "silence") return fault;
    return fault ? { status: 502, type: "text/plain", body: "garbled" } : json(status, answer);
  };
  const shown = () => json(200, partner.keys);
  return openPosted(where, { hear, shown, stop: () => partner.stop() }, play);
}

function json(status: number, body: object): Answer {
  return { status, type: "application/json", body: JSON.stringify(body) };
}
