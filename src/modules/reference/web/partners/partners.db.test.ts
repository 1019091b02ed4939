import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPerson, signIn } from "#kernel/identity";
import type { Library, Visitor } from "#kernel/tenancy";
import { principalOf } from "#kernel/access";
import { EMAIL, FederatedDesk, TEXT } from "#test/federated-desk";
import { askAs } from "#test/reference-desk";
import { comeToDesk } from "../../actions/desk/presence.ts";
import { inquiryAtHand } from "../../actions/inquiry/at-hand.ts";
import { talkStream } from "./talk-stream.tsx";

const PASSWORD = "read-more-2026";
const HOST = "http://localhost:3000";

let desk: FederatedDesk;
let app: Awaited<ReturnType<FederatedDesk["d"]["app"]>>;
let there: Browser;
let here: Browser;
beforeAll(async () => {
  desk = await FederatedDesk.open();
  app = await desk.d.app();
  there = await browserAt(desk.away);
  here = await browserAt(desk.home);
});
afterAll(() => desk.close());
beforeEach(async () => {
  const presence = { name: "Tess", forNetwork: true, most: 9, languages: [], skills: [] };
  await desk.d.run(there.visitor, (ctx) => comeToDesk(ctx, presence));
  await desk.begin();
});
afterEach(() => desk.clear());

type Answered = { readonly status: number; readonly text: string; readonly to: string };
type Browser = {
  readonly visitor: Visitor;
  readonly get: (path: string, language?: string) => Promise<Answered>;
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Answered>;
};

/** Somebody of a library's staff who is signed in, without script. */
async function browserAt(library: Library): Promise<Browser> {
  const email = `${randomUUID()}@example.org`;
  const roles = [{ role: "staff", library: library.id }] as const;
  const id = await desk.d.asSystem((ctx) =>
    addPerson(ctx, { email, name: "Tess Test", password: PASSWORD, roles }),
  );
  const arrival = { address: "192.0.2.1", device: "a test", previous: null };
  const signed = await signIn(desk.d.asSystem, { email, password: PASSWORD }, arrival);
  const cookie = `cs=${signed.kind === "signed-in" ? signed.token : ""}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const headers = { accept: "text/html", cookie, origin: HOST };
    const answer = await app.request(`${HOST}/desk/${library.code}/ask${path}`, {
      ...init,
      headers,
    });
    const to = answer.headers.get("location") ?? "";
    return { status: answer.status, text: await answer.text(), to };
  };
  return {
    visitor: { principal: principalOf(id, "Tess Test", roles), library: library.id, locale: "en" },
    get: (path, language = "en") => ask(`${path}?lang=${language}`),
    post: (path, fields = {}) => ask(path, { method: "POST", body: new URLSearchParams(fields) }),
  };
}

async function talkAt(id: string) {
  const at = `/partners/${id}`;
  expect((await there.post(`${at}/claims`)).to).toBe(`/desk/AWAY/ask${at}`);
  return at;
}

describe("a partner's question at the desk", () => {
  test("stands among those who wait, without a word of what was asked", async () => {
    const { talk } = await desk.offered();
    const board = await there.get("");
    expect(board.text).toContain("for HOME Library, from The mirror network");
    expect(board.text).not.toContain("harbour");
    const { status, text } = await there.get(`/partners/${talk}`);
    expect(status).toBe(200);
    expect(text).toContain("Nobody has taken this question");
    expect(text).not.toContain("harbour");
  });

  test("is taken, answered and ended by forms; then it is gone", async () => {
    const { code, talk } = await desk.offered();
    const at = await talkAt(talk);
    expect((await there.get(at)).text).toContain("is asked whether the question is still free");
    await desk.partner.carry();
    const page = await there.get(at);
    expect(page.text).toContain(TEXT);
    expect(page.text).not.toContain(EMAIL);
    expect((await there.post(`${at}/messages`, { body: "Three sheets." })).status).toBe(303);
    const empty = await there.post(`${at}/messages`, { body: "  " });
    expect([empty.status, empty.text.includes("Write something first.")]).toEqual([422, true]);
    expect((await there.post(`${at}/end`)).to).toBe("/desk/AWAY/ask?done=ended-notice");
    expect((await there.get(at)).status).toBe(404);
    await desk.partner.carry();
    expect(await desk.readerSees(code)).toContain("partner: Three sheets.");
  });

  test.each([
    ["es", "para HOME Library, de The mirror network"],
    ["ar", "لـHOME Library، من The mirror network"],
  ])("speaks %s", async (language, says) => {
    const { talk } = await desk.offered();
    expect((await there.get("", language)).text).toContain(says);
    expect((await there.get(`/partners/${talk}`, language)).text).toContain(says);
  });

  test("is nobody's who does not work there, nor any that there is not", async () => {
    const { talk } = await desk.offered();
    await talkAt(talk);
    expect((await here.get(`/partners/${talk}`)).status).toBe(404);
    for (const path of [`/partners/${randomUUID()}`, "/partners/x"])
      expect((await there.get(path)).status).toBe(404);
    expect((await there.post(`/partners/${talk}/release`)).status).toBe(409);
    const stranger = { principal: { kind: "anonymous" }, locale: "en", run: desk.d.run } as never;
    await expect(talkStream.open(stranger, talk, `desk:${desk.away.id}`)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(talkStream.open(stranger, talk, null)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("is followed live by who has taken it, and said into once", async () => {
    const { code, talk } = await desk.offered();
    await talkAt(talk);
    await desk.partner.carry();
    const { principal } = there.visitor;
    const visit = { principal, locale: "en", run: desk.d.run } as never;
    const { read, say } = await talkStream.open(visit, talk, `desk:${desk.away.id}`);
    const said = { clientId: randomUUID(), kind: "message", data: { body: "Good day" } };
    expect(await say(said)).toBe(await say(said));
    const { events, upTo } = await read(0, 50);
    expect(events).toHaveLength(2);
    expect(upTo).toBe(events.at(-1)?.sequence);
    expect(JSON.stringify(events)).toContain("Good day");
    await expect(say({ ...said, data: 1 })).rejects.toMatchObject({
      fields: { body: "text-missing" },
    });
    await desk.partner.carry();
    expect(await desk.readerSees(code)).toContain("partner: Good day");
  });
});

describe("a ticket of ours at the desk", () => {
  test("is laid before a partner, its questions answered, its answer sent on", async () => {
    const { code, inquiry } = await askAs(desk.d, desk.home, { live: false });
    const at = `/inquiries/${inquiry.id}`;
    expect((await here.get(at)).text).toContain("The mirror network (Day and night)");
    expect((await here.post(`${at}/partners`, { partner: desk.partner.id })).status).toBe(303);
    await desk.partner.carry();
    const talk = /\/partners\/([0-9a-f-]{36})\/claims/.exec((await there.get("")).text)?.[1] ?? "";
    await talkAt(talk);
    const there_ = `/partners/${talk}`;
    await there.post(`${there_}/messages`, { body: "Which one?", kind: "clarification" });
    await desk.partner.carry();
    const asked = await here.get(at);
    expect(asked.text).toContain("What The mirror network asks");
    const exchange = /name="exchange" value="([0-9a-f-]{36})"/.exec(asked.text)?.[1] ?? "";
    const typed = await here.post(`${at}/clarifications`, { exchange, clarification: "" });
    expect(typed.status).toBe(422);
    await here.post(`${at}/clarifications`, { exchange, clarification: "The old one." });
    await desk.partner.carry();
    expect((await there.post(`${there_}/messages`, { body: "In 1874." })).to).toContain("?done=");
    await desk.partner.carry();
    const answered = await here.get(at, "ar");
    expect(answered.text).toContain("أجاب The mirror network.");
    const entry = /name="entry" value="([0-9a-f-]{36})"/.exec(answered.text)?.[1] ?? "";
    await here.post(`${at}/partners`, { partner: desk.partner.id });
    await desk.partner.carry();
    const next = /\/partners\/([0-9a-f-]{36})\/claims/.exec((await there.get("")).text)?.[1] ?? "";
    await talkAt(next);
    await there.post(`/partners/${next}/rejection`, { reason: "Not our shelf." });
    await desk.partner.carry();
    const rejected = await here.get(at);
    expect(rejected.text).toContain("Not our shelf.");
    expect(rejected.text).toContain(`name="entry" value="${entry}"`);
    await here.post(`${at}/partner-answers`, { entry });
    expect(await desk.readerSees(code)).toContain("staff: In 1874.");
    expect((await here.get(at)).text).not.toContain('name="entry"');
    await desk.d.run(here.visitor, (ctx) => inquiryAtHand(ctx, inquiry.id));
  });

  test("with a partner that is none is shown again, with a word", async () => {
    const { inquiry } = await askAs(desk.d, desk.home, { live: false });
    for (const partner of ["", "x", randomUUID()]) {
      const { status, text } = await here.post(`/inquiries/${inquiry.id}/partners`, { partner });
      expect([status, text.includes("Choose one of the list.")]).toEqual([422, true]);
    }
  });
});
