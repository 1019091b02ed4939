import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Library, type Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, staffOf } from "#test/reference-desk";
import { type SignedIn, signedIn } from "#test/signed-in";
import { tellOverdue } from "../../actions/desk/tell-overdue.ts";
import { assign } from "../../actions/inquiry/care.ts";
import { claim } from "../../actions/inquiry/claim.ts";
import { staffSays } from "../../actions/inquiry/say.ts";
import { comeToDesk, leaveDesk } from "../../actions/desk/presence.ts";
import { forgetTold } from "../../actions/privacy/forget-told.ts";
import { inquiryStream } from "../live/inquiry-stream.tsx";
import { questionsPanel } from "./questions-panel.ts";

let d: TestDeployment;
let library: Library;
let reader: SignedIn;
let other: SignedIn;
let admin: SignedIn;
let staff: Visitor;
beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("HOME", "Harbour Library");
  const as = (role: "reader" | "library-administrator") => [{ role, library: library.id }];
  reader = await signedIn(d, "Rita", as("reader"), null);
  other = await signedIn(d, "Omar", as("reader"), null);
  admin = await signedIn(d, "Ada", as("library-administrator"), library.id);
  staff = await staffOf(d, library, "Sami");
});
afterAll(() => d.close());

const say = (body: string) => ({ clientId: randomUUID(), body });
const asked = (given: Parameters<typeof askAs>[2] = {}) =>
  askAs(d, library, { person: reader.person, ...given });
const told = (person: string) =>
  d.asSystem(async ({ tx }) => {
    const { rows } = await sql<{
      kind: string;
      href: string;
      params: unknown;
    }>`select kind, href, params
      from notice where person_id = ${person} order by at`.execute(tx);
    return rows;
  });

describe("a signed-in reader", () => {
  test("finds what they asked, and nobody else does", async () => {
    const { inquiry } = await asked({ text: "What of the lighthouse keepers?" });
    const list = await reader.get("/my/questions");
    expect(list.status).toBe(200);
    expect(list.text).toContain(`/my/questions/${inquiry.id}`);
    expect(list.text).toContain("What of the lighthouse keepers?");
    expect((await other.get("/my/questions")).text).not.toContain("lighthouse");
    const panel = (who: SignedIn) =>
      d.run({ ...who.visitor, library: null }, (ctx) => questionsPanel.summary(ctx));
    expect(await panel(reader)).toBe("One question is open");
    expect(await panel(other)).toBeNull();
  });

  test("sees there what links of this site lead to", async () => {
    const { href } = new URL("/libraries/HOME", d.config.publicUrl);
    const { inquiry } = await asked({ text: `Is ${href} open on Sundays?` });
    const { status, text } = await reader.get(`/my/questions/${inquiry.id}`);
    expect(status).toBe(200);
    expect(text).toMatch(/class="thing-card"[^]*Harbour Library/);
  });

  test("opens and continues the conversation without its code; others cannot, in any way", async () => {
    const { inquiry, code } = await asked({ text: "Where are the tide tables?" });
    const at = `/my/questions/${inquiry.id}`;
    const shown = await reader.get(at);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Where are the tide tables?");
    expect(shown.text).not.toContain("/ask/q/");
    expect(shown.text).not.toContain(code);
    const said = await reader.post(`${at}/messages`, { body: "Those of 1901." });
    expect(said).toMatchObject({ status: 303, location: `${at}#say` });
    expect((await reader.get(`${at}/transcript`)).text).toContain("Those of 1901.");
    expect((await reader.post(`${at}/messages`, { body: " " })).status).toBe(422);
    for (const path of [at, `${at}/thread`, `${at}/transcript`, `${at}/erasure`])
      expect((await other.get(path)).status, path).toBe(404);
    for (const deed of ["messages", "end", "erasure", "rating"]) {
      const fields = { body: "Mine?", satisfaction: "1" };
      expect((await other.post(`${at}/${deed}`, fields)).status, deed).toBe(404);
    }
    expect((await reader.get("/my/questions/no-such")).status).toBe(404);
  });

  test("follows it live as its owner, and nobody else does so", async () => {
    const { inquiry } = await asked();
    const follow = ({ visitor }: SignedIn) =>
      inquiryStream(() => []).open(
        { ...visitor, library: null, run: d.run, services: d.services },
        inquiry.id,
        `own:${inquiry.id}`,
      );
    const access = await follow(reader);
    const { events } = await access.read(0, 10);
    expect(JSON.stringify(events)).toContain("maps of the harbour");
    await expect(follow(other)).rejects.toMatchObject({ code: "not-found" });
  });

  test("erases it, and then it is not in the list any more", async () => {
    const { inquiry } = await asked({ text: "Forget the wreckers" });
    const at = `/my/questions/${inquiry.id}`;
    expect((await reader.get(`${at}/erasure`)).status).toBe(200);
    expect((await reader.post(`${at}/erasure`)).status).toBe(200);
    expect((await reader.get(at)).status).toBe(404);
    expect((await reader.get("/my/questions")).text).not.toContain("wreckers");
  });
});

describe("news", () => {
  test("of an answer comes to who asked while signed in, without a word of it, and not while they talk", async () => {
    const { inquiry } = await asked({ live: false });
    await d.run(staff, (ctx) => staffSays(ctx, inquiry.id, say("Secretly: yes."), "message"));
    const news = (await told(reader.person)).filter(({ href }) => href.endsWith(inquiry.id));
    expect(news).toEqual([
      {
        kind: "reference.answered",
        href: `/my/questions/${inquiry.id}`,
        params: { library: "Harbour Library" },
      },
    ]);
    const presence = { name: "Sami", forNetwork: true, most: 3, languages: [], skills: [] };
    await d.run(staff, (ctx) => comeToDesk(ctx, presence));
    const live = await asked();
    await d.run(staff, (ctx) => claim(ctx, live.inquiry.id));
    await d.run(staff, (ctx) => staffSays(ctx, live.inquiry.id, say("Here."), "message"));
    await d.run(staff, leaveDesk);
    expect((await told(reader.person)).map(({ href }) => href)).not.toContain(
      `/my/questions/${live.inquiry.id}`,
    );
    await d.asSystem((ctx) => forgetTold(ctx, inquiry.id));
    expect((await told(reader.person)).filter(({ href }) => href.endsWith(inquiry.id))).toEqual([]);
  });

  test("of an answer that goes to their address does not come a second time", async () => {
    const { inquiry } = await asked({ live: false, email: "rita@example.org" });
    await d.run(staff, (ctx) => staffSays(ctx, inquiry.id, say("By mail."), "message"));
    expect((await told(reader.person)).filter(({ href }) => href.endsWith(inquiry.id))).toEqual([]);
  });

  test("of a question given to somebody comes to them, unless they took it themselves", async () => {
    const { inquiry } = await asked({ live: false });
    await d.run(admin.visitor, (ctx) => assign(ctx, inquiry.id, admin.person));
    expect(await told(admin.person)).toEqual([]);
    await d.run(staff, (ctx) => assign(ctx, inquiry.id, admin.person));
    expect(await told(admin.person)).toEqual([
      {
        kind: "reference.assigned",
        href: `/desk/HOME/ask/inquiries/${inquiry.id}`,
        params: { code: inquiry.code },
      },
    ]);
  });

  test("of overdue answers comes to who takes care, and else to who administers the library", async () => {
    const colleague = await signedIn(
      d,
      "Cleo",
      [{ role: "staff", library: library.id }],
      library.id,
    );
    const [mine, nobodys] = [await asked({ live: false }), await asked({ live: false })];
    await d.run(staff, (ctx) => assign(ctx, mine.inquiry.id, colleague.person));
    await d.asSystem((ctx) =>
      sql`update inquiry set due_at = case when id = any (${[mine.inquiry.id, nobodys.inquiry.id]}::uuid[])
        then now() - interval '1 day' else now() + interval '9 days' end where due_at is not null`.execute(
        ctx.tx,
      ),
    );
    await d.asSystem(tellOverdue);
    const overdue = async (person: string) =>
      (await told(person)).filter(({ kind }) => kind === "reference.overdue");
    const news = { kind: "reference.overdue", href: "/desk/HOME/ask", params: { count: 1 } };
    expect(await overdue(colleague.person)).toEqual([news]);
    expect(await overdue(admin.person)).toEqual([news]);
    await d.asSystem(tellOverdue);
    expect(await overdue(admin.person)).toHaveLength(1);
  });
});
