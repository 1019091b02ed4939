import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { shelve } from "../../../src/modules/catalogue/web/testing/shelf.ts";
import { canValidate, openValidator, type Validator } from "./schemas.ts";

/** Records as libraries have them: UNIMARC in XML, Arabic, MARC-in-JSON. */
const catalogues = ["tres-rios.xml", "manara.mrc", "tamar.jsonl"];

let d: TestDeployment;
let validator: Validator;

beforeAll(async () => {
  if (!canValidate) return;
  d = await testDeployment();
  for (const file of catalogues) await shelve(d, file.replace(/\..*/, ""), file);
  await d.searchIsCurrent();
  validator = await openValidator();
});
afterAll(async () => {
  if (!canValidate) return;
  await validator.end();
  await d.close();
});

describe.runIf(canValidate).each(["marcxml", "dc", "mods", "opac"])(
  "real records in %s",
  (schema) => {
    it("are valid, page after page", async () => {
      const app = await d.app();
      let next: string | undefined = "1";
      let records = 0;
      while (next !== undefined) {
        const query = new URLSearchParams({
          query: "cql.allRecords = 1",
          recordSchema: schema,
          startRecord: next,
          maximumRecords: "100",
        });
        const answer = await app.request(new URL(`/sru?${query}`, d.config.publicUrl).href);
        const xml = await answer.text();
        expect(validator.faults("sru-2", xml)).toBe("");
        expect(xml).not.toContain("diagnostics-v1.1");
        records += xml.match(/<zs:recordPosition>/g)?.length ?? 0;
        next = /<zs:nextRecordPosition>(\d+)</.exec(xml)?.[1];
      }
      expect(records).toBeGreaterThan(100);
    });
  },
);
