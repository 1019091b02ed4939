import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import type { Hono } from "hono";
import { sql } from "kysely";
import pg from "pg";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import type { PersonId } from "#kernel/ids";
import { sendMail } from "#kernel/mail";
import {
  createRunner,
  type Ctx,
  type Library,
  type Run,
  type Services,
  type Visitor,
} from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, goHome, operatorAt, staffOf, stranger } from "#test/reference-desk";
import { modules } from "../../../../app/modules.ts";
import { createServer } from "../../../../app/server.ts";
import { asSystem } from "../../../../app/system.ts";
import { PLACES } from "../../model/privacy/places.ts";
import { referenceModule } from "../../module.ts";
import { readInquiry } from "../../store/inquiries.ts";
import { keepGoing } from "../desk/keep-going.ts";
import { changeDesk } from "../desk/settings.ts";
import { byCode } from "../inquiry/by-code.ts";
import { assign } from "../inquiry/care.ts";
import { claim } from "../inquiry/claim.ts";
import { end } from "../inquiry/end.ts";
import { entriesOf } from "../inquiry/entries-of.ts";
import { passOn } from "../inquiry/hand-on.ts";
import { staffSays } from "../inquiry/say.ts";
import { referencePrivacy } from "../privacy.ts";
import { inquiryKey, inquiryThread } from "../mail/inquiry-thread.ts";
import { FORGET_TOLD } from "./forget-told.ts";
import { type Proof, proveGone } from "./proof.ts";

/** A word of this kind stands wherever a conversation goes, and in no other place. */
const PLANTED = /quokka[a-z]*/gi;

let d: TestDeployment;
let home: Library;
let away: Library;
let app: Hono<WebEnv>;
/** Runs with a log that is kept. */
let run: Run;
let services: Services;
let logged = "";

beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("HOME");
  away = await d.library("AWAY");
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      logged += chunk.toString();
      done();
    },
  });
  services = { ...d.services, log: pino({ level: "trace" }, stream) };
  run = createRunner(d.database, services);
  app = await createServer({ ...d, services, run }, modules);
});
afterAll(() => d.close());

const say = (body: string) => ({ clientId: randomUUID(), body });
const personOf = ({ principal }: Visitor): PersonId => {
  if (principal.kind !== "person") throw new Error("nobody");
  return principal.id;
};
const post = async (path: string, fields: Record<string, string>): Promise<string> => {
  const answer = await app.request(new URL(path, d.config.publicUrl).href, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { accept: "text/html", "sec-fetch-site": "same-origin" },
  });
  expect(answer.status, path).toBe(303);
  return answer.headers.get("location") ?? "";
};

/** The same, so many days later. */
const later =
  (days: number): Run =>
  (visitor, work) =>
    d.run(visitor, (ctx) =>
      work({ ...ctx, clock: { now: () => ctx.clock.now().add({ hours: 24 * days }) } }),
    );

/** The privacy clock of the module strikes, so many days later, and the work that it asks for is done. */
async function strike(days: number): Promise<void> {
  for (const rule of referencePrivacy.retention ?? [])
    await later(days)(asSystem(`retention: ${rule.name}`), (ctx) =>
      rule.expire(ctx, ctx.clock.now().subtract({ hours: 24 * rule.days })),
    );
  await workOff();
}

/** Does the waiting jobs of the module that follow an erasure, and whatever else waits is let run too. */
async function workOff(): Promise<void> {
  const client = new pg.Client({ connectionString: d.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; payload: { payload: unknown } }>(
      `with gone as (delete from graphile_worker._private_jobs returning *)
       select t.identifier as name, gone.payload from gone
       join graphile_worker._private_tasks t on t.id = gone.task_id`,
    );
    for (const { name, payload } of rows)
      if (name === FORGET_TOLD.name)
        await referenceModule()
          .jobs?.find((job) => job.name === name)
          ?.run({
            payload: payload.payload,
            visitor: stranger,
            run: d.run,
            services: d.services,
            attempt: 1,
          });
  } finally {
    await client.end();
  }
}

/** Everything that the database holds as text, of all tables of all schemas, as its owner sees it. */
async function database(): Promise<string> {
  const client = new pg.Client({ connectionString: d.url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('public', 'app', 'graphile_worker') and c.relname <> 'migration'`,
    );
    // Rows are guarded against the owner as well.
    await client.query("select set_config('app.reach', 'system', false)");
    const texts: string[] = [];
    for (const { name } of tables) {
      await client.query(name.startsWith("public.") ? "set role commonshelf_app" : "reset role");
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    return texts.join("\n");
  } finally {
    await client.end();
  }
}

/** Everything in the folder of the deployment: blobs, and the files of the index. */
async function files(): Promise<string> {
  const found = await readdir(d.config.dataDir, { recursive: true, withFileTypes: true });
  const contents = await Promise.all(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), "latin1")),
  );
  return contents.join("\n");
}

const plantedIn = (text: string): readonly string[] => [...new Set(text.match(PLANTED))].sort();

/** A conversation with a word of its own wherever something can be said of it. */
async function conversation(): Promise<string> {
  const here = await operatorAt(d, home, "Quokkaoperator");
  const there = await operatorAt(d, away, "Quokkahelper");
  const address = await post("/ask/HOME", {
    text: "Where is quokkasubject?",
    language: "en",
    name: "Quokkaname",
    email: "quokkamail@example.org",
    queue: "",
  });
  const code = address.split("/").at(-1) ?? "";
  const id = await byCode({ run, locale: "en" }, code, async (_, row) => row.id);
  await run(here, (ctx) => claim(ctx, id));
  await run(here, (ctx) => staffSays(ctx, id, say("It is quokkanote"), "note"));
  await run(here, (ctx) => staffSays(ctx, id, say("Look at quokkaanswer"), "message"));
  await run(here, (ctx) => passOn(ctx, id, away.id));
  await run(there, (ctx) => claim(ctx, id));
  await post(`/ask/q/${code}/messages`, { body: "But quokkareply" });
  await run(there, (ctx) => staffSays(ctx, id, say("Then quokkalast"), "message"));
  await run(there, (ctx) => end(ctx, id, "finish"));
  await post(`/ask/q/${code}/rating`, { satisfaction: "3", words: "quokkapraise" });
  await run(here, (ctx) => assign(ctx, id, personOf(here)));
  await d.asSystem((ctx) => planted(ctx, id));
  await keepGoing({ run, services });
  for (const who of [here, there]) await goHome(d, who);
  // Who answers has an account as well, which is not the desk's to erase.
  await d.asSystem((ctx) =>
    sql`update person set name = 'Somebody' where name ~* 'quokka'`.execute(ctx.tx),
  );
  return id;
}

/** What other parts of the program may have made of it. */
async function planted(ctx: Ctx, id: string): Promise<void> {
  await sql`insert into inquiry_file (id, inquiry_id, library_id, blob, file_name, media_type, bytes, at,
      sha256, sealed_key, iv, tag)
    values (${randomUUID()}, ${id}, ${home.id}, ${"0".repeat(64)}, 'quokkafile.pdf', 'application/pdf', 1, now(),
      '', '', '', '')`.execute(ctx.tx);
  // To whom something was sent, and when, is kept by the mail for a year.
  await sendMail(ctx, {
    to: "somebody@example.org",
    subject: "Quokkaletter",
    text: "quokkaletter",
    about: [inquiryKey(id)],
    thread: inquiryThread(id),
  });
}

describe("after the days of a library are over", () => {
  let id = "";
  let before = "";
  beforeAll(async () => {
    id = await conversation();
    before = await database();
  });

  test("nothing of a conversation had been lost before, in any place", async () => {
    await strike(80);
    expect(plantedIn(await database())).toEqual(plantedIn(before));
    expect(plantedIn(before).map((word) => word.toLowerCase())).toEqual(
      expect.arrayContaining([
        "quokkaanswer",
        "quokkafile",
        "quokkalast",
        "quokkaletter",
        "quokkaname",
        "quokkanote",
        "quokkaoperator",
        "quokkapraise",
        "quokkareply",
        "quokkasubject",
      ]),
    );
  });

  test("no word and no name of it is left in the database, in files, in the index or in the log", async () => {
    const proof = await proved(95);
    expect(proof.left).toMatchObject({ inquiries: 1, words: 1, readers: 1, files: 1, mails: 1 });
    expect(proof.left.entries).toBeGreaterThan(5);
    expect(proof.left.workers).toBe(2);
    await strike(95);
    // Operators are known at their desk for a year.
    expect(plantedIn(withoutOperators(await database()))).toEqual([]);
    expect(plantedIn(await files())).toEqual([]);
    expect(logged).not.toBe("");
    expect(plantedIn(logged)).toEqual([]);
    await strike(500);
    expect(plantedIn(await database())).toEqual([]);
  });

  test("the figures of it are left, and the proof finds nothing else", async () => {
    const row = await d.asSystem((ctx) => readInquiry(ctx, id));
    expect(row).toMatchObject({ state: "answered", satisfaction: 3, operator: null });
    const { left } = await proved(95);
    expect(left).toEqual({
      inquiries: 1,
      ...Object.fromEntries(PLACES.map((place) => [place, 0])),
    });
  });
});

const withoutOperators = (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("public.reference_operator:"))
    .join("\n");

async function proved(days: number): Promise<Proof> {
  const looker = await staffOf(d, home, "Looker");
  const shifted = later(days);
  return proveGone(shifted, (work) => shifted(looker, work));
}

describe("the clock", () => {
  test("goes by what each library has set", async () => {
    const admin = await staffOf(d, away, "Admin", "library-administrator");
    await d.run(admin, (ctx) => changeDesk(ctx, away, { keepDays: 10 }));
    const [short, long] = [await askAs(d, away), await askAs(d, home)];
    for (const [library, { inquiry }] of [
      [away, short],
      [home, long],
    ] as const) {
      const who = await staffOf(d, library, "Ender");
      await d.run(who, (ctx) => end(ctx, inquiry.id, "finish"));
    }
    await strike(11);
    const erased = (id: string) =>
      d.asSystem(async (ctx) => (await readInquiry(ctx, id))?.erasedAt !== null);
    expect(await erased(short.inquiry.id)).toBe(true);
    expect(await erased(long.inquiry.id)).toBe(false);
    await strike(91);
    expect(await erased(long.inquiry.id)).toBe(true);
  });

  test("ends a ticket that nobody has touched for 400 days, and then its days begin", async () => {
    const { inquiry } = await askAs(d, home);
    const row = () => d.asSystem((ctx) => readInquiry(ctx, inquiry.id));
    await strike(399);
    expect((await row())?.state).toBe("open");
    await strike(401);
    expect(await row()).toMatchObject({ state: "withdrawn", erasedAt: null });
    await strike(401 + 91);
    expect((await row())?.erasedAt).not.toBeNull();
  });
});

describe("a person", () => {
  test("takes along what they asked and heard, and no note; erased, it is gone", async () => {
    const reader = await staffOf(d, home, "Rita Reader", "reader");
    const person = personOf(reader);
    const { inquiry, code } = await askAs(d, home, { text: "What of tides?", person });
    const who = await staffOf(d, home, "Otto");
    await d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("Among ourselves"), "note"));
    await d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("At noon."), "message"));
    const out = await d.asSystem((ctx) => referencePrivacy.exportPerson(ctx, person));
    const text = JSON.stringify(out);
    expect(text).toContain("What of tides?");
    expect(text).toContain("At noon.");
    expect(text).not.toContain("Among ourselves");
    await d.asSystem((ctx) => referencePrivacy.erasePerson(ctx, person));
    expect(JSON.stringify(await database())).not.toMatch(/What of tides|At noon|Among ourselves/);
    await expect(byCode({ run, locale: "en" }, code, async () => 1)).rejects.toThrow("not-found");
  });

  test("who answered is erased by name: what they said stays the reader's", async () => {
    const who = await operatorAt(d, home, "Wendelin");
    const { inquiry, code } = await askAs(d, home);
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    await d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("Three sheets."), "message"));
    const export_ = await d.asSystem((ctx) => referencePrivacy.exportPerson(ctx, personOf(who)));
    expect(export_["conversations"]).toHaveLength(1);
    await d.asSystem((ctx) => referencePrivacy.erasePerson(ctx, personOf(who)));
    const rows = (await database()).split("\n");
    const named = rows.filter((row) => row.includes("Wendelin") || row.includes(personOf(who)));
    // The account itself is erased by who keeps it.
    expect(named.filter((row) => !/^public\.(person|role_grant|audit_entry)/.test(row))).toEqual(
      [],
    );
    const entries = await byCode({ run, locale: "en" }, code, (own) =>
      entriesOf(own, inquiry.id, { after: 0, limit: 50, audience: "reader" }),
    );
    expect(entries.map(({ body }) => body)).toContain("Three sheets.");
  });
});
