import type { LibraryId } from "#kernel/ids";
import type { BranchData, DirectoryData, LibraryData, PartnerData, StaffData } from "./shape.ts";

/** What a member says of itself, without its places and people. */
export type LibraryProfile = Omit<LibraryData, "branches" | "staff"> & {
  readonly id: LibraryId;
};
export type Branch = BranchData & { readonly id: string; readonly libraryId: LibraryId };
/** `id` is the person's name in addresses, unique within the library. */
export type StaffEntry = StaffData & { readonly entryId: string; readonly libraryId: LibraryId };
export type Partner = PartnerData & { readonly id: string };
export type Skill = DirectoryData["skills"][number];

/** A member with its places and people. */
export type LibraryEntry = LibraryProfile & {
  readonly branches: readonly Branch[];
  readonly staff: readonly StaffEntry[];
};
