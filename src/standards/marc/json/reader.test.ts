import { describe, expect, it } from "vitest";
import type { ReadResult } from "../result.ts";
import { MarcJsonReader } from "./reader.ts";

function read(text: string | Buffer): ReadResult[] {
  const reader = new MarcJsonReader();
  return [...reader.push(Buffer.from(text)), ...reader.end()];
}

const good = '{"leader":"00000nam a2200000 a 4500","fields":[{"001":"1"}]}';

function withFields(fields: string): string {
  return `{"leader":"00000nam a2200000 a 4500","fields":${fields}}`;
}

function codes(results: readonly ReadResult[]): string[] {
  return results.map((result) => (result.ok ? "ok" : result.reason.code));
}

describe("MarcJsonReader", () => {
  it.each([
    ["no fields", '{"leader":"x"}', "fields"],
    ["a leader that is no text", '{"leader":1,"fields":[{"001":"1"}]}', "leader"],
    ["a field that is no object", withFields("[7]"), "fields[0]"],
    ["a null field", withFields('[{"245":null}]'), "fields[0].245"],
    [
      "subfields that are no list",
      withFields('[{"245":{"subfields":{}}}]'),
      "fields[0].245.subfields",
    ],
    [
      "a subfield that is no text",
      withFields('[{"245":{"ind1":"0","ind2":"0","subfields":[{"a":["x"]}]}}]'),
      "fields[0].245.subfields[0].a",
    ],
  ])("says where the shape is wrong: %s", (_, json, path) => {
    expect(read(`${json}\n${good}`)).toMatchObject([
      {
        ok: false,
        offset: 0,
        length: json.length,
        reason: { code: "json-shape", params: { path } },
      },
      { ok: true },
    ]);
  });

  it.each([
    ["a missing brace", good.slice(0, -1)],
    ["a missing quotation mark", good.replace('"001', "001")],
    ["a quotation mark too many", good.replace("001", '0"01')],
    ["words", "not JSON at all"],
  ])("reports a line with %s and reads the others", (_, line) => {
    expect(codes(read(`${good}\n${line}\n${good}\n${good}`))).toEqual([
      "ok",
      "json-malformed",
      "ok",
      "ok",
    ]);
  });

  it("finds the next record when an array on one line is broken", () => {
    const broken = good.replace('"001"', '"001');
    expect(codes(read(`[${good},${broken},${good},${good}]`))).toEqual([
      "ok",
      "json-malformed",
      "ok",
      "ok",
    ]);
  });

  it("reports a file cut off in a record", () => {
    expect(codes(read(`${good}\n${good.slice(0, 40)}`))).toEqual(["ok", "json-malformed"]);
  });

  it("leaves out what has no place in a record, with a warning", () => {
    const fields =
      '[{"2450":"x"},{"245":{"subfields":[]}},{"246":{"subfields":[{"ab":"x"},{"a":"y\\u0000"}]}}]';
    const [result] = read(withFields(fields));
    expect(result?.ok && result.record.fields).toEqual([
      { tag: "246", ind1: " ", ind2: " ", subfields: [{ code: "a", value: "y" }] },
    ]);
    expect(result?.ok && result.warnings.map(({ code }) => code)).toEqual([
      "invalid-tag",
      "field-without-subfields",
      "malformed-subfield",
      "control-characters",
    ]);
  });

  it.each([
    ["Fran\xe7ois", "François", "charset-mismatch"],
    ["\xef\xbf\xbd", "\ufffd", "replacement-character"],
    ["\\ufffd", "\ufffd", "replacement-character"],
    ["\\\\\\uD83D\\uDE00 \\uDc00.", "\\😀 <DC00>.", "undecodable-bytes"],
    ["\xc3\xa9\xff", "é<FF>", "undecodable-bytes"],
  ])("takes %j, and says what stands for nothing", (written, value, code) => {
    const field = `[{"246":{"subfields":[{"a":"${written}"}]}}]`;
    const [result] = read(Buffer.from(withFields(field), "latin1"));
    expect(result?.ok && result.record.fields).toMatchObject([{ subfields: [{ value }] }]);
    expect(result?.ok && result.warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it.each([
    ["\\uD83D\\uDE00 \\\\\\uDc00.", "DC00", 15],
    ["\xc3\xa9\xff", "FF", 2],
  ])("says where in %j it stands, and in which field", (written, bytes, at) => {
    const head = `${good}\n${withFields('[{"001":"1"},{"246":{"subfields":[{"a":"')}`.slice(0, -1);
    const [, result] = read(Buffer.from(`${head}${written}"}]}}]}`, "latin1"));
    expect(result?.ok && result.warnings).toEqual([
      { code: "undecodable-bytes", params: { tag: "246", bytes, offset: head.length + at } },
    ]);
  });

  it("tells of the first hundred bad places in their order, with their fields, and counts the others", () => {
    const field = (tag: string) =>
      `{"${tag}":{"subfields":[{"a":"${"\\ud800\xff".repeat(30_000)}"}]}}`;
    const first = '{"245":{"subfields":[{"a":"\xc3\xa9\\udc00"}]}}';
    const text = withFields(`[${first},${field("246")},${field("500")}]`);
    const [result] = read(Buffer.from(text, "latin1"));
    if (!result?.ok) throw new Error("unreadable");
    const told = result.warnings.flatMap(({ code, params }) =>
      code === "undecodable-bytes" ? [params] : [],
    );
    expect(told.map(({ tag }) => tag)).toEqual(["245", ...Array.from({ length: 99 }, () => "246")]);
    expect(told.slice(0, 3).map(({ bytes }) => bytes)).toEqual(["DC00", "D800", "FF"]);
    expect(told.map(({ offset }) => offset)).toEqual(
      told.map(({ offset }) => offset).toSorted((one, two) => one - two),
    );
    expect(result.warnings.at(-1)).toEqual({
      code: "warnings-left-out",
      params: { count: 120_001 - 100 },
    });
  });

  it("does not take a member called __proto__ for more than a tag", () => {
    expect(codes(read(withFields('[{"__proto__":{"subfields":[]}},{"001":"1"}]')))).toEqual(["ok"]);
  });
});
