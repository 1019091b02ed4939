import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Library, Visitor } from "#kernel/tenancy";
import { changeDesk } from "../../src/modules/reference/actions/desk/settings.ts";
import { talksAtDesk } from "../../src/modules/reference/actions/federation/desk/read-talks.ts";
import { takeTalk } from "../../src/modules/reference/actions/federation/desk/take-talk.ts";
import { byCode } from "../../src/modules/reference/actions/inquiry/by-code.ts";
import type { DeskSettings } from "../../src/modules/reference/model/desk/settings.ts";
import type { Inquiry } from "../../src/modules/reference/model/inquiry/inquiry.ts";
import { entriesAfter } from "../../src/modules/reference/store/entries.ts";
import { readInquiry } from "../../src/modules/reference/store/inquiries.ts";
import { testDeployment, type TestDeployment } from "./deployment.ts";
import { type OwnPartner, ownPartner } from "./own-partner.ts";
import { askAs, goHome, operatorAt, staffOf } from "./reference-desk.ts";

export const TEXT = "Do you have maps of the harbour from before 1900?";
export const EMAIL = "reader@private.example";

/** Something said, under an id of its own. */
export const say = (body: string) => ({ clientId: randomUUID(), body });
export const message = (body: string) => ({ ...say(body), kind: "message" as const });

type Begun = { readonly code: string; readonly inquiry: Inquiry; readonly talk: string };

/** Where nobody listens. */
export const NOWHERE = "http://127.0.0.1:9/";

/** A library that asks, one that answers, and between them a partner that is the deployment itself. */
export class FederatedDesk {
  readonly d: TestDeployment;
  readonly partner: OwnPartner;
  readonly home: Library;
  readonly away: Library;
  readonly admin: Visitor;
  /** Who answers, and is there. */
  ana: Visitor;
  readonly #clock: { later: number };

  private constructor(
    parts: Pick<FederatedDesk, "d" | "partner" | "home" | "away" | "admin" | "ana">,
    clock: { later: number },
  ) {
    this.d = parts.d;
    this.partner = parts.partner;
    this.home = parts.home;
    this.away = parts.away;
    this.admin = parts.admin;
    this.ana = parts.ana;
    this.#clock = clock;
  }

  static async open(): Promise<FederatedDesk> {
    const real = await testDeployment({ PUBLIC_URL: "http://localhost:3000" });
    const time = { later: 0 };
    const d = withClock(real, time);
    const home = await d.library("HOME");
    const away = await d.library("AWAY");
    const admin = await staffOf(d, home, "Admin", "library-administrator");
    const partner = await ownPartner(d);
    const ana = await staffOf(d, away, "Ana");
    const desk = new FederatedDesk({ d, partner, home, away, admin, ana }, time);
    await desk.settings({ joinsNetwork: false, partnerAfter: 0, ticketAfter: 3600 });
    return desk;
  }

  async close(): Promise<void> {
    await this.partner.close();
    await this.d.close();
  }

  /** Puts the clock so many seconds ahead. */
  set later(seconds: number) {
    this.#clock.later = seconds;
  }

  /** Ana is there, and the partner knows. */
  async begin(): Promise<void> {
    this.ana = await operatorAt(this.d, this.away, "Ana");
    await this.partner.announce();
  }

  /** Everything of a test goes. */
  async clear(): Promise<void> {
    this.later = 0;
    await goHome(this.d, this.ana);
    for (const table of ["inquiry", "foreign_talk", "partner_message", "partner_presence"])
      await this.d.asSystem((ctx) => sql`delete from ${sql.table(table)}`.execute(ctx.tx));
  }

  settings(given: Partial<DeskSettings>): Promise<void> {
    return this.d.run(this.admin, (ctx) => changeDesk(ctx, this.home, given));
  }

  /** A question as the partner's desk has it, before anybody takes it. */
  async offered(): Promise<Begun> {
    const { code, inquiry } = await askAs(this.d, this.home, { name: "Rosa Reader", email: EMAIL });
    await this.partner.carry();
    const { waiting } = await this.d.run(this.ana, talksAtDesk);
    return { code, inquiry, talk: waiting[0]?.id ?? "" };
  }

  /** The same, taken by Ana. */
  async talking(): Promise<Begun> {
    const begun = await this.offered();
    await this.d.run(this.ana, (ctx) => takeTalk(ctx, begun.talk));
    await this.partner.carry();
    return begun;
  }

  row(id: string): Promise<Inquiry | null> {
    return this.d.asSystem((ctx) => readInquiry(ctx, id));
  }

  get comer() {
    return { run: this.d.run, locale: "en" } as const;
  }

  /** What was said, as the reader sees it. */
  readerSees(code: string): Promise<readonly string[]> {
    return byCode(this.comer, code, async (own, { id }) =>
      (await entriesAfter(own, id, { after: 0, limit: 200, audience: "reader" }))
        .filter(({ kind }) => kind === "message")
        .map(({ body, author }) => `${author}: ${body}`),
    );
  }

  /** What was said and happened, as staff of the home library see it. */
  async staffSees(id: string): Promise<readonly unknown[]> {
    const from = { after: 0, limit: 200, audience: "staff" } as const;
    const entries = await this.d.asSystem((ctx) => entriesAfter(ctx, id, from));
    return entries.map(({ body, data }) => body || data["what"] || data["event"]);
  }

  /** Every row in which anything of a partner's talk could stand, as text. */
  async left(): Promise<string> {
    const { rows } = await this.d.asSystem((ctx) =>
      sql<{
        row: string;
      }>`select t::text as row from foreign_talk t union all select e::text from foreign_talk_entry e
        union all select m::text from partner_message m union all select c::text from inquiry_claim c`.execute(
        ctx.tx,
      ),
    );
    return rows.map(({ row }) => row).join("\n");
  }

  /** From now on the partner is looked for at this address. */
  async partnerAt(url: string): Promise<void> {
    await this.d.asSystem((ctx) =>
      sql`update peer_setup set setup = jsonb_set(setup, '{questions,url}', to_jsonb(${url}::text))`.execute(
        ctx.tx,
      ),
    );
  }

  /** Messages that are on their way. */
  async onTheWay(): Promise<string> {
    const { rows } = await this.d.asSystem((ctx) =>
      sql<{ body: string }>`select body from partner_message where body is not null`.execute(
        ctx.tx,
      ),
    );
    return rows.map(({ body }) => body).join("\n");
  }
}

function withClock(real: TestDeployment, time: { later: number }): TestDeployment {
  const clock = { now: () => Temporal.Now.instant().add({ seconds: time.later }) };
  return {
    ...real,
    run: (visitor, work) => real.run(visitor, (ctx) => work({ ...ctx, clock })),
    asSystem: (work) => real.asSystem((ctx) => work({ ...ctx, clock })),
    services: { ...real.services, clock },
  };
}
