import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completed } from "./completed.ts";
import { dayIn } from "./due-date.ts";
import { kohaStatus } from "./koha-status.ts";
import { blankCopy, type LiveCopy } from "./live-copy.ts";
import { opacCopies } from "./opac-copies.ts";
import { liveMeaning, tallyOf } from "./tally.ts";

const copy = (parts: Partial<LiveCopy>): LiveCopy => ({ ...blankCopy, ...parts });

describe("the day in a date", () => {
  it.each([
    ["2026-12-01", "2026-12-01"],
    ["20261201    235900", "2026-12-01"],
    ["2026-12-01T23:59:00+01:00", "2026-12-01"],
    ["2026/12/01 23:59", "2026-12-01"],
    ["01/12/2026", null],
    ["20261301", null],
    ["2026-02-30", null],
    ["202612011", null],
    ["soon", null],
    ["", null],
    [null, null],
  ])("%j is %j", (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it("is a day or nothing, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}[-/]?\d{2}[-/]?\d{2}.?$/)),
        (text) => {
          const day = dayIn(text);
          if (day !== null) expect(Temporal.PlainDate.from(day).toString()).toBe(day);
        },
      ),
    );
  });
});

describe("an item of Koha", () => {
  const item = {
    withdrawn: false,
    lost: false,
    damaged: false,
    onLoan: false,
    inTransit: false,
    setAside: false,
    notForLoan: 0,
  };
  it("is there only when nothing keeps it away", () => {
    expect(kohaStatus(item)).toEqual({ status: "available", loanable: true });
    for (const name of ["withdrawn", "lost", "damaged", "onLoan", "inTransit", "setAside"] as const)
      expect(kohaStatus({ ...item, [name]: true }).status).not.toBe("available");
    expect(kohaStatus({ ...item, lost: true, onLoan: true }).status).toBe("missing");
    expect(kohaStatus({ ...item, notForLoan: -1 }).status).toBe("on-order");
    expect(kohaStatus({ ...item, notForLoan: 2 })).toEqual({
      status: "reference",
      loanable: false,
    });
  });
});

describe("an OPAC record", () => {
  const circulation = { availableNow: true, onHold: false, itemId: "31" };
  const statuses = (more: Partial<typeof circulation> & { availabilityDate?: string }) =>
    opacCopies([{ circulation: [{ ...circulation, ...more }] }], {}).map(({ status }) => status);

  it("says where each copy is, and promises none that another waits for", () => {
    expect(statuses({})).toEqual(["available"]);
    expect(statuses({ onHold: true })).toEqual(["on-hold"]);
    expect(statuses({ availableNow: false, availabilityDate: "20261201" })).toEqual(["on-loan"]);
    expect(statuses({ availableNow: false })).toEqual(["unavailable"]);
  });

  it("says nothing of a place without circulation data but what its note says", () => {
    const place = { localLocation: " Main ", callNumber: "" };
    expect(opacCopies([place], {})).toEqual([copy({ branch: "Main" })]);
    expect(opacCopies([{ ...place, publicNote: "Checked out" }], {})[0]?.status).toBe("on-loan");
    expect(opacCopies([{ ...place, publicNote: "here" }], { here: "available" })[0]?.status).toBe(
      "available",
    );
  });
});

describe("a live copy", () => {
  it("gets what the protocol left out from the delivered one, never its status", () => {
    const stored = {
      branch: "M",
      shelving: "Fiction",
      callNumber: "823",
      barcode: "31",
      part: null,
      loanable: false,
    };
    const live = copy({ barcode: "31", branch: "Main library", status: "available" });
    const [whole] = completed([live], [stored]);
    expect(whole).toEqual({ ...live, ...stored });
    expect(whole && liveMeaning(whole)).toBe("reference");
    expect(completed([copy({ status: "on-loan" })], [{ ...stored, barcode: null }])).toEqual([
      copy({ status: "on-loan" }),
    ]);
  });
});

it("those who wait come first", () => {
  const copies = [
    copy({ status: "available", loanable: true }),
    copy({ status: "available", loanable: false }),
    copy({ status: "on-loan", due: "2026-12-09" }),
    copy({ status: "on-loan", due: "2026-12-01" }),
    copy({}),
  ];
  const counted = { total: 5, available: 1, reference: 1, unknown: 1, nextDue: "2026-12-01" };
  expect(tallyOf({ copies, holds: null })).toEqual({ ...counted, waiting: null, free: 1 });
  expect(tallyOf({ copies, holds: 3 })).toEqual({ ...counted, waiting: 3, free: 0 });
});
