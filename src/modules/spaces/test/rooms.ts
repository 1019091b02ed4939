import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anonymous, principalOf, type RoleGrant } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { addPerson } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { type Ctx, type Library, libraryByCode, type Run, type Visitor } from "#kernel/tenancy";
import { importDirectory, weekdays } from "#modules/directory";
import { book, type Booked, type Wish } from "../actions/book.ts";
import { addThing } from "../actions/change-thing.ts";
import { nextFree } from "../actions/free-times.ts";
import { placedThing } from "../actions/where.ts";
import type { Start } from "../model/free-times.ts";

type Deployed = {
  readonly run: Run;
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

const always = [{ opens: "00:00", closes: "00:00" }];
/** A week without an end, so that there is a free time whenever a test runs. */
const hours = Object.fromEntries(weekdays.map((day) => [day, always]));

/** A library of the demo with rooms that can be booked, for tests. */
export type Rooms = {
  readonly library: Library;
  /** Adds a room; what is left out is usual. @returns its id */
  readonly room: (facts?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** The next free times of a room. */
  readonly free: (id: string, most?: number) => Promise<readonly Start[]>;
  /** When the next of them begins. */
  readonly soon: (id: string) => Promise<Temporal.Instant>;
  /** Somebody with an account. */
  readonly reader: (name?: string) => Promise<Visitor & { readonly id: PersonId }>;
  /** Who administers the library. */
  readonly staff: Visitor;
  readonly book: (who: Visitor, room: string, wish: Wish) => Promise<Booked>;
};

/** Somebody without an account. */
export const guest: Visitor = { principal: anonymous, library: null, locale: "en" };

let people = 0;

/** What somebody wishes who has not booked before; what is left out is usual. */
export function wishFor(at: Temporal.Instant, more: Partial<Wish> = {}): Wish {
  const email = `ben${++people}@e.example`;
  return { at, minutes: 30, name: "Ben", email, note: "", ...more };
}

/** Imports the demo's directory into an empty deployment. */
export async function openRooms(d: Deployed, code = "aberwen"): Promise<Rooms> {
  const directory: unknown = JSON.parse(
    readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
  );
  await d.asSystem((ctx) => importDirectory(ctx, directory));
  const library = await d.asSystem((ctx) => libraryByCode(ctx, code));
  if (!library) throw new Error(`no library ${code}`);
  const stored = (name: string, roles: readonly RoleGrant[]) =>
    d.asSystem((ctx) => addPerson(ctx, { name, email: `p${++people}@people.example`, roles }));
  const role = { role: "library-administrator", library: library.id } as const;
  const eleri = await stored("Eleri", [role]);
  const free: Rooms["free"] = (id, most = 4) =>
    d.asSystem(
      async (ctx) => (await nextFree(ctx, [await placedThing(ctx, id)], most)).get(id) ?? [],
    );
  return {
    library,
    free,
    soon: async (id) => {
      const [next] = await free(id, 1);
      if (!next) throw new Error("nothing is free");
      return next.at;
    },
    staff: { principal: principalOf(eleri, "Eleri", [role]), library: library.id, locale: "en" },
    reader: async (name = "Ana") => {
      const id = await stored(name, []);
      return { principal: principalOf(id, name, []), library: null, locale: "en", id };
    },
    book: (who, id, wish) => d.run(who, (ctx) => book(ctx, id, wish)),
    room: (facts = {}) =>
      d.asSystem((ctx) =>
        addThing(ctx, library, {
          branch: "AW-TREF",
          kind: "room",
          name: "Study room",
          hours,
          step: 30,
          shortest: 30,
          longest: 120,
          ...facts,
        }),
      ),
  };
}
