import { z } from "zod";
import type { Evidence, Tie, Word } from "../../../actions/matching/title-evidence.ts";
import { respects, type Reason } from "../../../model/matching/decision.ts";
import { grounds } from "../../../model/matching/grounds.ts";
import { opinionOf } from "../../../model/matching/opinion.ts";

const reason = z
  .object({
    kind: z.enum(["evidence", "apart", "doubt"]),
    respect: z.enum(respects).nullable().meta({ description: "What was compared" }),
    weight: z
      .number()
      .nullable()
      .meta({ description: "Log-odds: above 0 it speaks for sameness, below 0 against it" }),
    doubt: z
      .enum(["generic-title", "unconfirmed-identifier", "other-author"])
      .nullable()
      .meta({ description: "Why sameness is not believed although much agrees" }),
  })
  .meta({ description: "What one respect says, what keeps apart, or what is doubted" });

const tie = z.object({
  record: z.uuid().meta({ description: "The record of the title that is most like this one" }),
  opinion: z
    .enum(["joined", "probable", "doubted", "improbable", "other", "apart"])
    .meta({ description: "What the matcher makes of the two by itself" }),
  score: z.number().meta({ description: "Log-odds that they are of one manifestation" }),
  reasons: z.array(reason),
});

const said = z.object({
  act: z.uuid().meta({ description: "What was said in one go has one id" }),
  verdict: z.enum(["same", "different"]),
  record: z.uuid().meta({ description: "The other record" }),
  title: z.uuid().nullable().meta({ description: "The title that it stands under" }),
  library: z.string().meta({ description: "Code of the library in whose name it was said" }),
  saidAt: z.iso.datetime(),
  ground: z.enum(grounds).nullable().meta({ description: "A reason that many give" }),
  reason: z.string().meta({ description: "In the cataloguer's own words; may be empty" }),
});

/** Why the records of a title stand together. */
export const titleEvidenceJson = z.object({
  id: z.uuid(),
  records: z.int().meta({ description: "How many records the title has" }),
  page: z.int(),
  ties: z.array(
    z.object({
      record: z.uuid(),
      library: z.string().meta({ description: "Code of the library" }),
      controlNumber: z.string(),
      strongest: tie.nullable().meta({ description: "Null for a record that stands alone" }),
      said: z.array(said).meta({ description: "Decisions in force that concern this record" }),
    }),
  ),
});

/** A page of evidence as JSON. */
export function evidenceOf(
  id: string,
  page: number,
  { records, ties }: Pick<Evidence, "records" | "ties">,
): z.output<typeof titleEvidenceJson> {
  return { id, records, page, ties: ties.map(tieOf) };
}

function tieOf({ record, strongest, words }: Tie) {
  return {
    record: record.id,
    library: record.library,
    controlNumber: record.controlNumber,
    strongest: strongest && {
      record: strongest.to.id,
      opinion: opinionOf(strongest.decision),
      score: rounded(strongest.decision.score),
      reasons: strongest.reasons.map(reasonOf),
    },
    said: words.map(saidOf),
  };
}

function reasonOf(one: Reason): z.output<typeof reason> {
  return {
    kind: one.kind,
    respect: one.kind === "doubt" ? null : one.respect,
    weight: one.kind === "evidence" ? rounded(one.weight) : null,
    doubt: one.kind === "doubt" ? one.doubt : null,
  };
}

function saidOf({ act, verdict, other, library, decidedAt, ground, reason: words }: Word) {
  return {
    act,
    verdict,
    record: other.id,
    title: other.title,
    library,
    saidAt: decidedAt.toISOString(),
    ground,
    reason: words,
  };
}

/** More digits than this say nothing. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
