import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { ModuleManifest } from "#kernel/manifest";
import { liveToken, type Pace } from "#kernel/realtime";
import { testDeployment, type TestDeployment } from "./deployment.ts";
import { type Caller, liveClient, type LiveClient } from "./live-client.ts";
import { liveSite, type LiveSite } from "./live-site.ts";
import { makeTalkTables, talk, talkModule } from "./talk-stream.ts";

/** A deployment that listens, with a kind of stream to try. */
export type TalkSite = {
  readonly d: TestDeployment;
  readonly site: LiveSite;
  readonly newTalk: () => Promise<string>;
  /** A live token of a sign-in; null: a stranger's. */
  readonly token: (session?: string | null) => Promise<string>;
  /** Connects and follows a talk from behind a number on; returns when all that was said is heard. */
  readonly follower: (talk: string, after?: number, caller?: TalkCaller) => Promise<LiveClient>;
  readonly close: () => Promise<void>;
};

type TalkCaller = Caller & { readonly site?: LiveSite; readonly session?: string | null };

/** Opens it, on the port of the settings where they name one; the caller closes it. */
export async function talkSite(
  env: Readonly<Record<string, string>> = {},
  pace: Partial<Pace> = {},
  modules: readonly ModuleManifest[] = [],
): Promise<TalkSite> {
  const d = await testDeployment(env, { pace });
  await makeTalkTables(d.url);
  const site = await liveSite(d, [talkModule, ...modules], Number(env["PORT"] ?? 0));
  const token = (session: string | null = null) => liveToken({ session, services: d.services });
  return {
    d,
    site,
    token,
    newTalk: async () => {
      const id = newId();
      await d.asSystem((ctx) => sql`insert into talk (id) values (${id})`.execute(ctx.tx));
      return id;
    },
    follower: async (id, after = 0, { site: of = site, session = null, ...caller } = {}) => {
      const client = await liveClient(of, caller);
      await client.hello(await token(session), [{ kind: talk.name, id, after }]);
      await client.until(({ type }) => type === "up-to");
      return client;
    },
    close: async () => {
      await site.close();
      await d.close();
    },
  };
}
