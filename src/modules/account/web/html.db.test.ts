import type { Hono } from "hono";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { addPerson, openRegistration } from "#kernel/identity";
import { listMail } from "#kernel/mail";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { accountModule } from "../module.ts";
import { ScriptlessBrowser } from "./scriptless-browser.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
let harbour: Library;
const password = "a long walk home";

beforeAll(async () => {
  d = await testDeployment();
  app = await d.app([accountModule([])]);
  harbour = await d.library("harbour", "Harbour Library");
  await d.asSystem((ctx) => openRegistration(ctx, harbour));
});
afterAll(() => d.close());

async function administrator(email: string): Promise<ScriptlessBrowser> {
  const roles = [{ role: "library-administrator", library: harbour.id }] as const;
  await d.asSystem((ctx) => addPerson(ctx, { email, name: "Ruth Okafor", password, roles }));
  const browser = new ScriptlessBrowser(app);
  await browser.post("/sign-in", { email, password });
  return browser;
}
async function mailedPath(to: string): Promise<string> {
  const mail = (await d.asSystem((ctx) => listMail(ctx, 200))).find((one) => one.to === to);
  return new URL(/^http\S+$/m.exec(mail?.text ?? "")?.[0] ?? "http://none/").pathname;
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // React writes attributes in its own case and closes void elements; both are HTML.
  rules: {
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "long-title": "off",
  },
});
const own = [
  "/my",
  "/my/profile",
  "/my/security",
  "/my/privacy",
  "/my/notices",
  "/my/notices/settings",
  "/register",
  "/desk/harbour/people",
  "/sign-in?again=1",
];
const open = ["/sign-in", "/register", "/register/x", "/forgotten-password"];

test.each(["en", "es", "ar"])("every page is sound HTML in %s", async (language) => {
  const admin = await administrator(`html-${language}@e.example`);
  const stranger = new ScriptlessBrowser(app);
  admin.language = stranger.language = language;
  admin.cookies.set("lang", language);
  await admin.post("/desk/harbour/people/invitations", {
    email: `html-invited-${language}@e.example`,
    role: "staff",
  });
  const invitation = await mailedPath(`html-invited-${language}@e.example`);
  await stranger.post("/forgotten-password", { email: `html-${language}@e.example` });
  const reset = await mailedPath(`html-${language}@e.example`);
  const pages = [
    ...own.map((path) => [path, admin] as const),
    ...[...open, invitation, reset].map((path) => [path, stranger] as const),
  ];
  for (const [path, browser] of pages) {
    const answer = await browser.get(path);
    const html = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(html).toContain(`<html lang="${language}"`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { results } = await validator.validateString(html);
    const said = results.flatMap(({ messages }) =>
      messages.map(
        ({ message, line, column }) =>
          `${path} ${line}:${column} ${message} ${html.split("\n")[line - 1]?.slice(column - 40, column + 60)}`,
      ),
    );
    expect(said).toEqual([]);
  }
});
