import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { usualDesk } from "../../model/desk/settings.ts";
import { holdInquiry } from "../../store/inquiries.ts";
import {
  type Deadline,
  endedBefore,
  forgetWorkers,
  forgottenBefore,
  librariesWithInquiries,
} from "../../store/privacy/due.ts";
import { deskSettings } from "../desk/settings.ts";
import { ended } from "../inquiry/end.ts";
import { erase } from "../inquiry/erase.ts";
import { inHome } from "../inquiry/in-home.ts";

/** So many in the name of one library before the next ids are read. */
const BATCH = 200;
/** So many of one library in one night; more wait for the next. */
const MOST = 10_000;

/**
 * Reduces to figures what ended before the days of its library were over. `before` is the deadline for a
 * library that keeps them as long as is usual. Needs system reach. @returns how many.
 */
export async function reduceEnded(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  let reduced = 0;
  for (const deadline of await deadlines(ctx, before)) reduced += await reduceOf(ctx, deadline);
  return reduced;
}

async function reduceOf(ctx: Ctx, deadline: Deadline): Promise<number> {
  for (let done = 0; done < MOST;) {
    const ids = await endedBefore(ctx, deadline, BATCH);
    if (ids.length === 0) return done;
    await inHome(ctx, deadline.library, (own) => eraseAll(own, ids));
    done += ids.length;
  }
  return MOST;
}

async function eraseAll(own: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await holdInquiry(own, id);
    if (row) await erase(own, row);
  }
}

/** Takes the names of those who worked for a library's readers, after the same days. @returns how many. */
export async function forgetNames(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  let forgotten = 0;
  for (const deadline of await deadlines(ctx, before))
    forgotten += await forgetWorkers(ctx, deadline);
  return forgotten;
}

/** Ends what nobody ended and nothing has moved since, so that its days begin. @returns how many. */
export async function endForgotten(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const places = await forgottenBefore(ctx, before, MOST);
  for (const { id, library } of places)
    await inHome(ctx, library, async (own) => {
      const row = await holdInquiry(own, id);
      if (row) await ended(own, row, row.firstAnswerAt ? "finish" : "withdraw");
    });
  return places.length;
}

/** Of every library that ever had inquiries, also of one that has left. */
async function deadlines(ctx: Ctx, usual: Temporal.Instant): Promise<readonly Deadline[]> {
  const libraries = await librariesWithInquiries(ctx);
  const found: Deadline[] = [];
  for (const library of libraries)
    found.push({ library, before: await deadlineOf(ctx, library, usual) });
  return found;
}

/** The deadline of one library, from that of one that keeps inquiries as long as is usual. */
async function deadlineOf(
  ctx: Ctx,
  library: LibraryId,
  usual: Temporal.Instant,
): Promise<Temporal.Instant> {
  const { keepDays } = await deskSettings(ctx, library);
  return usual.add({ hours: 24 * (usualDesk.keepDays - keepDays) });
}
