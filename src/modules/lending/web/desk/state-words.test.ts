import { describe, expect, it } from "vitest";
import { openCodes } from "#standards/iso18626";
import { REQUESTER_ACTS, REQUESTER_STATES, SUPPLIER_SAYS } from "../../model/machines/requester.ts";
import { REQUESTER_SAYS, SUPPLIER_ACTS, SUPPLIER_STATES } from "../../model/machines/supplier.ts";
import { isDone } from "./done.ts";
import { actWords, codeWords, eventWords, stateWords } from "./state-words.ts";

describe("there are words for", () => {
  it.each(SUPPLIER_STATES)("a supply that is %s", (state) => {
    expect(stateWords("ar", "lend", state)).not.toBe(state);
  });
  it.each(REQUESTER_STATES)("a request that is %s", (state) => {
    expect(stateWords("ar", "borrow", state)).not.toBe(state);
  });
  it.each([...SUPPLIER_ACTS, ...REQUESTER_ACTS])("the act %s, and that it is done", (act) => {
    expect(actWords("ar", act)).not.toBe(act);
    expect(isDone(act)).toBe(true);
  });
  it.each([...SUPPLIER_ACTS, ...REQUESTER_SAYS])("%s in the history of a supply", (event) => {
    expect(eventWords("ar", "lend", event)).not.toBe(event);
  });
  it.each([...REQUESTER_ACTS, ...SUPPLIER_SAYS])("%s in the history of a request", (event) => {
    expect(eventWords("ar", "borrow", event)).not.toBe(event);
  });
  it.each([...openCodes.reasonUnfilled, ...openCodes.reasonRetry, ...openCodes.loanCondition])(
    "the code %s of the open lists",
    (code) => {
      expect(codeWords("ar", code)).not.toBe(code);
    },
  );
});
