import type { BrowserContext } from "playwright-core";
import { demoLibrary } from "./people.ts";

/** Prints a queue and works through another, as staff do. @returns what lies at the desk of lending, by kind. */
export async function workAtDesk(
  context: BrowserContext,
  site: string,
): Promise<Readonly<Record<string, string>>> {
  const home = `/desk/${demoLibrary}/lending`;
  const idIn = async (path: string, kind: string) => {
    const text = await (await context.request.get(home + path)).text();
    return new RegExp(`/lending/${kind}/([0-9a-f-]{36})`).exec(text)?.[1] ?? "";
  };
  const send = async (path: string, form: Record<string, string>) => {
    const headers = { origin: site };
    const answer = await context.request.post(home + path, { headers, form });
    return new URL(answer.url()).pathname.split("/").at(-1) ?? "";
  };
  const found = {
    supply: await idIn("?queue=lend-pull", "supplies"),
    request: await idIn("?queue=borrow-decide", "requests"),
    printing: await send("/prints", { query: "queue=lend-pull", whole: "1", kind: "pull-slip" }),
    batch: await send("/batches", { query: "queue=borrow-others", whole: "1", act: "remind" }),
  };
  await send("/scan", { code: "nothing of ours" });
  return found;
}
