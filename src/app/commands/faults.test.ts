import { expect, test } from "vitest";
import { InvalidInput, Refusal } from "#kernel/access";
import { CannotDo, WrongUse } from "./command.ts";
import { tellFault } from "./faults.ts";

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

test("wrong use ends with 2, everything else with 1", () => {
  expect(tellFault(new WrongUse("Which file?"))).toMatchObject({ code: 2, kind: "wrong-use" });
  expect(tellFault(new CannotDo("No such file"))).toMatchObject({ code: 1, text: "No such file" });
  expect(tellFault(systemError("ERR_PARSE_ARGS_UNKNOWN_OPTION", "Unknown option"))).toMatchObject({
    code: 2,
  });
});

test("what a person can mend is told without a trace", () => {
  const told = [
    new InvalidInput({ code: "code-taken" }),
    new Refusal("import-file-empty"),
    systemError("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432"),
    new Error("migration x failed", { cause: systemError("42501", "permission denied") }),
  ].map((fault) => tellFault(fault).text);
  for (const text of told) expect(text).not.toMatch(/\n\s+at /);
  expect(told[0]).toBe("Not accepted. code: there is a library with this code already.");
  expect(told[1]).not.toContain("import-file-empty");
  expect(told[2]).toContain("commonshelf doctor");
  expect(told[3]).toContain("lacks a privilege");
});

test("connections tried at several addresses are explained too", () => {
  const fault = Object.assign(
    new AggregateError([
      new Error("connect ECONNREFUSED ::1:1"),
      new Error("connect ECONNREFUSED 127.0.0.1:1"),
    ]),
    { code: "ECONNREFUSED" },
  );
  expect(tellFault(fault).text).toMatch(/::1:1; connect .*127.0.0.1:1\n.*doctor/);
});

test("a fault of ours keeps its trace", () => {
  expect(tellFault(new TypeError("x is undefined")).text).toMatch(
    /TypeError: x is undefined\n\s+at /,
  );
  expect(tellFault("thrown text").text).toBe("thrown text");
});
