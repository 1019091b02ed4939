import type { LocalSystem } from "../local-system.ts";
import type { MockPeer, Where } from "../peer.ts";
import { type Hears, openPosted, xmlAnswer } from "../posted.ts";
import type { Play } from "../script.ts";
import { answerNcip } from "./answer.ts";

/**
 * A library's system that speaks NCIP 2.02 over HTTP, for trying: every path takes messages by POST. Where it
 * hangs up, it has done all the same what was asked.
 */
export function openNcipMock(
  where: Where,
  system: LocalSystem,
  play: Play,
  password: string | null = null,
): Promise<MockPeer> {
  const hear: Hears["hear"] = (body, fault) => {
    const { xml, line } = answerNcip(system, password, body);
    where.told?.(fault ? `${line}, answered with ${fault}` : line);
    return xmlAnswer(xml, fault);
  };
  return openPosted(where, { hear }, play);
}
