import { randomUUID } from "node:crypto";
import { anonymous } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Library, Run, Visitor } from "#kernel/tenancy";
import {
  ask,
  askingDesk,
  assign,
  claim,
  classify,
  comeToDesk,
  end,
  leaveDesk,
  parkInquiry,
  rateOwn,
  sayInOwn,
  staffSays,
} from "#modules/reference";
import { daysAgo, later, runAt } from "./moved-clock.ts";
import type { PlannedTalk } from "./reference-plan.ts";

/** Somebody of a library's staff, as they come to its desk. */
export type DemoStaff = { readonly id: PersonId; readonly name: string; readonly visitor: Visitor };
/** Where the demo's people are. */
export type DemoPlace = {
  readonly library: Library;
  /** Staff by their address. */
  readonly staffOf: (email: string) => DemoStaff;
};

/** Minutes from one thing that is said to the next; what is asked by form waits a night for its answer. */
const PACE = { chat: 2, form: 900 } as const;
const PRESENCE = { forNetwork: true, most: 3, languages: [], skills: [] };

/** One conversation of the demo, at the time when it was: through the actions that readers and desks use. */
export async function carryOut(run: Run, talk: PlannedTalk, place: DemoPlace): Promise<void> {
  const begin = daysAgo(talk.days);
  const after = (minutes: number) => runAt(run, later(begin, minutes));
  const { visitor, name } = place.staffOf(talk.by);
  const isLive = talk.channel === "chat";
  const presence = { ...PRESENCE, name: name.split(" ")[0] ?? name };
  if (isLive) await after(0)(visitor, (ctx) => comeToDesk(ctx, presence));
  const { code, inquiry } = await asked(after(0), talk, place);
  if (isLive) await after(0.5)(visitor, (ctx) => claim(ctx, inquiry.id));
  const told: Told = { talk, place, code, id: inquiry.id };
  for (const [turn, said] of talk.says.entries())
    if (turn > 0) await says(after(turn * PACE[talk.channel]), told, said);
  await finish(after(talk.says.length * PACE[talk.channel]), told);
  if (isLive) await after(talk.says.length * PACE.chat)(visitor, leaveDesk);
}

/** A conversation under way: by its reader's code, and by its id. */
type Told = {
  readonly talk: PlannedTalk;
  readonly place: DemoPlace;
  readonly code: string;
  readonly id: string;
};

function asked(run: Run, talk: PlannedTalk, { library }: DemoPlace): ReturnType<typeof ask> {
  const { language, channel, name, email, says: turns } = talk;
  const stranger: Visitor = { principal: anonymous, library: library.id, locale: "en" };
  return run(stranger, async (ctx) => {
    const { queues } = await askingDesk(ctx, library);
    const wanted = queues.find(({ names }) => Object.values(names).includes(talk.queue ?? ""));
    return ask(ctx, {
      library: library.id,
      text: turns[0]?.text ?? "",
      language,
      name,
      email,
      person: null,
      queue: wanted?.id ?? null,
      channel,
      live: channel === "chat",
    });
  });
}

async function says(
  run: Run,
  { talk, place, code, id }: Told,
  { by, text: body }: PlannedTalk["says"][number],
): Promise<void> {
  const saying = { clientId: randomUUID(), body };
  if (by === "reader") await sayInOwn({ run, locale: "en" }, code, saying);
  else
    await run(place.staffOf(talk.by).visitor, (ctx) =>
      staffSays(ctx, id, saying, by === "note" ? "note" : "message"),
    );
}

/** What staff note of it, how it ends, and what its reader says then. */
async function finish(run: Run, { talk, place, code, id }: Told): Promise<void> {
  const { kind = null, read: readLevel = null, ends, satisfaction, praise: words } = talk;
  const { visitor } = place.staffOf(talk.by);
  if (kind || readLevel) await run(visitor, (ctx) => classify(ctx, id, { kind, readLevel }));
  if (talk.assign) {
    const { id: to } = place.staffOf(talk.assign);
    await run(visitor, (ctx) => assign(ctx, id, to));
  }
  if (ends === "parked") await run(visitor, (ctx) => parkInquiry(ctx, id));
  if (ends === "answered") await run(visitor, (ctx) => end(ctx, id, "finish"));
  if (satisfaction) await rateOwn({ run, locale: "en" }, code, { satisfaction, words });
}
