import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMarc } from "#standards/marc";
import {
  bib1AttributesPlusTerm,
  bib1Conditions,
  bib1Query,
  bib1Term,
  contentOf,
  joined,
  type Pdu,
  recordSyntaxes,
} from "#standards/z3950";

import { isInstalled } from "#test/installed";
import { callZ3950, type Z3950Peer } from "#test/z3950-peer";
import { freePort } from "../../bench/free-port.ts";

const hasZtest = isInstalled("yaz-ztest");
if (!hasZtest) process.stderr.write("Skipped: yaz-ztest (Debian package yaz) is not installed.\n");

const init: Pdu = {
  initRequest: {
    versions: ["version-1", "version-2", "version-3"],
    options: ["search", "present", "delSet", "scan", "sort", "namedResultSets"],
    preferredMessageSize: 1 << 20,
    exceptionalRecordSize: 1 << 20,
    idAuthentication: { idPass: { user: "reader", password: "word" } },
  },
};

const search = (words: string): Pdu => ({
  searchRequest: {
    referenceId: new Uint8Array([1, 2, 3]),
    smallSetUpperBound: 0,
    largeSetLowerBound: 1,
    mediumSetPresentNumber: 0,
    replace: true,
    resultSetName: "1",
    databases: ["Default"],
    query: {
      type1: bib1Query(joined("or", bib1Term({ use: 4 }, words), bib1Term({ use: 1003 }, words))),
    },
  },
});

/** What the one record asked for is. */
async function present(peer: Z3950Peer, syntax: string) {
  const answer = await peer.ask({
    presentRequest: {
      resultSet: "1",
      start: 1,
      count: 1,
      preferredRecordSyntax: syntax,
    },
  });
  if (!("presentResponse" in answer)) throw new Error(JSON.stringify(answer));
  const { records } = answer.presentResponse;
  if (!records || !("records" in records)) throw new Error(JSON.stringify(answer));
  const record = records.records[0]?.record;
  if (!record || !("retrieval" in record)) throw new Error(JSON.stringify(answer));
  return contentOf(record.retrieval);
}

describe.skipIf(!hasZtest)("our side of a conversation with yaz-ztest", () => {
  let server: ChildProcess;
  let peer: Z3950Peer;
  let folder: string;

  beforeAll(async () => {
    const port = await freePort();
    // The terms that it has to scan are the lines of a file in the folder it runs in.
    folder = await mkdtemp(join(tmpdir(), "commonshelf-ztest-"));
    await writeFile(
      join(folder, "dummy-words"),
      "APPLE:1\nMAN:2\nMAP:3\nMOON:4\nNOON:5\nOPAL:6\nPEA:7\n",
    );
    server = spawn("yaz-ztest", [`tcp:127.0.0.1:${port}`], { stdio: "ignore", cwd: folder });
    peer = await callPatiently(port);
  });
  afterAll(async () => {
    peer?.hangUp();
    server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  test("it accepts our greeting", async () => {
    const answer = await peer.ask(init);
    expect(answer).toMatchObject({
      initResponse: { accepted: true, implementationName: expect.stringContaining("YAZ") },
    });
  });

  test("it finds, and repeats our reference", async () => {
    const answer = await peer.ask(search("computer"));
    expect(answer).toMatchObject({ searchResponse: { succeeded: true, returned: 0 } });
    if (!("searchResponse" in answer)) return;
    expect(answer.searchResponse.resultCount).toBeGreaterThan(0);
    expect(answer.searchResponse.referenceId).toEqual(new Uint8Array([1, 2, 3]));
  });

  test("its MARC records are read", async () => {
    const content = await present(peer, recordSyntaxes.marc21);
    if (!("marc" in content)) throw new Error("no MARC");
    const tags: string[] = [];
    for await (const result of readMarc([content.marc]))
      if (result.ok) tags.push(...result.record.fields.map(({ tag }) => tag));
    expect(tags).toContain("245");
  });

  test("its OPAC records are read, with what can be had now", async () => {
    const content = await present(peer, recordSyntaxes.opac);
    if (!("opac" in content)) throw new Error("no OPAC record");
    const { bibliographic, holdings = [] } = content.opac;
    expect(bibliographic && contentOf(bibliographic)).toHaveProperty("marc");
    const [holding] = holdings.filter((one) => "circulation" in one);
    expect(holding?.circulation).toMatchObject({
      nucCode: expect.any(String),
      localLocation: expect.any(String),
      callNumber: expect.any(String),
      circulation: [{ availableNow: true, itemId: expect.any(String), onHold: false }],
    });
  });

  test("its XML and SUTRS records are read", async () => {
    expect(await present(peer, recordSyntaxes.xml)).toMatchObject({
      xml: expect.stringContaining("<record"),
    });
    expect(await present(peer, recordSyntaxes.sutrs)).toMatchObject({
      sutrs: expect.stringContaining("This is dummy SUTRS record"),
    });
  });

  test("its diagnostics are read", async () => {
    const answer = await peer.ask({
      presentRequest: { resultSet: "1", start: 1, count: 1, preferredRecordSyntax: "1.2.3.4" },
    });
    const condition = bib1Conditions.syntaxUnsupported;
    expect(JSON.stringify(answer)).toContain(`"condition":${condition}`);
  });

  test("its list of terms is read", async () => {
    const answer = await peer.ask({
      scanRequest: {
        databases: ["Default"],
        attributeSet: "1.2.840.10003.3.1",
        start: bib1AttributesPlusTerm({ use: 4 }, "m"),
        count: 5,
        preferredPosition: 1,
      },
    });
    if (!("scanResponse" in answer)) throw new Error(JSON.stringify(answer));
    expect(answer.scanResponse).toMatchObject({ returned: 5 });
    expect(answer.scanResponse.list?.entries?.[0]).toMatchObject({
      term: { occurrences: expect.any(Number) },
    });
  });

  test("it sorts, deletes and closes", async () => {
    const sorted = await peer.ask({
      sortRequest: {
        inputResultSets: ["1"],
        sortedResultSet: "1",
        keys: [{ element: { generic: { field: "title" } }, relation: 0, caseSensitivity: 1 }],
      },
    });
    expect(sorted).toMatchObject({ sortResponse: { status: 0 } });
    const deleted = await peer.ask({ deleteRequest: { function: 0, resultSets: ["1"] } });
    expect(deleted).toMatchObject({ deleteResponse: { status: expect.any(Number) } });
    expect(await peer.ask({ close: { reason: 0 } })).toHaveProperty("close");
  });
});

async function callPatiently(port: number): Promise<Z3950Peer> {
  for (let left = 50; ; left--) {
    try {
      return await callZ3950(port);
    } catch (fault) {
      if (left === 0) throw fault;
      await pause(100);
    }
  }
}
