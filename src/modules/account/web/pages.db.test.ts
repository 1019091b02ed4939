import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RoleGrant } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { addPerson, openRegistration } from "#kernel/identity";
import { listMail } from "#kernel/mail";
import type { ModuleManifest } from "#kernel/manifest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { accountModule } from "../module.ts";
import { ScriptlessBrowser } from "./scriptless-browser.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
let harbour: Library;
const password = "a long walk home";
const lending: ModuleManifest = {
  name: "lending",
  account: [{ href: "/my/loans", label: () => "Loans", summary: async () => "Three, all in time" }],
  privacy: {
    module: "lending",
    exportPerson: async () => ({ loans: ["The Sea, The Sea"] }),
    erasePerson: async () => undefined,
    kept: () => ["Loans: until they are returned."],
  },
};

beforeAll(async () => {
  d = await testDeployment();
  app = await d.app([accountModule([lending])]);
  harbour = await d.library("harbour", "Harbour Library");
  await d.library("hill", "Hill Library");
  await d.asSystem((ctx) => openRegistration(ctx, harbour));
});
afterAll(() => d.close());

const where = (answer: Response) => [answer.status, answer.headers.get("location")];
async function signedIn(
  email: string,
  roles: readonly RoleGrant[] = [],
): Promise<ScriptlessBrowser> {
  await d.asSystem((ctx) =>
    addPerson(ctx, { email, name: "Ruth Okafor", password, roles, home: harbour.id }),
  );
  const browser = new ScriptlessBrowser(app);
  expect(where(await browser.post("/sign-in", { email, password }))).toEqual([303, "/my"]);
  return browser;
}
async function mailedPath(to: string): Promise<string> {
  const mail = (await d.asSystem((ctx) => listMail(ctx, 200))).find((one) => one.to === to);
  return new URL(/^http\S+$/m.exec(mail?.text ?? "")?.[0] ?? "http://none/").pathname;
}

describe("a reader without script", () => {
  test("registers, comes to My library, and signs out", async () => {
    const browser = new ScriptlessBrowser(app);
    expect(await browser.text("/register")).toContain("Harbour Library");
    const wish = { email: "nadia@e.example", name: "Nadia <Rahman>", password, library: "harbour" };
    const faulty = await browser.post("/register", { ...wish, password: "short", library: "hill" });
    expect(faulty.status).toBe(422);
    expect(await faulty.text()).toContain('value="nadia@e.example"');
    expect((await browser.post("/register", { ...wish, password: "short" })).status).toBe(422);
    const wrong = { email: "nobody", name: " ", password: "short", library: "hill" };
    const told = await (await browser.post("/register", wrong)).text();
    expect(told.match(/aria-invalid="true"/g)).toHaveLength(4);
    expect(await (await browser.post("/register", wish)).text()).toContain("Look into your mail");
    const link = await mailedPath("nadia@e.example");
    expect(await browser.text(link)).toContain(`action="${link}"`);
    expect(where(await browser.post(link))).toEqual([303, "/my"]);
    const mine = await browser.text("/my");
    expect(mine).toContain("Nadia &lt;Rahman&gt;");
    expect(mine).toContain("Three, all in time");
    expect(where(await browser.post("/sign-out"))).toEqual([303, "/"]);
    expect(where(await browser.get("/my"))).toEqual([303, "/sign-in?next=%2Fmy"]);
    expect((await browser.post(link)).status).toBe(410);
  });

  test("chooses a new password by mail", async () => {
    await signedIn("forgets@e.example");
    const browser = new ScriptlessBrowser(app);
    await browser.post("/forgotten-password", { email: "forgets@e.example" });
    const link = await mailedPath("forgets@e.example");
    expect(await browser.text(link)).toContain("forgets@e.example");
    expect((await browser.post(link, { password: "short" })).status).toBe(422);
    expect(where(await browser.post(link, { password: "  spaces around stay  " }))).toEqual([
      303,
      "/my",
    ]);
    const again = new ScriptlessBrowser(app);
    const trimmed = { email: "forgets@e.example", password: "spaces around stay" };
    expect((await again.post("/sign-in", trimmed)).status).toBe(422);
    expect(
      (await again.post("/sign-in", { ...trimmed, password: "  spaces around stay  " })).status,
    ).toBe(303);
    expect((await browser.get(link)).status).toBe(410);
  });

  test("changes profile, home library, address and password", async () => {
    const browser = await signedIn("profile@e.example");
    const about = { name: "Ruth O.", locale: "es", home: "hill" };
    expect(where(await browser.post("/my/profile", about))).toEqual([
      303,
      "/my/profile?done=profile-saved",
    ]);
    expect(await browser.text("/my/profile?done=profile-saved")).toContain(
      "Su perfil se ha guardado.",
    );
    expect((await browser.post("/my/profile", { ...about, name: "" })).status).toBe(422);
    expect((await browser.post("/my/profile", { ...about, home: "nowhere" })).status).toBe(422);
    await browser.post("/my/home-library", { library: "HARBOUR", back: "/my" });
    expect(await browser.text("/my/profile")).toMatch(/value="harbour" selected/);
    await browser.post("/my/profile/address", { email: "new-address@e.example" });
    await browser.post(await mailedPath("new-address@e.example"));
    expect(await browser.text("/my/profile")).toContain("new-address@e.example");
    const change = (current: string, next: string) =>
      browser.post("/my/security/password", { current, next });
    expect((await change("wrong", "quite another one")).status).toBe(422);
    expect((await change(password, "short")).status).toBe(422);
    expect((await change(password, "quite another one")).status).toBe(303);
    expect((await browser.get("/my")).status).toBe(200);
  });

  test("sees where they are signed in, and ends it there", async () => {
    const here = await signedIn("devices@e.example");
    const there = new ScriptlessBrowser(app);
    await there.post("/sign-in", { email: "devices@e.example", password });
    const end =
      /action="(\/my\/security\/sign-ins\/[\w-]+\/end)"/.exec(
        await here.text("/my/security"),
      )?.[1] ?? "";
    expect((await there.get("/my")).status).toBe(200);
    await here.post(end);
    expect((await there.get("/my")).status).toBe(303);
    await there.post("/sign-in", { email: "devices@e.example", password });
    expect(where(await here.post("/my/security/sign-ins/end"))[1]).toContain("count=1");
    expect((await there.get("/my")).status).toBe(303);
    expect((await here.post(end)).status).toBe(404);
    expect((await here.post("/my/security/sign-ins/x'--/end")).status).toBe(404);
  });

  test("takes their data along, asks to be erased, and thinks better of it", async () => {
    const browser = await signedIn("leaves@e.example");
    const data = await browser.get("/my/privacy/export.json");
    expect(data.headers.get("content-disposition")).toContain("attachment");
    expect(await data.json()).toMatchObject({
      lending: { loans: ["The Sea, The Sea"] },
      identity: { person: { email: "leaves@e.example" } },
    });
    expect(await browser.text("/my/privacy")).toContain("Loans: until they are returned.");
    expect((await browser.post("/my/privacy/erasure")).status).toBe(422);
    expect((await browser.post("/my/privacy/erasure", { confirm: "on" })).status).toBe(303);
    expect(await browser.text("/my")).toContain("will be erased after");
    await browser.post("/my/privacy/erasure/withdrawal");
    expect(await browser.text("/my")).not.toContain("will be erased after");
  });
});

describe("an administrator", () => {
  const base = "/desk/harbour/people";
  const administrator = (email: string) =>
    signedIn(email, [
      { role: "staff", library: harbour.id },
      { role: "library-administrator", library: harbour.id },
    ]);

  test("invites a colleague, who comes in; gives and takes roles, with undo", async () => {
    const admin = await administrator("admin@e.example");
    expect((await admin.post(`${base}/invitations`, { email: "x" })).status).toBe(422);
    await admin.post(`${base}/invitations`, {
      email: "colleague@e.example",
      role: "reader",
      locale: "ar",
    });
    const link = await mailedPath("colleague@e.example");
    const colleague = new ScriptlessBrowser(app);
    expect(await colleague.text(link)).toContain("Harbour Library invites you as Reader.");
    expect((await colleague.post(link, { name: "", password })).status).toBe(422);
    expect(where(await colleague.post(link, { name: "Omar", password }))).toEqual([303, "/my"]);
    expect((await colleague.get(link)).status).toBe(410);
    const row = await admin.text(`${base}?q=colleague`);
    const roles = /action="(\/desk\/harbour\/people\/[\w-]+\/roles)"/.exec(row)?.[1] ?? "";
    const given = await admin.post(roles, { role: "staff" });
    const told = await admin.text(given.headers.get("location") ?? "");
    expect(told).toContain("Omar is now: Staff.");
    expect(told).toContain(`action="${roles}/staff/revocation"`);
    const taken = await admin.post(`${roles}/staff/revocation`);
    expect(await admin.text(taken.headers.get("location") ?? "")).toContain(
      "Omar is no longer: Staff.",
    );
    expect((await admin.post(roles, { role: "operator" })).status).toBe(404);
    expect((await admin.post(`${roles}/staff/revocation`)).status).toBe(404);
  });

  test("opens and closes registration, and withdraws invitations", async () => {
    const admin = await administrator("second-admin@e.example");
    await admin.post(`${base}/registration`, { change: "close" });
    expect(await new ScriptlessBrowser(app).text("/register")).toContain(
      "takes registrations here at present",
    );
    await admin.post(`${base}/registration`, { change: "open" });
    expect(await new ScriptlessBrowser(app).text("/register")).toContain("Harbour Library");
    await admin.post(`${base}/invitations`, { email: "late@e.example", role: "staff" });
    const withdraw = /action="([^"]+\/withdrawal)"/.exec(await admin.text(base))?.[1] ?? "";
    expect((await admin.post(withdraw)).status).toBe(303);
    expect((await new ScriptlessBrowser(app).get(await mailedPath("late@e.example"))).status).toBe(
      410,
    );
  });

  test("administers their own library only, and staff none", async () => {
    const admin = await administrator("third-admin@e.example");
    const staff = await signedIn("staff@e.example", [{ role: "staff", library: harbour.id }]);
    expect((await admin.get("/desk/hill/people")).status).toBe(403);
    expect(
      (await admin.post("/desk/hill/people/invitations", { email: "x@e.example", role: "staff" }))
        .status,
    ).toBe(403);
    expect((await admin.get("/desk/nowhere/people")).status).toBe(404);
    expect((await staff.get(base)).status).toBe(403);
    expect((await staff.post(`${base}/registration`, { change: "close" })).status).toBe(403);
    expect((await new ScriptlessBrowser(app).get(base)).status).toBe(403);
  });

  test("who is invited to a second role accepts with the account they have", async () => {
    const admin = await administrator("fourth-admin@e.example");
    const invited = await signedIn("has-one@e.example");
    const other = await signedIn("somebody-else@e.example");
    await admin.post(`${base}/invitations`, { email: "HAS-ONE@e.example", role: "staff" });
    const link = await mailedPath("HAS-ONE@e.example");
    expect(await new ScriptlessBrowser(app).text(link)).toContain(
      `/sign-in?next=${encodeURIComponent(link)}`,
    );
    expect(await other.text(link)).toContain("Sign out first");
    expect((await other.post(link)).status).toBe(403);
    expect(where(await invited.post(link))).toEqual([303, "/my"]);
    expect(await invited.text("/my")).toContain('href="/desk/harbour"');
  });
});

test("strangers choose a library, which their browser keeps", async () => {
  const browser = new ScriptlessBrowser(app);
  const chosen = await browser.post("/my/home-library", {
    library: "hill",
    back: "/libraries/hill",
  });
  expect(where(chosen)).toEqual([303, "/libraries/hill"]);
  expect(browser.cookies.get("home")).toBe("hill");
  expect(
    where(await browser.post("/my/home-library", { library: "x", back: "//evil.example" })),
  ).toEqual([303, "/"]);
});

describe("passkeys over HTTP", () => {
  test("options are given out; nonsense is refused in JSON", async () => {
    const browser = await signedIn("passkeys@e.example");
    const options = await browser.postJson("/my/security/passkeys/options", "{}");
    expect(await options.json()).toMatchObject({ rp: { id: "localhost" } });
    expect(
      (await new ScriptlessBrowser(app).postJson("/my/security/passkeys/options", "{}")).status,
    ).toBe(403);
    expect((await browser.postJson("/sign-in/passkey/options", "{}")).status).toBe(200);
    for (const body of ["", "{", "null", "[]", '{"response":{"id":7}}', `"${"x".repeat(100_000)}"`])
      for (const path of ["/sign-in/passkey", "/my/security/passkeys"])
        expect((await browser.postJson(path, body)).status).toBe(422);
  });
});
