import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { packageRoot } from "#kernel/config";

type Consortium = {
  readonly password: string;
  readonly libraries: readonly {
    readonly code: string;
    readonly staff: readonly { readonly email: string; readonly roles: readonly string[] }[];
    readonly readers: readonly { readonly email: string }[];
  }[];
};

const consortium = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
) as Consortium;
const staff = consortium.libraries.flatMap((library) => library.staff);
const emailOf = (role: string) => staff.find(({ roles }) => roles.includes(role))?.email ?? "";

/** Somebody of the demo for each role; readers and staff are of the first library. */
export const people = {
  reader: consortium.libraries[0]?.readers[0]?.email ?? "",
  administrator:
    consortium.libraries[0]?.staff.find(({ roles }) => roles.includes("library-administrator"))
      ?.email ?? "",
  coordinator: emailOf("network-coordinator"),
  operator: emailOf("operator"),
};

export const demoLibrary = consortium.libraries[0]?.code ?? "";

/** Signs in as a person would, through the form. */
export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator('main input[type="email"]').fill(email);
  await page.locator('main input[type="password"]').fill(consortium.password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== "/sign-in"),
    page.locator('main form button[type="submit"]').first().click(),
  ]);
  await page.close();
}
