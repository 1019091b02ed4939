import type { MockPeer, Where } from "../peer.ts";
import { type Hears, openPosted, xmlAnswer } from "../posted.ts";
import type { Play } from "../script.ts";
import type { Iso18626Mock } from "./peer.ts";

/** Lets a mock hear messages: every path takes them by POST. Where it hangs up, it has heard nothing. */
export function openIso18626Mock(where: Where, mock: Iso18626Mock, play: Play): Promise<MockPeer> {
  const hear: Hears["hear"] = (body, fault) =>
    fault === "hang-up" ? fault : xmlAnswer(mock.hear(body), fault);
  return openPosted(where, { hear, stop: () => mock.stop() }, play);
}
