import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../../catalogue/test/deliver.ts";
import * as sample from "../../../catalogue/test/records.ts";
import { actOnRequest } from "../../actions/act-on-request.ts";
import { actOnSupply } from "../../actions/act-on-supply.ts";
import { readRequest, type RequestRow } from "../../store/requests.ts";
import { type Answered, type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";

const ABERWEN = "ISIL:ZZ-ABWN";

let d: TestDeployment;
let desks: Desks;
let reader: AtDesk;
let staff: AtDesk;
let lender: AtDesk;
let elsewhere: string;
let athome: string;
let out: string;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  const { library } = desks.members;
  const elsewhereCopies = [["w8", "available"]] as const;
  const file = sample.file(
    { number: "8", title: "Salt elsewhere", author: "Ferro, Marisol", copies: elsewhereCopies },
    {
      number: "9",
      title: "Tides elsewhere",
      author: "Ferro, Marisol",
      copies: [["w9", "available"]],
    },
    {
      number: "10",
      title: "Out everywhere",
      author: "Ferro, Marisol",
      copies: [["w10", "on loan"]],
    },
  );
  await deliver(d, await library("aberwen"), file);
  await deliver(
    d,
    await library("port-merrow"),
    sample.file({ number: "7", title: "Salt at home", copies: [["b7", "available"]] }),
  );
  await d.searchIsCurrent();
  [elsewhere, athome, out] = [await titleOf("8"), await titleOf("7"), await titleOf("10")];
  reader = await desks.at("port-merrow", "reader");
  staff = await desks.at("port-merrow");
  lender = await desks.at("aberwen");
});
afterAll(() => d.close());

async function titleOf(number: string): Promise<string> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member where control_number = ${number}`.execute(
      ctx.tx,
    ),
  );
  return rows[0]?.id ?? "";
}

const formOf = (title: string) => `/request/title/${title}`;
const placedBy = (answer: Answered): string => {
  expect(answer.status).toBe(303);
  return /\/requests\/([0-9a-f-]{36})/.exec(answer.header("location") ?? "")?.[1] ?? "";
};
const rowOf = (id: string): Promise<RequestRow> =>
  d.asSystem(async (ctx) => {
    const row = await readRequest(ctx, id);
    if (!row) throw new Error("no such request");
    return row;
  });
const requestsMade = async (): Promise<number> => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ n: number }>`select count(*)::int as n from ill_request`.execute(ctx.tx),
  );
  return rows[0]?.n ?? -1;
};
const pickup = { pickup: "" };
beforeAll(async () => {
  const { text } = await reader.get(formOf(elsewhere));
  pickup.pickup =
    /<option value="([^"]+)"/.exec(text)?.[1] ??
    /name="pickup" value="([^"]+)"/.exec(text)?.[1] ??
    "";
});

describe("on the title's page", () => {
  it("offers what a partner can lend, and says how soon and for what", async () => {
    const { text } = await reader.get(`/titles/${elsewhere}`);
    expect(text).toContain(`href="${formOf(elsewhere)}"`);
    expect(text).toMatch(/Usually here in \d+ to \d+ days, free\./);
  });

  it("offers nothing that is on the shelf at home, and nothing that nobody can lend", async () => {
    expect((await reader.get(`/titles/${athome}`)).text).not.toContain("/request/title/");
    expect((await reader.get(`/titles/${out}`)).text).not.toContain("/request/title/");
  });

  it("offers nothing where there are no agreements", async () => {
    const bare = await testDeployment();
    const library = await bare.library("alone");
    await deliver(
      bare,
      library,
      sample.file({ number: "1", title: "A book", copies: [["a", "available"]] }),
    );
    const { rows } = await bare.asSystem((ctx) =>
      sql<{ id: string }>`select cluster_id as id from cluster_member`.execute(ctx.tx),
    );
    const app = await bare.app();
    const address = new URL(`/titles/${rows[0]?.id}`, bare.config.publicUrl).href;
    const answer = await app.request(address, { headers: { accept: "text/html" } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("/request/title/");
    await bare.close();
  });

  it("sends strangers to the sign-in and back", async () => {
    const app = await d.app();
    const ask = (path: string) =>
      app.request(new URL(path, d.config.publicUrl).href, { headers: { accept: "text/html" } });
    expect(await (await ask(`/titles/${elsewhere}`)).text()).toContain(formOf(elsewhere));
    for (const path of [formOf(elsewhere), "/request?title=X", "/my/requests"]) {
      const answer = await ask(path);
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    }
  });
});

describe("a request for a title", () => {
  it("asks the pick-up place only, and is placed by one post; it can be undone", async () => {
    const { status, text } = await reader.get(formOf(elsewhere));
    expect(status).toBe(200);
    expect(text).toContain("Ferro");
    expect(text).toContain("Who is asked first, and why");
    expect(pickup.pickup).not.toBe("");
    const id = placedBy(await reader.post(formOf(elsewhere), pickup));
    expect(await rowOf(id)).toMatchObject({
      state: "asking",
      supplier: ABERWEN,
      service: "Loan",
      pickupBranch: pickup.pickup,
      titleId: elsewhere,
    });
    const page = await reader.get(`/my/requests/${id}?done=placed`);
    expect(page.text).toContain("Your request is placed.");
    expect(page.text).toContain(`action="/my/requests/${id}/cancellation"`);
    expect((await reader.post(`/my/requests/${id}/cancellation`)).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ state: "cancelled" });
    expect((await reader.post(`/my/requests/${id}/cancellation`)).status).toBe(409);
  });

  it("stops at what is on the shelf at home, unless another copy is needed", async () => {
    const before = await requestsMade();
    const stopped = await reader.post(formOf(athome), pickup);
    expect(stopped.status).toBe(409);
    expect(stopped.text).toContain("I need another copy");
    expect(await requestsMade()).toBe(before);
    const id = placedBy(await reader.post(formOf(athome), { ...pickup, override: "at-home" }));
    // Nobody else has it: it waits for staff, and does not end at once.
    expect(await rowOf(id)).toMatchObject({ state: "review" });
    expect((await reader.get(`/my/requests/${id}`)).text).toContain("With your library’s staff");
  });

  it("leads to the request that is open already", async () => {
    const other = await desks.at("port-merrow", "reader");
    const id = placedBy(await other.post(formOf(elsewhere), pickup));
    const again = await other.post(formOf(elsewhere), pickup);
    expect(again.status).toBe(409);
    expect(again.text).toContain(`href="/my/requests/${id}"`);
    await other.post(`/my/requests/${id}/cancellation`);
  });

  it.each([
    [{ "needed-by": "2001-01-01" }, "That day is over."],
    [{ "needed-by": "soon" }, "Write a day such as"],
    [{ pickup: "nowhere" }, "Choose one of the list."],
    [{ note: "x".repeat(2001) }, "Shorten this."],
    [{ want: "copy" }, "Write the title of the part, or its pages."],
    [{ want: "theft" }, "Choose one of the list."],
    [{ "max-cost": "much", "max-currency": "EUR" }, "Write an amount"],
  ])("comes back with what was typed: %o", async (typed, told) => {
    const before = await requestsMade();
    const { status, text } = await reader.post(formOf(elsewhere), { ...pickup, ...typed });
    expect(status).toBe(422);
    expect(text).toContain(told);
    expect(await requestsMade()).toBe(before);
  });

  it("takes a copy of a part", async () => {
    const typed = { ...pickup, want: "copy", part: "On salt", pages: "12-34" };
    const id = placedBy(await reader.post(formOf(elsewhere), typed));
    expect(await rowOf(id)).toMatchObject({
      service: "Copy",
      citation: { titleOfComponent: "On salt", pagesRequested: "12-34" },
    });
    await reader.post(`/my/requests/${id}/cancellation`);
  });

  it("staff place for somebody else, from whom they choose; readers may not", async () => {
    const typed = { ...pickup, "reader-name": "Old Tom", "reader-card": "P-77", supplier: ABERWEN };
    expect((await reader.post(formOf(elsewhere), typed)).status).toBe(403);
    const answer = await staff.post(formOf(elsewhere), typed);
    const id = placedBy(answer);
    expect(answer.header("location")).toContain("/desk/port-merrow/lending/requests/");
    expect(await rowOf(id)).toMatchObject({ supplier: ABERWEN });
    expect((await staff.get(`/my/requests/${id}`)).status).toBe(404);
    await d.run(staff.visitor, (ctx) => actOnRequest(ctx, id, "cancel"));
  });

  it("is 404 for what never was a title", async () => {
    const path = formOf("00000000-0000-7000-8000-000000000000");
    expect((await reader.get(path)).status).toBe(404);
    expect((await reader.post(path, pickup)).status).toBe(404);
  });

  it("is for readers of a library", async () => {
    const nobody = await desks.at("port-merrow", "reader");
    await d.asSystem((ctx) =>
      sql`delete from role_grant where person_id = ${personOf(nobody)}`.execute(ctx.tx),
    );
    const { status, text } = await nobody.get(formOf(elsewhere));
    expect(status).toBe(200);
    expect(text).toContain("First become a reader of a library");
  });
});

const personOf = ({ visitor: { principal } }: AtDesk): string =>
  principal.kind === "person" ? principal.id : "";

describe("a blank request", () => {
  it("is filled in from an OpenURL, and shows what the catalogue has", async () => {
    const query =
      "url_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.btitle=Salt+elsewhere&rft.aulast=Ferro&rft.aufirst=Marisol";
    const { status, text } = await reader.get(`/request?${query}`);
    expect(status).toBe(200);
    expect(text).toContain('value="Salt elsewhere"');
    expect(text).toContain(`/request/title/${elsewhere}?`);
    const old = await reader.get(
      "/request?genre=article&atitle=On+waves&title=Sea+Journal&volume=4",
    );
    expect(old.text).toContain('value="On waves"');
    expect(old.text).toContain('value="Sea Journal"');
  });

  it("looks in the catalogue before it is placed", async () => {
    const before = await requestsMade();
    const typed = { ...pickup, thing: "book", title: "Tides elsewhere", author: "Ferro, Marisol" };
    const { status, text } = await reader.post("/request", typed);
    expect(status).toBe(200);
    expect(text).toContain("Is it one of these?");
    expect(await requestsMade()).toBe(before);
  });

  it("waits for staff where nobody is known to have it", async () => {
    const typed = {
      ...pickup,
      thing: "thesis",
      title: "Zqxw unheard of",
      author: "Nobody",
      number: "978-0-306-40615-7",
    };
    const id = placedBy(await reader.post("/request", typed));
    expect(await rowOf(id)).toMatchObject({
      state: "review",
      titleId: null,
      citation: { itemIds: [{ identifier: "9780306406157", code: { value: "ISBN" } }] },
      publication: { publicationType: { value: "Thesis" } },
    });
    await reader.post(`/my/requests/${id}/cancellation`);
  });

  it("needs a title", async () => {
    const { status, text } = await reader.post("/request", { ...pickup, thing: "other" });
    expect(status).toBe(422);
    expect(text).toContain("Write at least a title");
  });

  it.each(locales)("can be read in %s, also when the query is rubbish", async (locale) => {
    const { status } = await reader.get(`/request?lang=${locale}&rft.%FF=%00&thing=nonsense`);
    expect(status).toBe(200);
  });
});

describe("one's own requests", () => {
  it("say how each stands, and are nobody else's business", async () => {
    const own = await desks.at("port-merrow", "reader");
    expect((await own.get("/my/requests")).text).toContain("You are waiting for nothing");
    const id = placedBy(await own.post(formOf(elsewhere), pickup));
    const row = await rowOf(id);
    expect((await own.get("/my/requests")).text).toContain("has been asked and should answer by");
    expect((await own.get("/my")).text).toContain("1 under way");
    const supply = await desks.supplyOf(row, ABERWEN);
    const lends = (act: "promise" | "ship" | "allow-renewal", input = {}) =>
      d.run(lender.visitor, (ctx) => actOnSupply(ctx, supply, act, input));
    await lends("promise");
    await lends("ship", { itemId: "w8", dueAt: "2030-01-31T20:00:00Z" });
    expect((await own.get(`/my/requests/${id}`)).text).toContain("has sent it");
    await d.run(staff.visitor, (ctx) => actOnRequest(ctx, id, "receive"));
    const here = await own.get(`/my/requests/${id}`);
    expect(here.text).toContain("January 31, 2030");
    expect((await own.get("/my")).text).toContain("1 here for you");
    expect((await own.post(`/my/requests/${id}/renewal`)).status).toBe(303);
    await lends("allow-renewal");
    expect((await own.get(`/my/requests/${id}`)).text).toContain("More time was given.");
    expect((await own.post(`/my/requests/${id}/loss`)).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ state: "lost" });
    for (const other of [reader, lender, staff]) {
      expect((await other.get(`/my/requests/${id}`)).status).toBe(404);
      expect((await other.post(`/my/requests/${id}/cancellation`)).status).toBe(404);
    }
    await d.run(staff.visitor, (ctx) => actOnRequest(ctx, id, "return"));
    await d.run(lender.visitor, (ctx) => actOnSupply(ctx, supply, "check-in"));
    const ended = await own.get("/my/requests");
    expect(ended.text).toContain("1 that has ended");
    expect(ended.text).toContain("Gone from here after");
  });
});
