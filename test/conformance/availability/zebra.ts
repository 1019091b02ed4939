import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../bench/free-port.ts";

/** A foreign server on this machine. */
export type Foreign = { readonly port: number; readonly close: () => Promise<void> };

/** Starts a program and waits until it listens. */
export async function started(
  program: string,
  parameters: readonly string[],
  port: number,
): Promise<Foreign> {
  // Servers of YAZ leave the number of their process where they are started.
  const child = spawn(program, parameters, { stdio: "ignore", cwd: tmpdir() });
  while (!(await listens(port))) await pause(20);
  return {
    port,
    close: async () => {
      child.kill();
      await once(child, "close");
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createConnection(port, "127.0.0.1", () => resolve(probe.destroy() !== undefined));
    probe.once("error", () => resolve(false));
  });
}

const MODULES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (at) => `/usr/lib/${at}/idzebra-2.0/modules`,
);

/** Zebra with the records of a file (ISO 2709, UTF-8), over Z39.50 and SRU at one port. */
export async function zebra(file: string): Promise<Foreign> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-zebra-"));
  const at = (name: string) => join(folder, name);
  const port = await freePort();
  mkdirSync(at("records"));
  mkdirSync(at("register"));
  mkdirSync(at("locks"));
  const xml = run("yaz-marcdump", [
    "-i",
    "marc",
    "-o",
    "marcxml",
    "-f",
    "utf-8",
    "-t",
    "utf-8",
    file,
  ]);
  writeFileSync(at("records/all.xml"), xml);
  for (const [name, text] of Object.entries(settings(at, port))) writeFileSync(at(name), text);
  for (const step of [["init"], ["update", at("records")]])
    run("zebraidx", ["-v", "fatal,warn", "-c", at("zebra.cfg"), ...step]);
  const server = await started("zebrasrv", ["-v", "none", "-f", at("server.xml")], port);
  return {
    port,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(program: string, parameters: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, parameters, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.toString()}`);
  return stdout;
}

function settings(at: (name: string) => string, port: number): Readonly<Record<string, string>> {
  return {
    "zebra.cfg": `profilePath: /usr/share/idzebra-2.0/tab
modulePath: ${MODULES.join(":")}
attset: bib1.att
recordType: dom.${at("filter.xml")}
register: ${at("register")}:100M
lockDir: ${at("locks")}
storeData: 1
`,
    "filter.xml": `<dom xmlns="http://indexdata.com/zebra-2.0"><input><xmlreader level="1"/></input>
<extract name="index"><xslt stylesheet="${at("index.xsl")}"/></extract>
<retrieve name="F"/><retrieve name="marcxml"/></dom>`,
    "index.xsl": `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
 xmlns:m="http://www.loc.gov/MARC21/slim" xmlns:z="http://indexdata.com/zebra-2.0" exclude-result-prefixes="m">
<xsl:template match="m:record"><z:record z:id="{m:controlfield[@tag='001']}">
<z:index name="Local-number:w"><xsl:value-of select="m:controlfield[@tag='001']"/></z:index>
<xsl:for-each select="m:datafield[@tag='020']/m:subfield[@code='a']">
<z:index name="ISBN:w"><xsl:value-of select="translate(., '-', '')"/></z:index></xsl:for-each>
</z:record></xsl:template></xsl:stylesheet>`,
    "cql.txt": `set.cql = info:srw/cql-context-set/1/cql-v1.2
set.rec = info:srw/cql-context-set/2/rec-1.1
set.bath = http://zing.z3950.org/cql/bath/2.0/
set = info:srw/cql-context-set/1/cql-v1.2
index.cql.serverChoice = 1=1016
index.rec.id = 1=12
index.bath.isbn = 1=7
relation.eq = 2=3
relation.scr = 2=3
structure.* = 4=1
position.any = 3=3 6=1
`,
    "server.xml": `<yazgfs><listen id="loop">tcp:127.0.0.1:${port}</listen><server listenref="loop">
<config>${at("zebra.cfg")}</config><cql2rpn>${at("cql.txt")}</cql2rpn><retrievalinfo>
<retrieval syntax="usmarc" name="F"><backend syntax="xml" name="F">
<marc inputformat="xml" outputformat="marc" inputcharset="utf-8" outputcharset="utf-8"/></backend></retrieval>
<retrieval syntax="xml" name="marcxml" identifier="info:srw/schema/1/marcxml-v1.1">
<backend syntax="xml" name="marcxml"/></retrieval></retrievalinfo></server></yazgfs>`,
  };
}
