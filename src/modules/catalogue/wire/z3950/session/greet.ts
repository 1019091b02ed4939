import type { InitRequest, InitResponse } from "#standards/z3950";
import { agree } from "./agreed.ts";
import type { State } from "./state.ts";

const versions = {
  2: ["version-1", "version-2"],
  3: ["version-1", "version-2", "version-3"],
} as const;

/**
 * Answers an initialize request. Whoever comes may read: what identifies the client is neither asked
 * for nor kept. Character sets are not negotiated (the option stays unset); texts are UTF-8.
 */
export function greet(state: State, asked: InitRequest): InitResponse {
  const agreed = agree(asked);
  state.agreed = agreed;
  return {
    versions: versions[agreed?.version ?? 2],
    options: agreed?.options ?? [],
    preferredMessageSize: agreed?.messageSize ?? 0,
    exceptionalRecordSize: agreed?.recordSize ?? 0,
    accepted: agreed !== null,
    implementationName: "Commonshelf",
  };
}
