import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, operatorAt } from "#test/reference-desk";
import { claim } from "../actions/inquiry/claim.ts";
import { readInquiry } from "../store/inquiries.ts";
import { asking, letIn, type Somebody } from "../test/people.ts";

let d: TestDeployment;
let home: Library;
let staff: Somebody;
let neighbour: Somebody;
let stranger: ReturnType<typeof asking>;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("home");
  const away = await d.library("away");
  const app = await d.app();
  staff = await letIn(d, app, "staff", home);
  neighbour = await letIn(d, app, "staff", away);
  stranger = asking(app);
});
afterAll(() => d.close());

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) {{7*7}}`;
const IDS = ["x", "%00", "..%2f..", "1", crypto.randomUUID(), "x".repeat(3000), "%F0%9F%93%9A"];
const WAYS = [
  "claims",
  "helpers",
  "messages",
  "end",
  "abuse",
  "ticket",
  "return",
  "reopening",
  "transfer",
  "calls",
  "classification",
  "assignment",
  "merging",
];

describe("at the desk", () => {
  test.each(IDS)("there is no inquiry %#", async (id) => {
    expect((await staff.get(`/desk/home/ask/inquiries/${id}`)).status).toBe(404);
    for (const way of WAYS) {
      const fields = { body: "Hello", library: home.id, code: "ABC", kind: "message" };
      const answer = await staff.post(`/desk/home/ask/inquiries/${id}/${way}`, fields);
      expect([way, answer.status]).toEqual([way, 404]);
    }
  });

  test("another library's inquiry is not there, whatever is tried with it", async () => {
    const { inquiry } = await askAs(d, home, { live: false });
    const at = `/desk/away/ask/inquiries/${inquiry.id}`;
    expect((await neighbour.get(at)).status).toBe(404);
    for (const way of WAYS) {
      const fields = { body: "Hello", library: home.id, code: inquiry.code };
      expect([way, (await neighbour.post(`${at}/${way}`, fields)).status]).toEqual([way, 404]);
    }
    expect((await neighbour.get(`/desk/home/ask/inquiries/${inquiry.id}`)).status).toBe(403);
    expect((await d.asSystem((ctx) => readInquiry(ctx, inquiry.id)))?.state).toBe("open");
  });

  test("what makes no sense is refused, and nothing is done", async () => {
    const { inquiry } = await askAs(d, home, { live: false });
    const at = `/desk/home/ask/inquiries/${inquiry.id}`;
    const tries: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
      ["messages", { body: "" }, 422],
      ["messages", { body: "é".repeat(20_000) }, 422],
      ["transfer", { library: "nowhere" }, 422],
      ["classification", { readLevel: "7" }, 422],
      ["classification", { readLevel: "NaN", kind: HOSTILE }, 422],
      ["assignment", { assignee: HOSTILE }, 422],
      ["merging", { code: HOSTILE }, 422],
      ["merging", { code: "\0" }, 422],
      ["claims", {}, 409],
      ["reopening", {}, 409],
      ["unknown-way", {}, 404],
    ];
    for (const [way, fields, status] of tries) {
      const answer = await staff.post(`${at}/${way}`, fields);
      expect([way, answer.status]).toEqual([way, status]);
      expect(answer.text).not.toContain("<script>alert");
    }
    expect(await d.asSystem((ctx) => readInquiry(ctx, inquiry.id))).toEqual(inquiry);
  });

  test("lists take any query", async () => {
    for (const query of ["state=%00", "state=nothing", "before=x", "before=%00", "done=%3Cb%3E"])
      for (const path of ["", "/inquiries", "/canned", "/settings/queues"])
        expect([200, 403]).toContain((await staff.get(`/desk/home/ask${path}?${query}`)).status);
  });
});

describe("a reader", () => {
  test("asks what is no question, and reads what to mend with all that they typed", async () => {
    const tries: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ text: "" }, "Write what you want to know."],
      [{ text: "x".repeat(20_000) }, "8,000"],
      [{ text: "\0\u0007" }, "Write what you want to know."],
      [{ text: HOSTILE, name: "n".repeat(101) }, "100 characters"],
      [{ text: HOSTILE, email: "no address" }, "name@example.org"],
      [{ text: HOSTILE, queue: HOSTILE }, "Choose one of the list."],
      [{ text: HOSTILE, language: "zz-!!" }, "Choose one of the list."],
    ];
    for (const [typed, said] of tries) {
      const fields = { language: "en", queue: "", name: "", email: "", seen: "1", ...typed };
      const answer = await stranger.post("/ask/home", fields);
      expect([said, answer.status]).toEqual([said, 422]);
      expect(answer.text).toContain(said);
      expect(answer.text).not.toContain("<script>alert");
      if (typed["text"] === HOSTILE) expect(answer.text).toContain("&lt;script&gt;alert(1)");
    }
  });

  test("says hostile things, which are text for everybody who reads them", async () => {
    const operator = await operatorAt(d, home, "Ana");
    const asked = await stranger.post("/ask/home", { text: HOSTILE, language: "en", seen: "1" });
    const at = asked.location;
    expect(at).toMatch(/^\/ask\/q\//);
    const said = `${HOSTILE} https://example.org/"onmouseover="x`;
    await stranger.post(`${at}/messages`, { body: said });
    await stranger.post(`${at}/rating`, { satisfaction: "1", words: HOSTILE });
    const list = await staff.get("/desk/home/ask/inquiries");
    const id = /inquiries\/([0-9a-f-]{36})/.exec(list.text)?.[1] ?? "";
    await d.run(operator, (ctx) => claim(ctx, id));
    const pages = [
      list,
      await stranger.get(at),
      await stranger.get(`${at}/thread`),
      await staff.get(`/desk/home/ask/inquiries/${id}`),
      await staff.get("/desk/home/ask/board"),
    ];
    for (const { status, text } of pages) {
      expect(status).toBe(200);
      expect(text).toContain("&lt;script&gt;alert(1)");
      expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript:|" ?onmouseover=/);
    }
  });

  test.each(["x", "%00", "0000-0000", "x".repeat(3000), "..%2f"])(
    "comes with no code %#, and is told so",
    async (code) => {
      expect([303, 404]).toContain((await stranger.get(`/ask/q/${code}`)).status);
      for (const way of ["thread", "transcript", "erasure"])
        expect((await stranger.get(`/ask/q/${code}/${way}`)).status).toBe(404);
      for (const way of ["messages", "address", "rating", "end", "erasure"])
        expect((await stranger.post(`/ask/q/${code}/${way}`, { body: "x" })).status).toBe(404);
      expect((await stranger.post("/ask/q", { code: decodeURIComponent(code) })).status).toBe(303);
    },
  );

  test.each(["nobody", "%00", "x".repeat(3000), "..%2f"])(
    "asks no library %#, and none is there",
    async (code) => {
      expect((await stranger.get(`/ask/${code}`)).status).toBe(404);
      expect((await stranger.post(`/ask/${code}`, { text: "x" })).status).toBe(404);
    },
  );
});
