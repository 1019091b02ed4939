import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { somebodyWaits } from "#test/waiting";
import { testDeployment, type TestDeployment } from "#test/deployment";
import type { RosterRequest } from "../../model/roster/request.ts";
import { answerRequest } from "./answer-request.ts";
import { askForCover } from "./ask-cover.ts";
import { passRequests } from "./pass-requests.ts";
import { placeInSeries } from "./places.ts";
import { deskRequests } from "./requests.ts";
import { removeShift, setDayOff } from "./shifts.ts";
import { type Aberwen, openAberwen } from "../../test/aberwen.ts";
import type { AtRoster } from "../../test/roster-desks.ts";

let d: TestDeployment;
let aberwen: Aberwen["aberwen"];
let eleri: AtRoster;
let gwilym: AtRoster;
let anwen: AtRoster;
let add: Aberwen["add"];
let dutiesOf: Aberwen["dutiesOf"];
let told: Aberwen["told"];
beforeAll(async () => {
  d = await testDeployment();
  ({ aberwen, eleri, gwilym, anwen, add, dutiesOf, told } = await openAberwen(d));
});
afterAll(() => d.close());

describe("cover and swaps", () => {
  let first: string;
  let second: string;
  const day = () => ({ shift: first, date: "2026-12-01" });
  const ask = (kind: string, who = gwilym) =>
    who.act((ctx) => askForCover(ctx, aberwen, day(), { kind, note: "Dentist" }));
  const answer = (
    who: AtRoster,
    ...given: [string, Parameters<typeof answerRequest>[3], object?]
  ) => who.act((ctx) => answerRequest(ctx, aberwen, ...given));
  const states = async (id: string) => {
    const all = await eleri.act((ctx) => deskRequests(ctx, aberwen));
    return all.find(({ request }) => request.id === id)?.steps.map(({ event }) => event);
  };
  beforeAll(async () => {
    first = await add();
    second = await add({ begins: "13:00", ends: "17:00", note: "Late" });
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, first, gwilym.person));
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, second, anwen.person));
  });

  it("are taken by a colleague, given back, and withdrawn", async () => {
    const id = await ask("cover");
    expect((await told(anwen))[0]).toBe("cover-asked");
    await expect(ask("cover")).rejects.toMatchObject({ code: "already-asked" });
    await answer(anwen, id, "take");
    expect(await dutiesOf(first)).toContain("2026-12-01 Anwen");
    expect((await told(gwilym))[0]).toBe("taken");
    await expect(answer(eleri, id, "take")).rejects.toMatchObject({ code: "request-moved-on" });
    await answer(anwen, id, "give-back");
    expect(await dutiesOf(first)).toContain("2026-12-01 Gwilym");
    await expect(answer(anwen, id, "withdraw")).rejects.toMatchObject({ code: "forbidden" });
    await answer(gwilym, id, "withdraw");
    await answer(gwilym, id, "ask-again");
    await answer(gwilym, id, "withdraw");
    expect(await states(id)).toEqual([
      "ask",
      "take",
      "give-back",
      "withdraw",
      "ask-again",
      "withdraw",
    ]);
  });

  it("swap two days when both agree", async () => {
    const id = await ask("swap");
    const offered = { shift: second, date: "2026-12-03" };
    await expect(answer(anwen, id, "take")).rejects.toMatchObject({ code: "request-moved-on" });
    await expect(answer(anwen, id, "offer", {})).rejects.toMatchObject({
      fields: { day: "day-missing" },
    });
    await answer(anwen, id, "offer", { day: offered });
    await answer(gwilym, id, "decline");
    await answer(anwen, id, "offer", { day: offered });
    await answer(gwilym, id, "accept");
    expect(await dutiesOf(first)).toContain("2026-12-01 Anwen");
    expect(await dutiesOf(second)).toContain("2026-12-03 Gwilym");
    expect((await told(anwen))[0]).toBe("accepted");
  });

  it("to swap end with the day that is taken out, whichever of the two it is, and with no other", async () => {
    const offer = async (date: string, other: string) => {
      const wanted = { shift: first, date };
      const id = await gwilym.act((ctx) =>
        askForCover(ctx, aberwen, wanted, { kind: "swap", note: "" }),
      );
      await answer(anwen, id, "offer", { day: { shift: second, date: other } });
      return id;
    };
    // Both ask for a day of another shift; what counts is the day of the one that is taken out.
    const offersLater = await offer("2026-12-15", "2026-12-22");
    const offersThat = await offer("2026-12-21", "2026-12-17");
    const off = { shift: second, date: "2026-12-17" };
    await eleri.act((ctx) => setDayOff(ctx, aberwen, off, true));
    expect(await states(offersLater)).toEqual(["ask", "offer"]);
    expect(await states(offersThat)).toEqual(["ask", "offer", "void"]);
    expect((await told(anwen)).slice(0, 2)).toContain("lapsed");
    await eleri.act((ctx) => setDayOff(ctx, aberwen, off, false));
    await answer(gwilym, offersLater, "withdraw");
  });

  it("are decided by who leads the desk", async () => {
    const on = { shift: first, date: "2026-12-03" };
    const id = await gwilym.act((ctx) =>
      askForCover(ctx, aberwen, on, { kind: "cover", note: "" }),
    );
    await expect(answer(anwen, id, "assign", { person: anwen.person })).rejects.toMatchObject({
      code: "forbidden",
    });
    await answer(eleri, id, "assign", { person: eleri.person });
    expect(await dutiesOf(first)).toContain("2026-12-03 Eleri");
  });

  it("end when the shift begins or is no more, and who asked is told", async () => {
    const on = { shift: first, date: "2026-12-07" };
    const id = await gwilym.act((ctx) =>
      askForCover(ctx, aberwen, on, { kind: "cover", note: "" }),
    );
    const passing = (at: string) =>
      d.asSystem((ctx) =>
        passRequests({ ...ctx, clock: { now: () => Temporal.Instant.from(at) } }),
      );
    expect(await passing("2026-12-07T08:59:00Z")).toBe(1); // the one that was withdrawn for the 1st
    expect(await passing("2026-12-07T09:00:00Z")).toBe(1);
    expect(await states(id)).toEqual(["ask", "pass"]);
    expect((await told(gwilym))[0]).toBe("lapsed");
    const gone = await gwilym.act((ctx) =>
      askForCover(ctx, aberwen, { shift: first, date: "2026-12-08" }, { kind: "cover", note: "" }),
    );
    await eleri.act((ctx) => removeShift(ctx, aberwen, first));
    expect(await states(gone)).toEqual(["ask", "void"]);
    await eleri.act((ctx) => removeShift(ctx, aberwen, second));
  });

  it("are taken once, however many take it at the same moment", async () => {
    const id = await add();
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
    const request = await gwilym.act((ctx) =>
      askForCover(ctx, aberwen, { shift: id, date: "2026-12-01" }, { kind: "cover", note: "" }),
    );
    const both = await Promise.allSettled([
      answer(anwen, request, "take"),
      answer(eleri, request, "take"),
    ]);
    const taken = both.filter(
      (one): one is PromiseFulfilledResult<RosterRequest> => one.status === "fulfilled",
    );
    expect(taken).toHaveLength(1);
    expect(await dutiesOf(id)).toContain(`2026-12-01 ${taken[0]?.value.otherName}`);
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });

  it("are asked once for a day, also by a form that is sent twice, and by one asked again", async () => {
    const id = await add();
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
    const ask = () =>
      gwilym.act((ctx) =>
        askForCover(ctx, aberwen, { shift: id, date: "2026-12-01" }, { kind: "cover", note: "" }),
      );
    const before = await ask();
    await answer(gwilym, before, "withdraw");
    const refused = expect.objectContaining({ code: "already-asked" });
    const twice = await Promise.allSettled([ask(), ask()]);
    expect(twice.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))).toEqual([
      refused,
    ]);
    await expect(answer(gwilym, before, "ask-again")).rejects.toEqual(refused);
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });

  it("that are taken while the day is taken out end as taken, not in vain", async () => {
    const id = await add();
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
    const on = { shift: id, date: "2026-12-03" };
    const request = await gwilym.act((ctx) =>
      askForCover(ctx, aberwen, on, { kind: "cover", note: "" }),
    );
    const { off } = await anwen.act(async (ctx) => {
      await answerRequest(ctx, aberwen, request, "take");
      const meanwhile = eleri.act((own) => setDayOff(own, aberwen, on, true));
      await somebodyWaits(d);
      return { off: meanwhile };
    });
    await off;
    expect(await states(request)).toEqual(["ask", "take", "void"]);
    const all = await eleri.act((ctx) => deskRequests(ctx, aberwen));
    const ended = all.find((one) => one.request.id === request)?.request;
    expect(ended).toMatchObject({ state: "done", otherPerson: anwen.person });
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });
});
