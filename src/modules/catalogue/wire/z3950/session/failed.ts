import type { DefaultDiagnostic, Pdu } from "#standards/z3950";

/** Makes the answer to a request that was not done. */
export type Failing = (diagnostic: DefaultDiagnostic) => Pdu;

const failure = { present: 5, scan: 6, sort: 2, resultSetNone: 3, resultSetUnchanged: 3 } as const;

/** How this kind of request fails; null for a service that is not offered. */
export function failed(asked: Pdu): Failing | null {
  if ("searchRequest" in asked) return failedSearch;
  if ("presentRequest" in asked) return failedPresent;
  if ("scanRequest" in asked) return failedScan;
  if ("sortRequest" in asked) return failedSort;
  return "deleteRequest" in asked ? failedDelete : null;
}

const failedSearch: Failing = (diagnostic) => ({
  searchResponse: {
    resultCount: 0,
    returned: 0,
    nextPosition: 0,
    succeeded: false,
    resultSetStatus: failure.resultSetNone,
    records: { diagnostic },
  },
});

const failedPresent: Failing = (diagnostic) => ({
  presentResponse: {
    returned: 0,
    nextPosition: 0,
    presentStatus: failure.present,
    records: { diagnostic },
  },
});

const failedScan: Failing = (diagnostic) => ({
  scanResponse: {
    status: failure.scan,
    returned: 0,
    list: { diagnostics: [{ default: diagnostic }] },
  },
});

const failedSort: Failing = (diagnostic) => ({
  sortResponse: {
    status: failure.sort,
    resultSetStatus: failure.resultSetUnchanged,
    diagnostics: [{ default: diagnostic }],
  },
});

/** 3: a problem at the server. */
const failedDelete: Failing = () => ({ deleteResponse: { status: 3 } });
