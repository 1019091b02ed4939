import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldId } from "#ui";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let post: ReturnType<typeof asker>["post"];
let administrator: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
});
afterAll(() => d.close());

const member = async (code: string) =>
  (await d.asSystem(exportDirectory)).libraries.find((library) => library.code === code);
const DESK = "/desk/port-merrow";

describe("the profile", () => {
  const profile = {
    "name.en": "Port Merrow City Library",
    "name.es": "Biblioteca de Port Merrow",
    kind: "city",
    symbol: "US-PMPL",
    country: "US",
    languages: "English, Español, galés",
    "about.en": "By the sea.",
    "contact.email": "ask@port-merrow.example",
    "contact.website": "port-merrow.example",
    hue: "230",
    mark: "PM",
    locale: "en",
    timeZone: "America/New_York",
  };

  test("is changed, and everybody sees it", async () => {
    const answer = await post(`${DESK}/directory`, administrator, profile);
    expect(answer.status).toBe(303);
    expect(await member("port-merrow")).toMatchObject({
      name: { en: "Port Merrow City Library", es: "Biblioteca de Port Merrow" },
      symbol: "US-PMPL",
      languages: ["en", "es", "cy"],
      contact: {
        email: "ask@port-merrow.example",
        phone: null,
        website: "https://port-merrow.example",
      },
    });
    expect((await member("port-merrow"))?.name).not.toHaveProperty("ar");
    await d.searchIsCurrent();
    const found = await d.services.search.query({
      clauses: [{ text: "merrow city" }],
      offset: 0,
      limit: 9,
    });
    expect(found.hits.map(({ id }) => id)).toContain("port-merrow");
  });

  test.each([
    ["name.en", { "name.en": "", "name.es": "" }, "Give a name"],
    ["name.en", { "name.en": "x".repeat(300) }, "too long"],
    ["symbol", { symbol: "not a symbol" }, "no library symbol"],
    ["languages", { languages: "English, Klingonish" }, "no language that we know"],
    ["contact.email", { "contact.email": "nobody" }, "desk@library.example"],
    ["contact.website", { "contact.website": "javascript:alert(1)" }, "beginning with https://"],
    ["timeZone", { timeZone: "Mars/Olympus" }, "Choose a time zone"],
    ["mark", { mark: "LONG" }, "one to three letters"],
    ["country", { country: "Atlantis" }, "Choose a country"],
  ])("a wrong %s comes back with what was typed (case %#)", async (field, wrong, words) => {
    const typed = { ...profile, "about.en": "Typed <b>with care</b>", ...wrong };
    const answer = await post(`${DESK}/directory`, administrator, typed);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${fieldId({ name: field })}"`);
    expect(html).toContain(words);
    expect(html).toContain("Typed &lt;b&gt;with care&lt;/b&gt;");
    expect((await member("port-merrow"))?.about).toEqual({ en: "By the sea." });
  });

  test.each([{}, { hue: "purple", kind: "castle", locale: "xx" }, { hue: "1e9" }])(
    "what nobody types is refused (case %#)",
    async (form) => expect((await post(`${DESK}/directory`, administrator, form)).status).toBe(422),
  );
});
