import { sql } from "kysely";
import { z } from "zod";
import { InvalidInput, Refusal } from "#kernel/access";
import type { ModuleManifest } from "#kernel/manifest";
import {
  pageOfStream,
  type Said,
  sayOnce,
  type StreamEvent,
  type StreamKind,
} from "#kernel/realtime";
import type { Ctx, Visitor } from "#kernel/tenancy";
import { command } from "./postgres.ts";

const TABLES = `
  create table talk (id uuid primary key, open boolean not null default true);
  create table talk_line (stream uuid not null, sequence bigint not null, client_id text not null,
    said text not null, secret_of uuid, primary key (stream, sequence), unique (stream, client_id));
  alter table talk enable row level security;
  alter table talk force row level security;
  create policy talk_all on talk using (true);
  alter table talk_line enable row level security;
  alter table talk_line force row level security;
  create policy talk_line_seen on talk_line using (secret_of is null or secret_of = app.person()) with check (true)`;

/** Makes the tables of the stream kind in a test's database. */
export const makeTalkTables = (url: string) => command(url, TABLES);

const saidSchema = z.object({ text: z.string().max(60_000), secret: z.boolean().optional() });

/**
 * A small kind of stream for tests: whoever comes may follow and say something while the talk is open;
 * what is said in secret is seen by who said it only. The key "wrong" opens nothing, and
 * with "nameless" nobody is told what one signals.
 */
export const talk: StreamKind = {
  name: "test.talk",
  open: async (visit, stream, key) => {
    if (key === "wrong") throw new Refusal("forbidden");
    const visitor: Visitor = { ...visit, library: visit.library?.id ?? null };
    const { principal } = visit;
    return {
      read: (after, limit) => visit.run(visitor, (ctx) => read(ctx, { stream, after, limit })),
      say: (said) => visit.run(visitor, (ctx) => say(ctx, stream, said)),
      name: key === "nameless" ? null : principal.kind === "person" ? principal.name : "a guest",
    };
  },
};

/** The module that brings it. */
export const talkModule: ModuleManifest = { name: "test", streams: [talk] };

type Line = { sequence: string; said: string };

async function read(ctx: Ctx, page: { stream: string; after: number; limit: number }) {
  await mustBeOpen(ctx, page.stream);
  return pageOfStream(ctx, page, async (upTo) => {
    const { rows } = await sql<Line>`select sequence, said from talk_line
      where stream = ${page.stream} and sequence > ${page.after} and sequence <= ${upTo}
      order by sequence limit ${page.limit}`.execute(ctx.tx);
    return rows.map(({ sequence, said }): StreamEvent => ({
      sequence: Number(sequence),
      kind: "said",
      data: { text: said },
    }));
  });
}

/** Says something in a talk. @returns its number. @throws Refusal when the talk is closed, InvalidInput */
export async function say(ctx: Ctx, stream: string, { clientId, data }: Said): Promise<number> {
  await mustBeOpen(ctx, stream);
  const said = saidSchema.safeParse(data).data;
  if (!said) throw new InvalidInput({ text: "text-missing" });
  const secretOf = said.secret && ctx.principal.kind === "person" ? ctx.principal.id : null;
  return sayOnce(ctx, stream, {
    known: async () => {
      const { rows } = await sql<Line>`select sequence from talk_line
        where stream = ${stream} and client_id = ${clientId}`.execute(ctx.tx);
      return rows[0] ? Number(rows[0].sequence) : null;
    },
    store: async (sequence) => {
      await sql`insert into talk_line (stream, sequence, client_id, said, secret_of)
        values (${stream}, ${sequence}, ${clientId}, ${said.text}, ${secretOf})`.execute(ctx.tx);
    },
  });
}

async function mustBeOpen(ctx: Ctx, stream: string): Promise<void> {
  const { rows } = await sql`select 1 from talk where id = ${stream} and open`.execute(ctx.tx);
  if (rows.length === 0) throw new Refusal("not-found");
}
