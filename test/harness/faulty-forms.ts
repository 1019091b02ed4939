import { demoLibrary } from "./people.ts";

/** A form that is sent with faults, from the page it stands on; the answer is 422 and the same form. */
export type FaultyForm = {
  readonly person: string;
  readonly at: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
};

const HOME = `/desk/${demoLibrary}`;
const BRANCHES = `${HOME}/directory/branches`;

export const faultyForms: readonly FaultyForm[] = [
  {
    person: "stranger",
    at: "/sign-in",
    action: "/sign-in",
    fields: { email: "nobody@e.example", password: "guess-what-2026" },
  },
  {
    person: "stranger",
    at: "/register",
    action: "/register",
    fields: { name: "", email: "no address", password: "short", library: "nowhere" },
  },
  {
    person: "stranger",
    at: `/ask/${demoLibrary}`,
    action: `/ask/${demoLibrary}`,
    fields: { text: "", seen: "1" },
  },
  {
    person: "reader",
    at: "/my/profile",
    action: "/my/profile",
    fields: { name: "", home: "nowhere" },
  },
  { person: "reader", at: "/my/lists", action: "/my/lists", fields: { name: "" } },
  {
    person: "administrator",
    at: `${BRANCHES}/new`,
    action: BRANCHES,
    fields: { code: "no code", latitude: "north" },
  },
  {
    person: "administrator",
    at: `${BRANCHES}/{branch}`,
    action: `${BRANCHES}/{branch}/hours`,
    fields: { mon: "nine to five", tue: "9-13, 12-15" },
  },
  {
    person: "administrator",
    at: `${BRANCHES}/{branch}`,
    action: `${BRANCHES}/{branch}/closures`,
    fields: { from: "tomorrow", hours: "until noon" },
  },
  {
    person: "administrator",
    at: `${HOME}/people`,
    action: `${HOME}/people/invitations`,
    fields: { email: "no address", role: "staff" },
  },
  {
    person: "administrator",
    at: `${HOME}/catalogue/sources/new`,
    action: `${HOME}/catalogue/sources`,
    fields: { name: "", baseUrl: "gopher://old", prefix: "", schedule: "manual" },
  },
  {
    person: "coordinator",
    at: "/network/members/new",
    action: "/network/members",
    fields: { code: "no code", timeZone: "Atlantis" },
  },
  {
    person: "coordinator",
    at: "/network/cost-sharing/new",
    action: "/network/cost-sharing",
    fields: { year: "next" },
  },
];
