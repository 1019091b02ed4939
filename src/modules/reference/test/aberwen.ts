import { sql } from "kysely";
import type { Library } from "#kernel/tenancy";
import type { RosterDesk } from "../actions/roster/desk.ts";
import { dutiesAt } from "../actions/roster/read-roster.ts";
import { addShift } from "../actions/roster/shifts.ts";
import type { Duty } from "../model/roster/duty.ts";
import { type AtRoster, type Deployed, type RosterDesks, rosterDesks } from "./roster-desks.ts";

/** What the tests of the roster take for now: a Thursday. */
export const NOW = Temporal.Instant.from("2026-11-26T10:00:00Z");

/** The week after it. */
export const week = {
  start: Temporal.Instant.from("2026-11-30T00:00:00Z"),
  end: Temporal.Instant.from("2026-12-07T00:00:00Z"),
};

export const early = {
  zone: "Europe/London",
  startsOn: "2026-11-16",
  begins: "09:00",
  ends: "13:00",
  pattern: { days: ["mon", "tue", "thu"], everyWeeks: 1, lastOn: null },
  needed: 1,
  language: "cy",
  skill: null,
  note: "Early",
};

const nine = [{ opens: "09:00", closes: "13:00" }];
export const hours = {
  zone: "Europe/London",
  week: { mon: nine, tue: nine, wed: nine, thu: [], fri: [], sat: [], sun: [] },
  closures: [{ from: "2026-12-09", to: "2026-12-09" }],
  needed: 1,
};

/** Duties as `2026-12-01 Gwilym+Anwen`. */
export function said(duties: readonly Duty[]): readonly string[] {
  return duties.map(({ date, people }) => `${date} ${people.map(({ name }) => name).join("+")}`);
}

/** A small library's desk, with people at it and elsewhere. */
export type Aberwen = {
  readonly desks: RosterDesks;
  readonly aberwen: Library;
  /** Leads the desk. */
  readonly eleri: AtRoster;
  readonly gwilym: AtRoster;
  readonly anwen: AtRoster;
  /** Works at another member. */
  readonly mona: AtRoster;
  readonly coordinator: AtRoster;
  /** Adds a shift like `early`. @returns its id. */
  readonly add: (facts?: object) => Promise<string>;
  /** The days of a shift in `week`, with who is there. */
  readonly dutiesOf: (
    shift: string,
    who?: AtRoster,
    desk?: RosterDesk,
  ) => Promise<readonly string[]>;
  /** The occasions of which somebody was told, the newest first. */
  readonly told: (who: AtRoster) => Promise<readonly string[]>;
};

/** Opens the desk. */
export async function openAberwen(d: Deployed): Promise<Aberwen> {
  const desks = await rosterDesks(d, () => NOW);
  const aberwen = await desks.library("aberwen");
  const eleri = await desks.at("aberwen", "library-administrator", "Eleri");
  return {
    desks,
    aberwen,
    eleri,
    gwilym: await desks.at("aberwen", "staff", "Gwilym"),
    anwen: await desks.at("aberwen", "staff", "Anwen"),
    mona: await desks.at("manara", "staff", "Mona"),
    coordinator: await desks.at(null, "network-coordinator", "Nadia"),
    add: (facts = {}) => eleri.act((ctx) => addShift(ctx, aberwen, { ...early, ...facts })),
    dutiesOf: (id, who = eleri, desk = aberwen) =>
      who.act(async (ctx) => {
        const all = await dutiesAt(ctx, desk, week);
        return said(all.filter(({ shift }) => shift.id === id));
      }),
    told: async ({ person }) => {
      const { rows } = await d.asSystem((ctx) =>
        sql<{ occasion: string }>`select params->>'occasion' as occasion from notice
          where person_id = ${person} order by at desc, id desc`.execute(ctx.tx),
      );
      return rows.map(({ occasion }) => occasion);
    },
  };
}
