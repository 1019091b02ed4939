import { expect, it } from "vitest";
import type { TitleCopy } from "../../model/titles/title.ts";
import { opacHoldings } from "./opac-holdings.ts";

const copy = (more: Partial<TitleCopy>): TitleCopy => ({
  id: "c",
  branch: "MAIN",
  shelving: "Stacks",
  callNumber: "823 A",
  barcode: null,
  part: null,
  loanable: null,
  status: "available",
  statusText: null,
  note: null,
  ...more,
});
const library = { code: "harbour", name: "Harbour Library", symbol: "ZZ-HARB" };
const holdings = (...copies: readonly TitleCopy[]) => opacHoldings([{ library, copies }]);

it("puts copies that stand together into one holding", () => {
  const found = holdings(
    copy({ barcode: "1" }),
    copy({ barcode: "2", status: "on-loan", statusText: "Due 3 May" }),
    copy({ barcode: "3", shelving: "Reading room", status: "reference" }),
  );
  expect(found).toEqual([
    {
      nucCode: "ZZ-HARB",
      localLocation: "MAIN",
      shelvingLocation: "Stacks",
      callNumber: "823 A",
      circulations: [
        { itemId: "1", availableNow: true, onHold: false, renewable: false },
        {
          itemId: "2",
          availableNow: false,
          onHold: false,
          renewable: false,
          restrictions: "Due 3 May",
        },
      ],
    },
    expect.objectContaining({
      shelvingLocation: "Reading room",
      circulations: [
        expect.objectContaining({ availableNow: true, restrictions: "Reference only" }),
      ],
    }),
  ]);
});

it("says nothing of the state of a copy that nobody knows, but the library's own words", () => {
  const [known, unknown] = holdings(
    copy({ barcode: "1" }),
    copy({ barcode: "2", status: "unknown", statusText: "Gone fishing", note: "Signed" }),
  );
  expect(known?.circulations).toHaveLength(1);
  expect(unknown).toMatchObject({ circulations: [], publicNote: "Signed. Gone fishing" });
});

it("says that a copy stays in the house", () => {
  const [found] = holdings(copy({ loanable: false }));
  expect(found?.circulations[0]).toMatchObject({
    availableNow: true,
    restrictions: "Not loanable",
  });
});

it("names a library that has the title without copies of its own", () => {
  expect(holdings()).toEqual([
    { nucCode: "ZZ-HARB", localLocation: "Harbour Library", circulations: [] },
  ]);
});
