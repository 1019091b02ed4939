import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeLendingPolicy } from "../../../directory/actions/lending-policy/lending-policy.ts";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../../catalogue/test/deliver.ts";
import * as sample from "../../../catalogue/test/records.ts";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";
import { readRequest } from "../../store/requests.ts";
import { readSteps } from "../../store/steps.ts";
import { readSupply } from "../../store/supplies.ts";
import { changeLendingSettings } from "../settings/lending-settings.ts";

const MANARA = "ISIL:ZZ-MNRU";
const TRES_RIOS = "ISIL:ZZ-TRES";

let d: TestDeployment;
let desks: Desks;
let administrator: AtDesk;
let merrow: AtDesk;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  administrator = await desks.at("manara", "library-administrator");
  merrow = await desks.at("port-merrow");
  const library = await desks.members.library("manara");
  for (const [number, title, status] of [
    ["1", "Rooms of the lighthouse", "available"],
    ["2", "The keeper's ladder", "on loan"],
  ] as const)
    await deliver(
      d,
      library,
      sample.file({ number, title, author: "Ferro, Marisol", copies: [[`MN-${number}`, status]] }),
    );
  await d.searchIsCurrent();
});
afterAll(() => d.close());

async function titleOf(number: string): Promise<string> {
  const { id } = await desks.members.library("manara");
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select cluster_id as id from cluster_member
      where library_id = ${id} and control_number = ${number}`.execute(ctx.tx),
  );
  return rows[0]?.id ?? "";
}

async function automatic(on: boolean): Promise<void> {
  const library = await desks.members.library("manara");
  await d.run(administrator.visitor, (ctx) =>
    changeLendingSettings(ctx, library, { automaticAnswers: on }),
  );
}

async function asked(number: string | null, citation: object = { title: "Something" }) {
  const row = await desks.place("port-merrow", [MANARA, TRES_RIOS], {
    titleId: number === null ? null : await titleOf(number),
    citation,
  });
  const id = await desks.supplyOf(row, MANARA);
  return d.run(administrator.visitor, async (ctx) => ({
    supply: await readSupply(ctx, id),
    steps: await readSteps(ctx, id),
    request: row,
  }));
}
const now = (id: string) => d.run(merrow.visitor, (ctx) => readRequest(ctx, id));

describe("while it is switched off", () => {
  test("our copy is found for the slip, and nothing is answered", async () => {
    const { supply, steps } = await asked("1");
    expect(supply).toMatchObject({ state: "requested" });
    expect(supply?.branch ?? supply?.callNumber).toBeTruthy();
    expect(steps.map(({ event }) => event)).toEqual(["requested"]);
  });

  test("a title is found by what is said of it, and only where it can be no other", async () => {
    const { supply } = await asked(null, {
      title: "Rooms of the lighthouse",
      author: "Ferro, Marisol",
    });
    expect(supply?.titleId).toBe(await titleOf("1"));
    const other = await asked(null, { title: "Rooms of the lighthouse", author: "Brontë, Anne" });
    expect(other.supply?.titleId).toBeNull();
  });
});

describe("switched on", () => {
  test("it says yes where a copy that is lent is there, with the reason in the history of both sides", async () => {
    await automatic(true);
    const { supply, steps, request } = await asked("1");
    expect(supply?.state).toBe("pulling");
    expect(steps.map(({ event, actor, detail }) => [event, actor, detail["why"]])).toEqual([
      ["requested", "Port Merrow Public Library", undefined],
      ["answered-by-itself", "automatic", "auto-there"],
      ["promise", "automatic", undefined],
    ]);
    expect((await now(request.id))?.state).toBe("promised");
    const page = await administrator.get(`/desk/manara/lending/supplies/${supply?.id}`);
    expect(page.text).toMatch(/The automatic answer<\/bdi> answered by itself/);
    expect(page.text).toContain("a copy that we lend is there");
  });

  test("it leaves to a person what is lent and not there, or not known", async () => {
    const { supply, steps } = await asked("2");
    expect(supply?.state).toBe("requested");
    expect(steps.at(-1)).toMatchObject({
      event: "left-to-a-person",
      detail: { why: "auto-not-there" },
    });
    expect((await asked(null)).steps.at(-1)).toMatchObject({ detail: { why: "auto-unknown" } });
  });

  test("it says no where the policy lets no copy go, and the next library is asked", async () => {
    const library = await desks.members.library("manara");
    await d.run(administrator.visitor, (ctx) =>
      changeLendingPolicy(ctx, library, { rules: [{ lends: "copy" }] }),
    );
    const { supply, request } = await asked("1");
    expect(supply).toMatchObject({ state: "unfilled", reason: "PolicyProblem" });
    expect(await now(request.id)).toMatchObject({ state: "asking", supplier: TRES_RIOS });
  });
});
