import { copiesToLend, findTitle } from "#modules/catalogue";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A copy of ours that could go out. */
export type OwnCopy = {
  readonly barcode: string | null;
  readonly branch: string | null;
  readonly callNumber: string | null;
  /** The collection, as the copy names it. */
  readonly shelving: string | null;
  readonly part: string | null;
  readonly loanable: boolean | null;
  readonly status: string;
  readonly form: string | null;
  /** When our record came first. */
  readonly addedAt: Date | null;
};

/** The copies that a library has of a title; none where it has none. Those that are there come first. */
export async function ownCopies(
  ctx: Ctx,
  library: LibraryId,
  title: string | null,
): Promise<readonly OwnCopy[]> {
  const found = title === null ? null : await findTitle(ctx, title);
  if (!found) return [];
  const ours = (await copiesToLend(ctx, [found.id])).filter((one) => one.library.id === library);
  const [first] = ours;
  if (!first) return [];
  const addedAt = (branch: string | null, shelving: string | null) =>
    ours.find((one) => one.branch === branch && one.shelving === shelving)?.addedAt ?? null;
  const copies = found.records
    .filter((record) => record.library.code === first.library.code)
    .flatMap(({ branches }) => branches.flatMap(({ copies }) => copies))
    .map(({ barcode, branch, callNumber, shelving, part, loanable, status }): OwnCopy => {
      const facts = { form: first.form, addedAt: addedAt(branch, shelving) };
      return { barcode, branch, callNumber, shelving, part, loanable, status, ...facts };
    });
  return copies.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ status, loanable }: OwnCopy): number =>
  (status === "available" ? 0 : 2) + (loanable === false ? 1 : 0);
