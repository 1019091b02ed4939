import { createPublicKey } from "node:crypto";
import { sql } from "kysely";
import type { Visitor } from "#kernel/tenancy";
import { ownPublicKeys } from "#modules/directory";
import { enterPeer } from "../../src/modules/directory/actions/peers/enter-peer.ts";
import { announce } from "../../src/modules/reference/actions/federation/announce.ts";
import { deliverToPartner } from "../../src/modules/reference/actions/federation/send/deliver.ts";
import type { TestDeployment } from "./deployment.ts";
import { served } from "./peers/mock-iso18626.ts";

/** A deployment that is a partner of its own: what it lays before the partner comes in at its own door. */
export type OwnPartner = {
  readonly id: string;
  readonly url: string;
  /** Says who is there, as the program does twice a minute. */
  readonly announce: () => Promise<void>;
  /** Carries all that waits, in both directions, until nothing does. */
  readonly carry: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Enters a deployment as its own partner, at a real port. */
export async function ownPartner(d: TestDeployment): Promise<OwnPartner> {
  const server = await served(await d.app(), d.config.publicUrl.host);
  const url = `${server.url}/reference/federation`;
  const coordinator = d.visitor([{ role: "network-coordinator", library: null }]);
  const { keys } = await d.asSystem(ownPublicKeys);
  const id = await d.run({ ...coordinator, reach: "network" } satisfies Visitor, (ctx) =>
    enterPeer(ctx, {
      code: "mirror",
      names: { en: "The mirror network" },
      agencies: ["ISIL:ZZ-MIRROR"],
      url: `${server.url}/iso18626`,
      keys: (keys as readonly (JsonWebKey & { kid: string })[]).map((key) => ({
        keyId: key.kid,
        publicKey: createPublicKey({ key, format: "jwk" }).export({ type: "spki", format: "pem" }),
      })),
      questions: { url, languages: [], hours: "Day and night" },
    }),
  );
  const host = { run: d.run, services: d.services };
  const waiting = async () => {
    const { rows } = await d.asSystem((ctx) =>
      sql`select from partner_message where delivery = 'waiting' limit 1`.execute(ctx.tx),
    );
    return rows.length > 0;
  };
  return {
    id,
    url,
    announce: () => announce(host),
    carry: async () => {
      for (let rounds = 0; rounds < 20 && (await waiting()); rounds++)
        await deliverToPartner(host, id);
    },
    close: server.close,
  };
}
