import { z } from "zod";
import type { LibraryId } from "#kernel/ids";
import { weekShape } from "#modules/directory";

/** What can be booked: a room, a place to sit, a thing to use, or a colleague's time. */
export const KINDS = ["room", "seat", "equipment", "appointment"] as const;
export type BookableKind = (typeof KINDS)[number];

/** Who may book by themselves; staff of the library may book everything, for anybody. */
export const AUDIENCES = ["everyone", "readers", "staff"] as const;

/** Minutes between two times at which a booking may begin. */
export const STEPS = [15, 30, 60] as const;

const minutes = (least: number, most: number) =>
  z.number("number-form").int("number-form").min(least, "number-range").max(most, "number-range");

/** What is usual, where a library says nothing else. */
export const usual = {
  about: "",
  places: null,
  hours: null,
  pause: 0,
  notice: 0,
  ahead: 60,
  most: 3,
  audience: "everyone",
} as const;

/** What a library says of a thing that can be booked. Times are minutes, unless they say otherwise. */
export const bookableShape = z
  .object({
    branch: z.string().min(1, "branch-missing").max(32),
    kind: z.enum(KINDS),
    name: z.string().trim().min(1, "name-missing").max(120, "too-long"),
    about: z.string().max(2000, "too-long").default(usual.about),
    /** For how many people; null: not said. */
    places: minutes(1, 1000).nullable().default(usual.places),
    /** A week of its own; null: whenever the branch is open. */
    hours: weekShape.nullable().default(usual.hours),
    step: z.literal(STEPS, "number-range"),
    shortest: minutes(15, 1440),
    longest: minutes(15, 1440),
    /** After each booking, to tidy up or to come back. */
    pause: minutes(0, 240).default(usual.pause),
    /** So long before it begins at least. */
    notice: minutes(0, 20_160).default(usual.notice),
    /** So many days ahead at most. */
    ahead: minutes(1, 365).default(usual.ahead),
    /** So many bookings ahead may one reader have. */
    most: minutes(1, 50).default(usual.most),
    audience: z.enum(AUDIENCES).default(usual.audience),
  })
  .superRefine(({ step, shortest, longest }, faults) => {
    if (longest < shortest)
      faults.addIssue({ code: "custom", message: "longest-short", path: ["longest"] });
    for (const [name, value] of Object.entries({ shortest, longest }))
      if (value % step !== 0)
        faults.addIssue({ code: "custom", message: "not-in-steps", path: [name] });
  });

export type BookableFacts = z.output<typeof bookableShape>;

/** A thing that can be booked, of one library. */
export type Bookable = BookableFacts & {
  readonly id: string;
  readonly library: LibraryId;
  /** Null while it can be booked. */
  readonly withdrawnAt: Date | null;
};
