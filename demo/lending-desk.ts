/** What the desk of a lender does with a request, and what the other side then does; in this order. */
export type DemoStep =
  | { readonly at: "lender"; readonly act: string; readonly input?: object }
  | { readonly at: "borrower"; readonly act: string };

/** A request between two libraries of the demo, as far as it has come. */
export type DemoRequest = {
  readonly borrower: string;
  readonly lender: string;
  readonly service?: "Loan" | "Copy";
  /** How many days ago it was asked. */
  readonly days: number;
  readonly reader: string;
  readonly steps: readonly DemoStep[];
  /** The copy is scanned from the shelf before the steps. */
  readonly pulled?: boolean;
  readonly neededInDays?: number;
};

const lender = (act: string, input: object = {}): DemoStep => ({ at: "lender", act, input });
const borrower = (act: string): DemoStep => ({ at: "borrower", act });
const ship = lender("ship");
const out = [ship, borrower("receive")];

/** Made-up readers, who ask for the demo's books. */
const [ada, bruno, chloe, dara] = ["Ada Quill", "Bruno Salt", "Chloe Marsh", "Dara Fenn"];

const lends = (
  borrowerCode: string,
  reader: string,
  days: number,
  more: Partial<DemoRequest> = {},
): DemoRequest => ({
  borrower: borrowerCode,
  lender: "port-merrow",
  reader,
  days,
  steps: [],
  ...more,
});
const borrows = (
  lenderCode: string,
  reader: string,
  days: number,
  more: Partial<DemoRequest> = {},
): DemoRequest => ({
  borrower: "port-merrow",
  lender: lenderCode,
  reader,
  days,
  steps: [],
  ...more,
});

/** A day at the desk of Port Merrow: something in every queue, on both sides. */
export const lendingDesk: readonly DemoRequest[] = [
  lends("manara", ada, 4, { neededInDays: 20 }),
  lends("tres-rios", bruno, 1),
  lends("aberwen", chloe, 0, { service: "Copy" }),
  lends("tamar", dara, 1, { steps: [lender("promise")] }),
  lends("kingfisher", ada, 0, { steps: [lender("promise")], neededInDays: 30 }),
  lends("museo-alba", bruno, 2, { pulled: true }),
  lends("manara", chloe, 3, { pulled: true, steps: [ship] }),
  lends("tres-rios", dara, 20, { pulled: true, steps: out }),
  lends("aberwen", ada, 25, { pulled: true, steps: [...out, borrower("renew")] }),
  lends("tamar", bruno, 30, { pulled: true, steps: [...out, borrower("return")] }),
  lends("kingfisher", chloe, 40, { pulled: true, steps: [...out, lender("mark-overdue")] }),
  lends("saltbush-flat", dara, 35, { pulled: true, steps: [...out, borrower("report-lost")] }),
  lends("manara", ada, 28, {
    pulled: true,
    steps: [...out, borrower("return"), lender("check-in")],
  }),
  lends("aberwen", bruno, 5, { steps: [lender("refuse", { reason: "NotOnShelf" })] }),
  borrows("manara", ada, 1, { neededInDays: 40 }),
  borrows("tres-rios", bruno, 2, { steps: [lender("promise")] }),
  borrows("aberwen", chloe, 2, {
    steps: [lender("set-conditions", { conditions: "LibraryUseOnly" })],
  }),
  borrows("tamar", dara, 6, { pulled: true, steps: [ship] }),
  borrows("museo-alba", ada, 12, { pulled: true, steps: out }),
  borrows("kingfisher", bruno, 18, { pulled: true, steps: [...out, lender("recall")] }),
  borrows("manara", chloe, 38, { pulled: true, steps: [...out, lender("mark-overdue")] }),
  borrows("tres-rios", dara, 33, {
    pulled: true,
    steps: [...out, borrower("return"), lender("check-in")],
  }),
];
