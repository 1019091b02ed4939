import { afterAll, beforeAll, expect, test } from "vitest";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { usualSettings } from "../../model/settings/lending-settings.ts";
import { type Members, members } from "../../test/members.ts";
import { actOnRequest } from "../act-on-request.ts";
import { preflight } from "../checks/preflight.ts";
import { type PlaceInput, placeRequest } from "../place-request.ts";
import { changeLendingSettings } from "../settings/lending-settings.ts";

let d: TestDeployment;
let m: Members;
let staff: Visitor;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  staff = await m.somebody("port-merrow");
});
afterAll(() => d.close());

const issn = [{ identifier: "0028-0836", code: { value: "ISSN" } }];
const article = (part: string, year: string, title = "Tides"): PlaceInput => ({
  service: "Copy",
  citation: { title, titleOfComponent: part, itemIds: issn },
  publication: { publicationDate: year },
  suppliers: ["ISIL:ZZ-MNRU"],
});

test("the sixth recent article of a periodical in a year waits for staff; old and refused ones do not count", async () => {
  const home = await m.library("port-merrow");
  const admin = await m.somebody("port-merrow", "library-administrator");
  const rule = (copyrightRule: "none" | "contu") =>
    d.run(admin, (ctx) => changeLendingSettings(ctx, home, { ...usualSettings, copyrightRule }));
  const place = (input: PlaceInput) => d.run(staff, (ctx) => placeRequest(ctx, home.id, input));
  const year = String(Temporal.Now.plainDateISO().year);
  const findings = async (input: PlaceInput) => {
    const { citation, publication, service } = input;
    const about = { library: home.id, person: null, titleId: null, citation, publication, service };
    const found = await d.run(staff, (ctx) => preflight(ctx, about));
    return found.filter(({ code }) => code === "copyright-limit");
  };
  await rule("contu");
  const refused = await place(article("Refused", year));
  await d.run(staff, (ctx) => actOnRequest(ctx, refused.id, "cancel"));
  // Cancelling waits for the other library's word, so it still counts as one of five.
  for (const part of ["A", "B", "C", "D"])
    expect((await place(article(part, year))).copyright).toBe("US-CCG");
  expect((await place(article("Old", "1999"))).copyright).toBe("US-CCL");
  expect(await findings(article("F", year))).toMatchObject([]);
  await place(article("E", year, "Tides and Times"));
  expect(await findings(article("F", year))).toMatchObject([
    { weight: "asks-staff", value: { count: 6, most: 5 } },
  ]);
  expect(await findings(article("F", "1999"))).toEqual([]);
  await rule("none");
  expect(await findings(article("F", year))).toEqual([]);
  expect((await place(article("G", year))).copyright).toBeNull();
});
