import type { MarcRecord } from "#standards/marc";
import type { DemoLibrary } from "../consortium.ts";
import { numbering } from "./control-number.ts";
import type { Description } from "./description.ts";
import { editionHeld, type Edition } from "./edition.ts";
import type { Holder } from "./items.ts";
import { marc21Record } from "./marc21.ts";
import { profiles } from "./profile.ts";
import { Chooser } from "./random.ts";
import { unimarcRecord } from "./unimarc.ts";
import type { Work } from "./work.ts";

/** A record with what we know about it: the truth that matching and search are judged by. */
export interface CataloguedRecord {
  readonly controlNumber: string;
  readonly edition: Edition;
  readonly record: MarcRecord;
}

/** The catalogue of one library: a record for each work that its kind of library holds. */
export function catalogueOf(library: DemoLibrary, works: readonly Work[]): CataloguedRecord[] {
  const number = numbering(library.kind);
  const held = works.filter((work) => work.kinds.includes(library.kind));
  const holder: Holder = {
    symbol: library.symbol,
    kind: library.kind,
    branches: branchCodes(library),
  };
  return held.map((work) => {
    const edition = editionHeld(work, library.code);
    const controlNumber = number(edition.id);
    return { controlNumber, edition, record: recordFor(library, edition, holder, controlNumber) };
  });
}

function recordFor(
  library: DemoLibrary,
  edition: Edition,
  holder: Holder,
  controlNumber: string,
): MarcRecord {
  const profile = profiles[library.kind];
  const choose = new Chooser(`${library.code}|${edition.id}`);
  const of: Description = { edition, profile, choose, rda: choose.chance("rda", profile.rda) };
  const write = library.catalogue.flavour === "unimarc" ? unimarcRecord : marc21Record;
  return write(of, holder, controlNumber);
}

function branchCodes(library: DemoLibrary): [string, ...string[]] {
  const [first, ...rest] = library.branches.map((branch) => branch.code);
  if (first === undefined) throw new Error(`${library.code} has no branches`);
  return [first, ...rest];
}
