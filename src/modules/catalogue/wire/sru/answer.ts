import type { Visit } from "#kernel/http";
import { inLanguage } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import { readNetwork } from "#modules/directory";
import {
  type Diagnostic,
  explainResponse,
  scanResponse,
  searchResponse,
  type SruAsked,
} from "#standards/sru";
import { type Database, databaseOf, openDatabase } from "./database.ts";
import { explainedOf } from "./explained.ts";
import { diagnosticOf } from "./fault-diagnostic.ts";
import { answerScan } from "./scan.ts";
import { answerSearch } from "./search.ts";

/** The answer to a request, whatever it is: what goes wrong becomes a diagnostic in it. */
export async function answerTo(
  visit: Visit,
  asked: SruAsked,
  library: string | null,
): Promise<string> {
  try {
    return await answered(visit, asked, library);
  } catch (fault) {
    const diagnostic = diagnosticOf(fault);
    if (diagnostic) return refused(visit, asked, [diagnostic]);
    visit.services.log.error({ part: "sru", fault, visit: visit.id }, "a request was not answered");
    return refused(visit, asked, [{ code: 1, details: visit.id }]);
  }
}

function answered(visit: Visit, asked: SruAsked, library: string | null): Promise<string> {
  const { request } = asked;
  return visit.read(async (ctx) => {
    const database = await openDatabase(ctx, library);
    if (request === null) return refused(visit, asked, asked.diagnostics);
    switch (request.operation) {
      case "explain":
        return explainResponse(
          asked,
          explainedOf({ ...database, name: await nameOf(ctx, database) }, asked.version),
          request.escaping,
          [],
        );
      case "searchRetrieve":
        return searchResponse(asked, await answerSearch(ctx, database, request));
      case "scan":
        return scanResponse(asked, await answerScan(ctx, database, request), []);
    }
  });
}

/** An answer of the kind that was asked for, with nothing in it but what is wrong. */
function refused(visit: Visit, asked: SruAsked, diagnostics: readonly Diagnostic[]): string {
  switch (asked.operation) {
    case "explain": {
      const { publicUrl } = visit.services.config;
      const explained = explainedOf(databaseOf(publicUrl, null), asked.version);
      return explainResponse(asked, explained, "xml", diagnostics);
    }
    case "searchRetrieve":
      return searchResponse(asked, {
        total: 0,
        records: [],
        next: null,
        escaping: "xml",
        facets: [],
        diagnostics,
      });
    case "scan":
      return scanResponse(asked, [], diagnostics);
  }
}

/** The library's name, or the network's own. */
async function nameOf(ctx: Ctx, { library, name }: Database): Promise<string> {
  return library === null ? inLanguage((await readNetwork(ctx)).name, "en", name) : name;
}
