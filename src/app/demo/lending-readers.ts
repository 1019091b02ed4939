import { sql } from "kysely";
import { principalOf } from "#kernel/access";
import { listPeopleOf } from "#kernel/identity";
import { type Ctx, type Library, libraryByCode, type Run, type Visitor } from "#kernel/tenancy";
import { titleRows } from "#modules/catalogue";
import { agencyOf } from "#modules/directory";
import { actOnRequest, actOnSupply, placeRequest, rotaFor } from "#modules/lending";
import { asSystem } from "../system.ts";

const LOADER = asSystem("demo consortium");

type Act =
  | readonly ["lends", Parameters<typeof actOnSupply>[2], object?]
  | readonly ["asks", Parameters<typeof actOnRequest>[2], object?];
type Plan = {
  /** Reader at a library. */
  readonly at: string;
  readonly email: string;
  /** Which of the titles that only others have. */
  readonly nth: number;
  readonly service?: "Copy";
  readonly acts: readonly Act[];
};

const MERROW = "port-merrow";
const ship: Act = ["lends", "ship"];
const promise: Act = ["lends", "promise"];
const receive: Act = ["asks", "receive"];

/** What readers find at "My requests": one on its way, one here, one out, one that needs a word. */
const PLANS: readonly Plan[] = [
  { at: MERROW, email: "ada.quinn@port-merrow.example", nth: 0, acts: [promise, ship, receive] },
  { at: MERROW, email: "ada.quinn@port-merrow.example", nth: 3, acts: [promise, ship] },
  { at: MERROW, email: "ada.quinn@port-merrow.example", nth: 7, acts: [] },
  {
    at: MERROW,
    email: "ines.rojas@port-merrow.example",
    nth: 19,
    acts: [["lends", "set-conditions", { conditions: "LibraryUseOnly" }]],
  },
  {
    at: MERROW,
    email: "ines.rojas@port-merrow.example",
    nth: 23,
    acts: [promise, ship, receive, ["asks", "renew"]],
  },
  { at: "manara", email: "nour.hamdy@manara.example", nth: 2, acts: [promise] },
  {
    at: "saltbush-flat",
    email: "greta.vogel@saltbush-flat.example",
    nth: 13,
    acts: [promise, ship, receive, ["lends", "recall"]],
  },
  { at: "aberwen", email: "megan.bowen@aberwen.example", nth: 6, service: "Copy", acts: [] },
];

/** Readers of the demo request for themselves, through the actions that they and the desks use. Once only. */
export async function loadReadersRequests(run: Run): Promise<void> {
  const { rows } = await run(LOADER, (ctx) =>
    sql`select 1 from ill_reader where person_id is not null limit 1`.execute(ctx.tx),
  );
  if (rows.length > 0) return;
  for (const [place, plan] of PLANS.entries()) await carryOut(run, plan, place);
}

async function carryOut(run: Run, plan: Plan, place: number): Promise<void> {
  const { reader, library, title } = await run(LOADER, (ctx) => sceneOf(ctx, plan));
  if (!title) return;
  const placed = await run(reader, (ctx) =>
    placeRequest(ctx, library.id, {
      service: plan.service ?? "Loan",
      titleId: title.id,
      citation: { title: title.title, ...(title.author ? { author: title.author } : {}) },
    }),
  );
  for (const [side, act, input = {}] of plan.acts)
    await run(LOADER, async (ctx) => {
      if (side === "asks") return actOnRequest(ctx, placed.id, act, input);
      const barcode = act === "ship" ? { itemId: `DEMO-${1000 + place}` } : {};
      return actOnSupply(ctx, await supplyOf(ctx, placed.id), act, { ...input, ...barcode });
    });
}

type Scene = {
  readonly reader: Visitor;
  readonly library: Library;
  readonly title: {
    readonly id: string;
    readonly title: string;
    readonly author: string | null;
  } | null;
};

async function sceneOf(ctx: Ctx, plan: Plan): Promise<Scene> {
  const { at, email } = plan;
  const library = await libraryByCode(ctx, at);
  if (!library) throw new Error(`the demo has no library ${at}`);
  const { people } = await listPeopleOf(ctx, library.id, { text: email });
  const [person] = people;
  if (!person) throw new Error(`the demo has no reader ${email}`);
  const roles = [{ role: "reader" as const, library: library.id }];
  const principal = principalOf(person.id, person.name, roles);
  const titles = await elsewhere(ctx, library, plan.nth);
  const title = await firstLent(ctx, library, titles, plan.service ?? "Loan");
  return { reader: { principal, library: library.id, locale: "en" }, library, title };
}

type Title = NonNullable<Scene["title"]>;

/** Titles of which another library has a copy on the shelf, and this one has none. */
async function elsewhere(ctx: Ctx, { id }: Library, nth: number): Promise<readonly Title[]> {
  const { rows } = await sql<{ title: string }>`
    select m.cluster_id as title from cluster_member m join item i on i.record_id = m.record_id
    where i.status = 'available' and i.loanable and not exists (
      select from cluster_member o where o.cluster_id = m.cluster_id and o.library_id = ${id})
    group by m.cluster_id order by m.cluster_id limit 5 offset ${nth * 5}`.execute(ctx.tx);
  const found = await titleRows(
    ctx,
    rows.map(({ title }) => title),
  );
  return found.map((row) => ({ id: row.id, title: row.title, author: row.authors[0] ?? null }));
}

/** The first that a member would be asked for. */
async function firstLent(
  ctx: Ctx,
  { id }: Library,
  titles: readonly Title[],
  service: "Loan" | "Copy",
): Promise<Title | null> {
  const requester = await agencyOf(ctx, id);
  for (const title of titles) {
    const wanted = { requester, titleId: title.id, service, maxCost: null, neededBy: null };
    const { entries } = await rotaFor(ctx, { ...wanted, seed: title.id });
    if (entries[0]?.libraryId) return title;
  }
  return null;
}

async function supplyOf(ctx: Ctx, request: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select s.id from ill_supply s join ill_request r on r.requester = s.requester
      and r.number = s.requesting_number and r.supplier = s.supplier
    where r.id = ${request}`.execute(ctx.tx);
  if (!rows[0]) throw new Error("nobody was asked");
  return rows[0].id;
}
