import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Library } from "#kernel/tenancy";
import { citationOf, readOpenUrl } from "#standards/openurl";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { asking } from "../testing/asking.ts";
import { signedIn } from "../testing/signed-in.ts";
import { shelve } from "../testing/shelf.ts";

let d: TestDeployment;
let merrow: Library;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment();
  merrow = await shelve(d, "port-merrow", "port-merrow.mrc");
  await deliver(
    d,
    await d.library("tamar"),
    sample.file(
      {
        number: "12345678",
        isbn: "9780385474542",
        title: "Arrow of glass",
        author: "Achebe, Chinua",
        year: 1958,
      },
      { number: "2", isbn: "9780747532699", title: "A stone of philosophy", author: "Rowe, J." },
      { number: "3", isbn: "9780747532699", title: "Gardening for all", author: "Green, A." },
    ),
  );
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

const titleAt = async (path: string) => /<h1[^>]*>([^<]+)/.exec((await get(path)).text)?.[1];
/** Where an OpenURL leads: the name of a title, or the heading of the page that answers. */
async function led(query: string): Promise<string | undefined> {
  const { status, header, text } = await get(`/openurl?${query}`);
  if (status === 302) return titleAt(header("location") ?? "");
  expect(status).toBe(200);
  return /<h1[^>]*>([^<]+)|class="empty-title"[^>]*>([^<]+)/.exec(text)?.slice(1).find(Boolean);
}
const none = "No library of the network has this";
const maybe = "It may be one of these";

describe("an OpenURL leads to the title", () => {
  it.each([
    ["by ISBN", "rft.isbn=978-0-385-47454-2"],
    ["by ISBN of ten digits", "rft_id=urn:ISBN:0385474547&rft.btitle=Arrow+of+Glass"],
    ["in version 0.1", "sid=x&isbn=0385474547&title=Arrow+of+glass"],
    [
      "by title, author and year",
      "rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.btitle=Arrow+of+Glass&rft.aulast=Achebe&rft.date=1958",
    ],
  ])("%s", async (_, query) => {
    expect(await led(query)).toBe("Arrow of glass");
  });

  it("of the page that explains it", async () => {
    const { text } = await get("/openurl");
    const [, example = ""] = /href="[^"]*\/openurl\?(url_ver[^"]+)"/.exec(text) ?? [];
    expect(await led(example.replaceAll("&amp;", "&"))).toBe("Americanah");
  });

  it("from every title's own citation", async () => {
    const { text } = await get("/find?q=fiction");
    const all = [...text.matchAll(/href="(\/titles\/[0-9a-f-]{36})"/g)].map(
      ([, path = ""]) => path,
    );
    for (const path of [...new Set(all)].slice(0, 8)) {
      const page = await get(path);
      const coins =
        /class="Z3988" title="([^"]+)"/
          .exec(page.text)?.[1]
          ?.replaceAll("&#x27;", "'")
          .replaceAll("&amp;", "&") ?? "";
      expect((await get(`/openurl?${coins}`)).header("location")).toBe(path);
      const stranger = coins.replace(/&rft_id=http[^&]*/, "");
      const { status, header, text: shown } = await get(`/openurl?${stranger}`);
      if (status === 302) expect(header("location")).toBe(path);
      else expect(shown).toContain(`href="${path}"`);
    }
  });
});

describe("an OpenURL that is not certain", () => {
  it("shows titles that share a number when its name says another", async () => {
    expect(await led("rft.isbn=9780385474542&rft.btitle=Cooking+with+herbs")).toBe(maybe);
  });

  it("chooses by name between titles that share an ISBN", async () => {
    expect(await led("rft.isbn=9780747532699&rft.btitle=Gardening+for+all")).toBe(
      "Gardening for all",
    );
    expect(await led("rft.isbn=9780747532699")).toBe(maybe);
  });

  it("shows another printing, and a title whose author is not said", async () => {
    expect(await led("rft.btitle=Arrow+of+Glass&rft.aulast=Achebe&rft.date=1992")).toBe(maybe);
    expect(await led("rft.btitle=Arrow+of+Glass")).toBe(maybe);
  });

  it("does not take a library's own number for one of OCLC's", async () => {
    expect(await led("rft_id=info:oclcnum/12345678")).toBe(none);
  });
});

describe("an OpenURL to something that nobody has", () => {
  it("says what was asked for, and offers a search", async () => {
    const query = "rft.btitle=Zzqq+qqzz&rft.aulast=Nobody&rft.date=1999&rft.isbn=9783161484100";
    const { text } = await get(`/openurl?${query}`);
    expect(text).toContain(none);
    expect(text).toContain("Zzqq qqzz");
    expect(text).toContain("ISBN 9783161484100");
    expect(text).toContain('href="/find?in-title=Zzqq+qqzz"');
    expect(text).toMatch(/name="rft\.title"[^>]*value="Zzqq qqzz"/);
  });

  it.each([
    ["rft_ref=http://evil.example/&rft_ref_fmt=x", "says only where its description lies"],
    ["rft.btitle=" + "a".repeat(9000), "too long to be a citation"],
  ])("or that cannot be read is a 400 that says so", async (query, words) => {
    const { status, text } = await get(`/openurl?${query}`);
    expect(status).toBe(400);
    expect(text).toContain(words);
  });

  it("that says nothing is the page with the form", async () => {
    const { status, text } = await get("/openurl?rft.title=&rft.aulast=&utm_source=x1");
    expect(status).toBe(200);
    expect(text).toContain("does not say what it refers to");
  });
});

it("whatever comes is answered without a fault", async () => {
  const part = fc.oneof(
    fc
      .string({ unit: "binary", maxLength: 12 })
      .map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom(
      "rft.btitle=",
      "rft.isbn=",
      "rft_id=info:doi/10.1/",
      "%FF",
      "%",
      "&",
      "=",
      "rft.date=",
      '"',
      "*",
      "-",
      "rft.aulast=",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
      const { status } = await get(`/openurl?${parts.join("")}`);
      expect([200, 302, 400]).toContain(status);
    }),
    { numRuns: 150 },
  );
});

describe("a library's own link resolver", () => {
  const address = "/desk/port-merrow/catalogue/resolver";
  const post = (typed: string) => ({
    method: "POST",
    body: new URLSearchParams({ address: typed }),
    headers: { origin: d.config.publicUrl.origin },
  });

  it("is set at the desk, and its readers are led there with the citation", async () => {
    const keeper = await signedIn(d, merrow, "library-administrator");
    const saved = await keeper(address, post("https://resolver.example/find?vid=1"));
    expect(saved.status).toBe(303);
    expect((await keeper(saved.header("location") ?? "")).text).toContain(
      "https://resolver.example/find?vid=1",
    );
    const path =
      /href="(\/titles\/[0-9a-f-]{36})"/.exec((await get("/find?q=americanah")).text)?.[1] ?? "";
    const reader = await signedIn(d, merrow);
    const { text } = await reader(path);
    const [, href = ""] = /<a[^>]*href="(https:\/\/resolver\.example\/[^"]+)"/.exec(text) ?? [];
    expect(text).toContain("Find full text at Library port-merrow");
    const link = new URL(href.replaceAll("&amp;", "&"));
    expect(link.searchParams.get("vid")).toBe("1");
    const read = readOpenUrl(link.search);
    expect(read.ok && citationOf(read.context)).toMatchObject({ title: "Americanah", year: 2013 });
    expect((await get(path)).text).not.toContain("resolver.example");
  });

  it("is noted, and taken away by an empty field", async () => {
    const keeper = await signedIn(d, merrow, "library-administrator");
    await keeper(address, post("https://other.example/"));
    expect((await keeper(address, post(""))).header("location")).toContain("done=removed");
    const { text } = await keeper("/desk/port-merrow/audit");
    expect(text).toContain("Changed the link resolver");
  });

  it.each([
    "http://resolver.example/",
    "javascript:alert(1)",
    "https://a:b@resolver.example/",
    "x".repeat(3000),
  ])("is not %j", async (typed) => {
    const keeper = await signedIn(d, merrow, "library-administrator");
    const { status, text } = await keeper(address, post(typed));
    expect(status).toBe(422);
    expect(text).toContain("Write a whole address that begins with https://");
  });

  it("is set by administrators only", async () => {
    const staff = await signedIn(d, merrow, "staff");
    expect((await staff(address)).status).toBe(200);
    expect((await staff(address, post("https://resolver.example/"))).status).toBe(403);
    expect((await (await signedIn(d, merrow))(address)).status).toBe(403);
  });
});
