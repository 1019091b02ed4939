import { expect, test } from "vitest";
import { z } from "zod";
import { checked, checkedFields } from "./checked.ts";
import { InvalidInput } from "./refusal.ts";

const shape = z.object({
  name: z.string().trim().min(2, "name-short").regex(/^\D+$/, "name-form"),
  topics: z.array(z.string().min(1, "topic-missing")),
});

function fieldsOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof InvalidInput) return fault.fields;
    throw fault;
  }
}

test("what fits comes out as the shape has it", () => {
  const given = { name: " Ada ", topics: ["tides"], other: 1 };
  expect(checked(shape, given)).toEqual({ name: "Ada", topics: ["tides"] });
  expect(checkedFields(shape, given)).toEqual({ name: "Ada", topics: ["tides"] });
});

test("what does not fit is named by its path, or by the field it is in; its first fault is told", () => {
  const given = { name: "1", topics: ["tides", ""] };
  expect(fieldsOf(() => checked(shape, given))).toEqual({
    name: "name-short",
    "topics.1": "topic-missing",
  });
  expect(fieldsOf(() => checkedFields(shape, given))).toEqual({
    name: "name-short",
    topics: "topic-missing",
  });
});

test("what is no object at all is the fault of no field", () => {
  const fields = { "": expect.any(String) };
  expect(fieldsOf(() => checked(shape, null))).toEqual(fields);
  expect(fieldsOf(() => checkedFields(shape, null))).toEqual(fields);
});
