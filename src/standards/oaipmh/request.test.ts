import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRequest } from "./request.ts";

const read = (query: string) => readRequest(new URLSearchParams(query));
const code = (query: string) => {
  const result = read(query);
  return result.ok ? "ok" : result.error.code;
};

describe("a request of OAI-PMH", () => {
  it("is read with its arguments", () => {
    expect(
      read(
        "verb=ListRecords&metadataPrefix=marc21&set=library:hill&from=2026-11-01&until=2026-11-02",
      ),
    ).toEqual({
      ok: true,
      said: {
        verb: "ListRecords",
        metadataPrefix: "marc21",
        set: "library:hill",
        from: "2026-11-01",
        until: "2026-11-02",
      },
      request: {
        verb: "ListRecords",
        selection: {
          metadataPrefix: "marc21",
          set: "library:hill",
          from: {
            granularity: "day",
            from: Date.UTC(2026, 10, 1),
            until: Date.UTC(2026, 10, 2) - 1,
          },
          until: {
            granularity: "day",
            from: Date.UTC(2026, 10, 2),
            until: Date.UTC(2026, 10, 3) - 1,
          },
        },
      },
    });
    expect(read("verb=ListIdentifiers&resumptionToken=x")).toMatchObject({
      request: { verb: "ListIdentifiers", resumptionToken: "x" },
    });
  });

  it.each([
    ["", "badVerb"],
    ["verb=", "badVerb"],
    ["verb=Listrecords", "badVerb"],
    ["verb=constructor", "badVerb"],
    ["verb=Identify&verb=Identify", "badVerb"],
    ["verb=Identify&x=1", "badArgument"],
    ["verb=GetRecord&identifier=a", "badArgument"],
    ["verb=ListRecords", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&metadataPrefix=b", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&resumptionToken=b", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&from=2026-02-31", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&from=2026-11-01T10:00:00", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&from=2026-11-01T10:00:00.5Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&from=2026-11-01&until=2026-11-02T00:00:00Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&from=2026-11-02&until=2026-11-01", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&from=2026-11-01&until=2026-11-01", "ok"],
    ["verb=ListRecords&metadataPrefix=a%20b", "badArgument"],
    ["verb=ListRecords&metadataPrefix=", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&set=", "badArgument"],
    ["verb=ListRecords&metadataPrefix=a&set=b::c", "badArgument"],
    ["verb=GetRecord&metadataPrefix=a&identifier=b%20c", "badArgument"],
    ["verb=ListMetadataFormats&identifier=%00", "badArgument"],
    ["verb=ListMetadataFormats", "ok"],
    ["verb=ListSets", "ok"],
  ])("%s is %s", (query, expected) => expect(code(query)).toBe(expected));

  it("never throws, whatever is sent", () => {
    const names = fc.constantFrom(
      "verb",
      "from",
      "until",
      "set",
      "metadataPrefix",
      "__proto__",
      "resumptionToken",
    );
    const verbs = fc.constantFrom("ListRecords", "GetRecord", "Identify", "");
    const pairs = fc.array(fc.tuple(names, fc.oneof(verbs, fc.string())), { maxLength: 6 });
    fc.assert(fc.property(pairs, (params) => void readRequest(params)));
  });
});
