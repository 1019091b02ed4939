import { expect, test } from "vitest";
import type { z } from "zod";
import { apiFaultWords } from "../../messages/api-faults-index.ts";
import { availabilityParams } from "./availability/availability-params.ts";
import { countParams, listParams } from "./collection/collection-params.ts";
import { editionsParams } from "./editions/editions-json.ts";
import { evidenceParams } from "./evidence/evidence-params.ts";
import { completionParams, facetParams } from "./facet-json.ts";
import { parameterFaults } from "./parameter-faults.ts";
import { paramsOf, titleParams } from "./title-params.ts";

const faultsOf = (query: string, params: z.ZodObject = titleParams, locale: "en" | "es" = "en") => {
  const given = new URLSearchParams(query);
  const { error } = params.safeParse(paramsOf(given));
  return parameterFaults(apiFaultWords(locale), error?.issues ?? [], { params, given });
};

test.each([
  ["page=abc", "page", "has to be a whole number from 1 to 500"],
  ["page=0", "page", "has to be a whole number from 1 to 500"],
  ["from=19.5", "from", "has to be a whole number from 0 to 9999"],
  ["size=1&size=2", "size", "may be given once only"],
  ["q=a&q=b", "q", "may be given once only"],
  ["match=near", "match", "has to be one of: words, phrase, any"],
  ["available=yes", "available", "has to be one of: 0, 1"],
  ["library=", "library", "may be given at most 50 times, each with 1 to 200 characters"],
  [`q=${"x".repeat(401)}`, "q", "may have at most 400 characters"],
  ["near=", "near", "has to have 1 to 32 characters"],
])("%s: %s %s", (query, parameter, message) => {
  expect(faultsOf(query)).toEqual([{ parameter, message }]);
});

test("names between commas are told as names", () => {
  const [fault] = faultsOf("facets=colour");
  expect(fault?.message).toMatch(
    /^has to be 0, 1, or names between commas of: .*\blibrary, .*decade/,
  );
});

test("each unknown parameter is told with those there are", () => {
  const [one, other] = faultsOf("colour=red&taste=sweet", evidenceParams);
  expect(one).toEqual({
    parameter: "colour",
    message: "There is no such parameter. There are: page",
  });
  expect(other?.parameter).toBe("taste");
});

test("what is needed is said to be, in the language of who asks", () => {
  expect(faultsOf("", completionParams)).toEqual([{ parameter: "q", message: "is needed" }]);
  expect(faultsOf("", completionParams, "es")[0]?.message).toBe("es obligatorio");
});

test("no parameter of the API lacks words", () => {
  const schemas = [
    titleParams,
    facetParams,
    completionParams,
    editionsParams,
    evidenceParams,
    availabilityParams,
    countParams,
    listParams,
  ];
  for (const params of schemas)
    for (const name of Object.keys(params.shape)) {
      const wrong = new URLSearchParams([[name, "x".repeat(401)]]);
      const told = faultsOf(wrong.toString(), params).map(({ message }) => message);
      expect([name, ...told]).toEqual([
        name,
        expect.not.stringMatching(/undefined|expected|Invalid/) as string,
      ]);
    }
});
