import { z } from "zod";
import { unknownReasons, type LiveAnswer } from "../../../model/availability/live-copy.ts";
import { liveMeaning, tallyOf } from "../../../model/availability/tally.ts";
import { itemStatuses } from "../../../model/copies/status.ts";

/** More copies than this are counted and not listed. */
const LISTED = 500;

const copy = z.object({
  barcode: z.string().nullable(),
  branch: z.string().nullable().meta({ description: "The library's own code, or a name" }),
  shelving: z.string().nullable(),
  callNumber: z.string().nullable(),
  part: z.string().nullable(),
  status: z.enum([...itemStatuses, "unavailable"]),
  statusText: z.string().nullable().meta({ description: "In the system's own words" }),
  loanable: z
    .boolean()
    .nullable()
    .meta({ description: "Whether it may leave the library: another question than where it is" }),
  due: z.iso.date().nullable().meta({ description: "The day on which it is due back" }),
});

const libraryAvailability = z.object({
  library: z.string().meta({ description: "Code of the library" }),
  state: z.enum(["answered", "partly", "unknown", "not-connected"]).meta({
    description:
      "answered: its own system told of all copies; partly: of some in time; unknown: nothing is known now; not-connected: it cannot be asked. Other than answered or partly, nothing is said of availability",
  }),
  reason: z.enum(unknownReasons).nullable().meta({ description: "Why nothing is known" }),
  askedAt: z.iso.datetime().nullable().meta({ description: "At most 60 seconds ago" }),
  total: z.int().nullable().meta({ description: "Copies that it told of" }),
  available: z.int().nullable().meta({ description: "On the shelf and may be lent" }),
  waiting: z
    .int()
    .nullable()
    .meta({ description: "Readers who wait; null where the protocol does not tell" }),
  free: z
    .int()
    .nullable()
    .meta({ description: "Available to who comes now, after those who wait" }),
  copies: z.array(copy).meta({ description: `The first ${LISTED} copies` }),
});

/** What the libraries' own systems say of a title at this moment. */
export const titleAvailability = z.object({
  id: z.uuid(),
  libraries: z.array(libraryAvailability),
});

type LibraryAvailability = z.output<typeof libraryAvailability>;

/** One library's answer as JSON; undefined where it could not be asked. */
export function libraryAvailabilityOf(
  library: string,
  answer: LiveAnswer | undefined,
): LibraryAvailability {
  const blank = { library, total: null, available: null, waiting: null, free: null, copies: [] };
  if (!answer) return { ...blank, state: "not-connected", reason: null, askedAt: null };
  const askedAt = answer.at.toString({ fractionalSecondDigits: 3 });
  if (answer.kind === "unknown")
    return { ...blank, state: "unknown", reason: answer.reason, askedAt };
  const { total, available, waiting, free } = tallyOf(answer);
  return {
    library,
    state: answer.complete ? "answered" : "partly",
    reason: null,
    askedAt,
    total,
    available,
    waiting,
    free,
    copies: answer.copies.slice(0, LISTED).map((one) => ({ ...one, status: liveMeaning(one) })),
  };
}
