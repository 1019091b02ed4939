import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDatestamp, writeDatestamp } from "./datestamp.ts";
import { namespaceOf, readIdentifier, writeIdentifier } from "./identifier.ts";
import { type ListPlace, readToken, writeToken } from "./token.ts";

const text = fc.stringMatching(/^[a-z0-9:_-]{1,40}$/);
const time = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9000-01-01"), noInvalidDate: true })
  .map(Number);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const places: fc.Arbitrary<ListPlace> = fc.record({
  verb: fc.constantFrom("ListRecords", "ListIdentifiers"),
  metadataPrefix: text,
  set: maybe(text),
  from: maybe(time),
  until: maybe(time),
  source: text,
  after: maybe(fc.record({ stamp: time, id: text })),
  cursor: fc.nat(),
  size: fc.nat(),
});

describe("resumption tokens", () => {
  it("are read as they were written, and need no escaping in an address", () => {
    fc.assert(
      fc.property(places, (place) => {
        const token = writeToken(place);
        expect(encodeURIComponent(token)).toBe(token);
        expect(readToken(token)).toEqual(place);
      }),
    );
  });

  it("are nothing when somebody else has made them", () => {
    fc.assert(fc.property(fc.string(), (token) => readToken(token) === null));
    const forge = (parts: unknown) =>
      readToken(Buffer.from(JSON.stringify(parts)).toString("base64url"));
    const good = [1, "r", "oai_dc", null, null, null, "title", null, null, 0, 0];
    expect(forge(good)).not.toBeNull();
    for (const [at, value] of [
      [0, 2],
      [1, "x"],
      [2, ""],
      [3, 5],
      [4, 1e16],
      [5, "0"],
      [6, "a\u0000"],
      [7, 5],
      [8, "id"],
      [9, -1],
      [10, 0.5],
    ] as const)
      expect(forge(good.with(at, value)), String(at)).toBeNull();
    expect(forge({ length: 11 })).toBeNull();
    expect(
      readToken(writeToken({ ...(forge(good) as ListPlace), set: "s".repeat(900) })),
    ).toBeNull();
  });
});

describe("datestamps", () => {
  it("are read as they are written", () => {
    fc.assert(
      fc.property(time, (at) => {
        const second = readDatestamp(writeDatestamp(at));
        expect(second?.from).toBe(Math.floor(at / 1000) * 1000);
        expect(readDatestamp(writeDatestamp(at, "day"))?.granularity).toBe("day");
      }),
    );
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-1-1",
    "2026-11-26T24:00:00Z",
    "2026-11-26T10:00:00+01:00",
    "now",
    "",
  ])("%j is none", (one) => expect(readDatestamp(one)).toBeNull());
});

describe("identifiers", () => {
  it("are read as they are written, for any host", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.domain(), fc.ipV4(), fc.constant("localhost")),
        fc.uuid(),
        (host, id) => {
          const parts = { repository: namespaceOf(host), local: `title/${id}` };
          expect(readIdentifier(writeIdentifier(parts))).toEqual(parts);
          // repositoryIdentifierType of oai-identifier.xsd
          expect(parts.repository).toMatch(/^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/);
        },
      ),
    );
  });
});

describe("the namespace of a host", () => {
  it.each([
    ["shelf.example.org", "shelf.example.org"],
    ["localhost", "localhost.invalid"],
    ["127.0.0.1", "host-127-0-0-1.invalid"],
    ["[::1]", "host-1.invalid"],
    ["3rd.example", "n-3rd.example"],
  ])("%s is %s", (host, namespace) => expect(namespaceOf(host)).toBe(namespace));
});
