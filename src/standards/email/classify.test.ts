import { describe, expect, test } from "vitest";
import { classifyMail, readFields } from "./index.ts";

const ordinary: Omit<Parameters<typeof classifyMail>[0], "fields"> = {
  returnPath: "ruth@e.example",
  reportType: null,
  toEnvelope: false,
  fromUs: false,
};
const of = (header: string, signs: Partial<typeof ordinary> = {}) =>
  classifyMail({ ...ordinary, ...signs, fields: readFields(header) });

describe("what a message is", () => {
  test.each([
    ["Auto-Submitted: auto-replied", "auto-submitted"],
    ["Auto-Submitted: auto-generated; owner-email=x", "auto-submitted"],
    ["auto-submitted: AUTO-NOTIFIED", "auto-submitted"],
    ["Auto-Submitted: no\r\nAuto-Submitted: auto-replied", "auto-submitted"],
    ["Precedence: bulk", "precedence"],
    ["Precedence: LIST (x)", "precedence"],
    ["List-Id: <news.e.example>", "list-id"],
    ["X-Autoreply: yes", "auto-reply-header"],
    ["X-Auto-Response-Suppress: All", "auto-reply-header"],
  ])("%s is written by a machine", (header, because) => {
    expect(of(header)).toEqual({ class: "automatic", because });
  });

  test.each([
    "Auto-Submitted: no",
    "Auto-Submitted: NO (a person)",
    "Precedence: first-class",
    "X-Autoreply: no",
    "",
  ])("%s is not", (header) => {
    expect(of(header)).toEqual({ class: "ordinary", because: null });
  });

  test("an empty return path, an envelope's address or an address of ours never stands for a person", () => {
    expect(of("", { returnPath: "" })).toMatchObject({ class: "automatic" });
    expect(of("", { returnPath: "", toEnvelope: true })).toMatchObject({ class: "bounce" });
    expect(of("", { toEnvelope: true })).toMatchObject({ class: "automatic" });
    expect(of("", { fromUs: true })).toMatchObject({ class: "automatic", because: "own-address" });
  });

  test("a report is a bounce or a complaint, though a machine says that it wrote it", () => {
    const header = "Auto-Submitted: auto-replied";
    expect(of(header, { reportType: "delivery-status" })).toMatchObject({ class: "bounce" });
    expect(of(header, { reportType: "feedback-report" })).toMatchObject({ class: "complaint" });
    expect(of(header, { reportType: "disposition-notification" })).toMatchObject({
      class: "automatic",
    });
  });
});
