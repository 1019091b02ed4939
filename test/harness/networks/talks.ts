import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { principalOf } from "#kernel/access";
import { addPerson } from "#kernel/identity";
import type { Ctx, Visitor } from "#kernel/tenancy";
import { asSystem } from "../../../src/app/system.ts";
import { comeToDesk } from "../../../src/modules/reference/actions/desk/presence.ts";
import { changeDesk } from "../../../src/modules/reference/actions/desk/settings.ts";
import { endTalk } from "../../../src/modules/reference/actions/federation/desk/end-talk.ts";
import { sayInTalk } from "../../../src/modules/reference/actions/federation/desk/say-in-talk.ts";
import { takeTalk } from "../../../src/modules/reference/actions/federation/desk/take-talk.ts";
import { ask } from "../../../src/modules/reference/actions/inquiry/ask.ts";
import { sayInOwn } from "../../../src/modules/reference/actions/reader/own-inquiry.ts";
import { stranger } from "../reference-desk.ts";
import type { Acquainted } from "./acquainted.ts";

/** A reader's talk: the code, the inquiry's id, and what each side was told is taken, in order. */
export type Talked = {
  readonly code: string;
  readonly inquiry: string;
  readonly reader: string[];
  readonly partner: string[];
};

/** A library whose readers partners answer at once, and the desk of the partner where somebody is there. */
export async function openDesks(asks: Acquainted, answers: Acquainted): Promise<Visitor> {
  const admin = await member(asks, "library-administrator");
  const desk = { joinsNetwork: false, partnerAfter: 0, ticketAfter: 3600 };
  await asks.deployment.run(admin, (ctx) => changeDesk(ctx, asks.library, desk));
  const operator = await member(answers, "staff");
  const presence = { name: "Noor", forNetwork: true, most: 20, languages: [], skills: [] };
  await answers.deployment.run(operator, (ctx) => comeToDesk(ctx, presence));
  await until(asks, "somebody is there", async (ctx) => {
    const { rows } = await sql`select from partner_presence where available > 0`.execute(ctx.tx);
    return rows.length === 1;
  });
  return operator;
}

async function member(
  { deployment, library }: Acquainted,
  role: "staff" | "library-administrator",
): Promise<Visitor> {
  const roles = [{ role, library: library.id }];
  const email = `${randomUUID()}@desk.example`;
  const id = await deployment.run(asSystem("setting up"), (ctx) =>
    addPerson(ctx, { email, name: role, roles }),
  );
  return { principal: principalOf(id, role, roles), library: library.id, locale: "en" };
}

/** Readers ask, and the partner's operator takes all of it. */
export async function beginTalks(
  asks: Acquainted,
  answers: Acquainted,
  operator: Visitor,
  many: number,
): Promise<readonly Talked[]> {
  const talks: Talked[] = [];
  for (let place = 0; place < many; place++) {
    const text = `question ${place} of the reader`;
    const asked = { library: asks.library.id, text, language: "en", name: "Rosa", email: "" };
    const { code, inquiry } = await asks.deployment.run(stranger, (ctx) =>
      ask(ctx, { ...asked, person: null, queue: null, channel: "chat", live: true }),
    );
    talks.push({ code, inquiry: inquiry.id, reader: [text], partner: [] });
  }
  await until(answers, "all are offered", async (ctx) => {
    const { rows } = await sql`select from foreign_talk`.execute(ctx.tx);
    return rows.length === many;
  });
  for (const id of (await transactions(asks)).values())
    await answers.deployment.run(operator, (ctx) => takeTalk(ctx, id));
  await until(answers, "all are given", async (ctx) => {
    const { rows } = await sql`select from foreign_talk where state = 'talking'`.execute(ctx.tx);
    return rows.length === many;
  });
  return talks;
}

/** The transaction of each inquiry. */
async function transactions({ deployment }: Acquainted): Promise<ReadonlyMap<string, string>> {
  const { rows } = await deployment.run(asSystem("transactions"), (ctx) =>
    sql<{
      inquiry: string;
      id: string;
    }>`select inquiry_id as inquiry, id from partner_exchange`.execute(ctx.tx),
  );
  return new Map(rows.map(({ inquiry, id }) => [inquiry, id]));
}

/** One round of all talks: the reader says something, and the operator does; each is taken when it returns. */
export async function talkOn(
  asks: Acquainted,
  answers: Acquainted,
  operator: Visitor,
  talks: readonly Talked[],
): Promise<void> {
  const ids = await transactions(asks);
  const comer = { run: asks.deployment.run, locale: "en" } as const;
  for (const { code, inquiry, reader, partner } of talks) {
    const [asked, said] = [`word ${reader.length} of the reader`, `word ${partner.length} of Noor`];
    await sayInOwn(comer, code, { clientId: randomUUID(), body: asked });
    reader.push(asked);
    const saying = { clientId: randomUUID(), body: said, kind: "message" } as const;
    await answers.deployment.run(operator, (ctx) => sayInTalk(ctx, ids.get(inquiry) ?? "", saying));
    partner.push(said);
  }
}

/** When everything has come to the partner's desk, its operator ends the talks. */
export async function endTalks(
  asks: Acquainted,
  answers: Acquainted,
  operator: Visitor,
  talks: readonly Talked[],
): Promise<void> {
  const heard = talks.reduce((sum, { reader }) => sum + reader.length, 0);
  await until(answers, "all is heard", async (ctx) => {
    const { rows } = await sql`select from foreign_talk_entry where author = 'reader'`.execute(
      ctx.tx,
    );
    return rows.length === heard;
  });
  for (const id of (await transactions(asks)).values())
    await answers.deployment.run(operator, (ctx) => endTalk(ctx, id, "answered"));
  for (const network of [answers, asks])
    await until(network, "nothing is on its way", async (ctx) => {
      const { rows } = await sql`select from partner_message where delivery = 'waiting'`.execute(
        ctx.tx,
      );
      return rows.length === 0;
    });
}

/** What the home library keeps of a talk: who said what, in order. */
export async function transcript({ deployment }: Acquainted, inquiry: string) {
  const { rows } = await deployment.run(asSystem("verdict"), (ctx) =>
    sql<{
      author: string;
      body: string;
      state: string;
    }>`select e.author, e.body, i.state from inquiry_entry e
      join inquiry i on i.id = inquiry_id where inquiry_id = ${inquiry} and e.kind = 'message' order by sequence`.execute(
      ctx.tx,
    ),
  );
  return {
    state: rows[0]?.state,
    reader: rows.filter(({ author }) => author === "reader").map(({ body }) => body),
    partner: rows.filter(({ author }) => author === "partner").map(({ body }) => body),
  };
}

/** All that a network has in which something of a partner's reader could stand. */
export async function remains({ deployment }: Acquainted): Promise<string> {
  const { rows } = await deployment.run(asSystem("verdict"), (ctx) =>
    sql<{
      row: string;
    }>`select t::text as row from foreign_talk t union all select e::text from foreign_talk_entry e
      union all select m::text from partner_message m union all select c::text from inquiry_claim c`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ row }) => row).join("\n");
}

/** Waits until something is so. */
async function until(
  { deployment }: Acquainted,
  what: string,
  isSo: (ctx: Ctx) => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await deployment.run(asSystem("waiting"), isSo)) return;
    await pause(100);
  }
  throw new Error(`it never came to this: ${what}`);
}
