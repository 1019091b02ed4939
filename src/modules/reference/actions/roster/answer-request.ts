import { move } from "#standards/state-machine";
import { InvalidInput, Refusal } from "#kernel/access";
import { isId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { isThere } from "../../model/roster/duty.ts";
import {
  requestMachine,
  type RequestEvent,
  type RequestState,
} from "../../model/roster/machine.ts";
import type { RequestId, RosterRequest } from "../../model/roster/request.ts";
import { mayLeadRoster } from "../../policy/roster.ts";
import { placesIn, putDay, type Who } from "../../store/roster/places.ts";
import { lockRequest, moveRequest, type Other } from "../../store/roster/requests.ts";
import { mustAskOnce } from "./ask-cover.ts";
import { colleagueCalled, selfAt } from "./colleagues.ts";
import { idOf, mustTakePart, type RosterDesk } from "./desk.ts";
import type { Occasion } from "./notices.ts";
import type { DayOf } from "./places.ts";
import { dutyOn, mustBeAhead } from "./read-roster.ts";
import { tellOfRequest } from "./tell-of-request.ts";
import { rosterRefusal } from "../../errors/roster.ts";

/** What people can answer. */
export const ANSWERS = [
  "take",
  "give-back",
  "offer",
  "take-back",
  "accept",
  "decline",
  "withdraw",
  "ask-again",
  "assign",
] as const satisfies RequestEvent[];
export type Answer = (typeof ANSWERS)[number];

/** What comes with an answer: the day that is offered for a swap, or who is to come. */
export type AnswerInput = { readonly day?: DayOf; readonly person?: string };

type Case = {
  readonly ctx: Ctx;
  readonly desk: RosterDesk;
  readonly request: RosterRequest;
  readonly self: Who;
  readonly input: AnswerInput;
};

type Rule = {
  /** Who may. */
  readonly by: (one: Case) => boolean;
  /** Does it to the roster. @returns who is the other from now on. */
  readonly act: (one: Case) => Promise<Other>;
  readonly tells: Occasion;
};

const NOBODY: Other = { otherPerson: null, otherName: null, otherShift: null, otherDate: null };

const isAsker = ({ request, self }: Case) => request.person === self.person;
const isOther = ({ request, self }: Case) => request.otherPerson === self.person;
const isColleague = (one: Case) => !isAsker(one);
const leads = ({ ctx, desk }: Case) => mayLeadRoster(ctx.principal, idOf(desk));

const rules: Readonly<Record<Answer, Rule>> = {
  take: { by: isColleague, act: (one) => comesInstead(one, one.self), tells: "taken" },
  "give-back": { by: isOther, act: comesAfterAll, tells: "given-back" },
  offer: { by: isColleague, act: offersDay, tells: "offered" },
  "take-back": { by: isOther, act: async () => NOBODY, tells: "taken-back" },
  accept: { by: isAsker, act: swaps, tells: "accepted" },
  decline: { by: isAsker, act: async () => NOBODY, tells: "declined" },
  withdraw: { by: isAsker, act: async () => NOBODY, tells: "withdrawn" },
  "ask-again": { by: isAsker, act: asksAgain, tells: "cover-asked" },
  assign: { by: leads, act: isSent, tells: "replaced" },
};

/** What somebody can answer to a request as it stands. */
export function answersTo(
  request: RosterRequest,
  person: PersonId,
  isLeader: boolean,
): readonly Answer[] {
  const who = { asker: request.person === person, other: request.otherPerson === person };
  const may: Readonly<Record<Answer, boolean>> = {
    take: !who.asker && request.kind === "cover",
    "give-back": who.other,
    offer: !who.asker && request.kind === "swap",
    "take-back": who.other,
    accept: who.asker,
    decline: who.asker,
    withdraw: who.asker,
    "ask-again": who.asker,
    assign: isLeader,
  };
  return ANSWERS.filter(
    (answer) => may[answer] && move(requestMachine, request.state, answer) !== null,
  );
}

/**
 * Answers a request for cover or a swap. Whoever it concerns is told.
 * @throws Refusal `forbidden`, `not-found`, `request-moved-on`, `shift-begun`, `already-there`, `not-there`,
 * `already-asked`; InvalidInput `day` or `person`
 */
export async function answerRequest(
  ctx: Ctx,
  desk: RosterDesk,
  id: RequestId,
  answer: Answer,
  input: AnswerInput = {},
): Promise<RosterRequest> {
  mustTakePart(ctx, desk);
  const request = await lockRequest(ctx, idOf(desk), id);
  const self = selfAt(ctx, desk);
  if (!request || !self) throw new Refusal("not-found");
  const one = { ctx, desk, request, self, input };
  const { by, act, tells } = rules[answer];
  if (!by(one)) throw new Refusal("forbidden");
  const to = stateAfter(request, answer);
  const other = await act(one);
  await moveRequest(ctx, request, { event: answer, to, other });
  const concerned = [request.person, request.otherPerson, other.otherPerson];
  await tellOfRequest(ctx, desk, request, concerned, tells);
  return { ...request, ...other, state: to };
}

function stateAfter(request: RosterRequest, answer: Answer): RequestState {
  const to = move(requestMachine, request.state, answer);
  const fits = answer !== "take" || request.kind === "cover";
  const swaps = answer !== "offer" || request.kind === "swap";
  if (to === null || !fits || !swaps) throw rosterRefusal("request-moved-on");
  return to;
}

/** Somebody comes instead of who asked. */
async function comesInstead({ ctx, desk, request }: Case, who: Who): Promise<Other> {
  await handOver(ctx, desk, request, await askerOf(ctx, desk, request), who);
  return { ...NOBODY, otherPerson: who.person, otherName: who.name };
}

/** Who asked comes after all; the request is open again. */
async function comesAfterAll({ ctx, desk, request, self }: Case): Promise<Other> {
  await handOver(ctx, desk, request, self, await whoAsked(ctx, request));
  return NOBODY;
}

async function offersDay({ ctx, desk, request, self, input }: Case): Promise<Other> {
  if (!input.day) throw new InvalidInput({ day: "day-missing" });
  const offered = await dutyOn(ctx, desk, input.day);
  mustBeAhead(ctx, offered);
  if (!isThere(offered, self.person)) throw new InvalidInput({ day: "day-missing" });
  if (request.person && isThere(offered, request.person)) throw rosterRefusal("already-there");
  const wanted = await dutyOn(ctx, desk, request);
  mustBeAhead(ctx, wanted);
  if (isThere(wanted, self.person)) throw rosterRefusal("already-there");
  const { person, name } = self;
  return {
    otherPerson: person,
    otherName: name,
    otherShift: input.day.shift,
    otherDate: input.day.date,
  };
}

async function swaps({ ctx, desk, request, self }: Case): Promise<Other> {
  const { otherPerson, otherShift, otherDate } = request;
  if (!otherPerson || !otherShift || !otherDate) throw rosterRefusal("request-moved-on");
  const day = { shift: otherShift, date: otherDate };
  const other = await whoIsThere(ctx, desk, day, otherPerson);
  await handOver(ctx, desk, request, await askerOf(ctx, desk, request), other);
  await handOver(ctx, desk, day, other, self);
  return request;
}

async function asksAgain({ ctx, desk, request }: Case): Promise<Other> {
  mustBeAhead(ctx, await dutyOn(ctx, desk, request));
  const { person } = await askerOf(ctx, desk, request);
  await mustAskOnce(ctx, request, person);
  return NOBODY;
}

/** Whoever leads the desk says who comes. */
async function isSent({ ctx, desk, request, input }: Case): Promise<Other> {
  const who = isId<"person">(input.person ?? "")
    ? await colleagueCalled(ctx, desk, input.person ?? "")
    : null;
  if (!who) throw new InvalidInput({ person: "person-unknown" });
  const from =
    request.state === "covered" && request.otherPerson
      ? await whoIsThere(ctx, desk, request, request.otherPerson)
      : await askerOf(ctx, desk, request);
  await handOver(ctx, desk, request, from, who);
  return { ...NOBODY, otherPerson: who.person, otherName: who.name };
}

/** On one day, the one goes and the other comes. */
async function handOver(
  ctx: Ctx,
  desk: RosterDesk,
  day: DayOf,
  goes: Who,
  comes: Who,
): Promise<void> {
  const duty = await dutyOn(ctx, desk, day);
  mustBeAhead(ctx, duty);
  if (isThere(duty, comes.person)) throw rosterRefusal("already-there");
  await putDay(ctx, duty.shift, day.date, goes, { isOn: false });
  await putDay(ctx, duty.shift, day.date, comes, { isOn: true });
}

function askerOf(ctx: Ctx, desk: RosterDesk, request: RosterRequest): Promise<Who> {
  if (request.person === null) throw rosterRefusal("request-moved-on");
  return whoIsThere(ctx, desk, request, request.person);
}

/** Who asked, though they are not there that day. */
async function whoAsked(ctx: Ctx, { shift, person }: RosterRequest): Promise<Who> {
  const place = (await placesIn(ctx, [shift])).find((one) => one.person === person);
  if (person === null || !place) throw rosterRefusal("request-moved-on");
  return { person, name: place.name ?? "", fromLibrary: place.fromLibrary };
}

async function whoIsThere(
  ctx: Ctx,
  desk: RosterDesk,
  { shift, date }: DayOf,
  person: PersonId,
): Promise<Who> {
  const duty = await dutyOn(ctx, desk, { shift, date });
  const place = duty.people.find((one) => one.person === person);
  if (!place) throw rosterRefusal("not-there");
  return { person, name: place.name ?? "", fromLibrary: place.fromLibrary };
}
