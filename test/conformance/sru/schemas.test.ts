import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDeployment } from "#test/deployment";
import { canValidate, type Kind, openValidator, type Validator } from "./schemas.ts";
import { openShelf } from "./shelf.ts";

let d: TestDeployment;
let validator: Validator;
let ask: (query: string) => Promise<string>;

beforeAll(async () => {
  if (!canValidate) return;
  [d, validator] = [await openShelf(), await openValidator()];
  const app = await d.app();
  ask = async (query) => {
    const answer = await app.request(new URL(`/sru?${query}`, d.config.publicUrl).href);
    expect(answer.status).toBe(200);
    return answer.text();
  };
});
afterAll(async () => {
  if (!canValidate) return;
  await validator.end();
  await d.close();
});

const search = "operation=searchRetrieve&query=cql.allRecords%3D1";
const cases: readonly (readonly [Kind, string])[] = [
  ["sru-2", ""],
  ["sru-2", "query=sea"],
  ["sru-2", "query=zzz"],
  ["sru-2", "query=cql.allRecords%3D1&facetLimit=5,3:dc.subject&maximumRecords=2&sortKeys=title"],
  [
    "sru-2",
    "query=cql.allRecords%3D1&recordXMLEscaping=string&httpAccept=text/xml&renderedBy=client",
  ],
  ["sru-2", "query=%22&startRecord=0&maximumRecords=-1&recordXMLEscaping=odd"],
  ["sru-2", "query=sea&startRecord=7"],
  ["sru-2", "foo=1"],
  ["sru-2", "version=9.9&operation=explain"],
  ["scan-2", "scanClause=dc.title%3D%22%22"],
  ["scan-2", "scanClause=dc.foo%3Da&maximumTerms=0"],
  ["scan-1", "operation=scan"],
  ["sru-1", "version=1.2&operation=explain"],
  ["sru-1", "version=1.1&operation=explain&recordPacking=string"],
  ["sru-1", `version=1.2&${search}&maximumRecords=3&startRecord=2`],
  ["sru-1", `version=1.2&${search}&recordPacking=string&recordSchema=dc`],
  ["sru-1", `version=1.2&${search}&recordSchema=nothing`],
  ["scan-1", "version=1.2&operation=scan&scanClause=dc.creator%3Da&responsePosition=2"],
  ["scan-1", "version=1.2&operation=scan&scanClause=dc.creator%3Da&responsePosition=99"],
  ["scan-1", "version=1.2&operation=scan&scanClause="],
  ...["marcxml", "dc", "mods", "opac"].flatMap(
    (schema) =>
      [
        ["sru-2", `query=cql.allRecords%3D1&recordSchema=${schema}`],
        ["sru-1", `version=1.2&${search}&recordSchema=${schema}`],
      ] as const,
  ),
];

describe.runIf(canValidate)("answers of SRU", () => {
  it.each(cases)("are valid: %s %s", async (kind, query) => {
    expect(validator.faults(kind, await ask(query))).toBe("");
  });

  it("would be found out if they were not", async () => {
    const records = await ask("query=cql.allRecords%3D1");
    const broken = [
      records.replace('<datafield tag="245"', '<datafield tag="2x5!"'),
      records.replace("zs:recordSchema>", "zs:recordShape>"),
      records.replace("<zs:numberOfRecords>", "<zs:numberOfRecords>x"),
    ];
    for (const xml of broken) expect(validator.faults("sru-2", xml)).not.toBe("");
    const opac = await ask("query=cql.allRecords%3D1&recordSchema=opac");
    const odd = opac.replace("<localLocation>", "<where/><localLocation>");
    expect(validator.faults("sru-2", odd)).not.toBe("");
  });
});
