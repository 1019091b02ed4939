import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "#kernel/config";
import { type Ctx, libraryByCode, type Run } from "#kernel/tenancy";
import { addThing, book, nextFree, placedThing, thingsOf } from "#modules/spaces";
import { asSystem } from "../system.ts";

const LOADER = asSystem("demo consortium");

const plan = z.object({
  /** What of a library can be booked; all else is as the module has it. */
  things: z.array(z.looseObject({ library: z.string(), name: z.string() })),
  /** Who has booked what: each the next time that is free. */
  bookings: z.array(z.object({ thing: z.string(), name: z.string(), note: z.string() })),
});

/** What can be booked in the demo, with what is booked there already. What is there is left as it is. */
export async function loadSpaces(run: Run): Promise<void> {
  const text = readFileSync(join(packageRoot, "demo", "spaces.json"), "utf8");
  const { things, bookings } = plan.parse(JSON.parse(text));
  for (const [code, own] of Map.groupBy(things, ({ library }) => library))
    await run(LOADER, async (ctx) => {
      const library = await libraryByCode(ctx, code);
      if (!library) throw new Error(`the demo directory has no library ${code}`);
      if ((await thingsOf(ctx, library)).length > 0) return;
      for (const { library: _, ...facts } of own) {
        const id = await addThing(ctx, library, facts);
        for (const { name, note } of bookings.filter(({ thing }) => thing === facts.name))
          await bookNext(ctx, id, { name, note });
      }
    });
}

async function bookNext(
  ctx: Ctx,
  id: string,
  by: { readonly name: string; readonly note: string },
): Promise<void> {
  const [start] = (await nextFree(ctx, [await placedThing(ctx, id)], 1)).get(id) ?? [];
  if (!start) return;
  const plain = by.name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, "");
  const email = `${plain.replaceAll(" ", ".")}@readers.example`;
  await book(ctx, id, { at: start.at, minutes: start.lengths.at(-1) ?? 0, email, ...by });
}
