import { csvCell } from "#standards/csv";
import { compareRecords, type ComparedPair } from "#modules/catalogue";
import type { ReadResult } from "#standards/marc";
import type { Command } from "./command.ts";
import { readMarcFile, tellFailure } from "./marc-file.ts";
import { allowEarlyEnd, put } from "./standard-output.ts";

export const matchCommand: Command = {
  name: "match",
  summary:
    "Say of pairs of records whether they are of one manifestation, and why; needs no database.",
  usage: "FILE",
  examples: [
    "commonshelf match pairs.jsonl > verdicts.csv    # records 2k and 2k + 1 are a pair",
    "commonshelf match pairs.jsonl | grep ,same,",
  ],
  words: 1,
  run: async ({ words: [path] }) => {
    const results = readMarcFile(path);
    allowEarlyEnd();
    await put("id1,id2,score,verdict,reasons\n");
    return matchPairs(results);
  },
};

/** A record that cannot be read takes its partner with it, and shifts nobody. */
async function matchPairs(results: AsyncIterable<ReadResult>): Promise<number> {
  let failures = 0;
  let first: ReadResult | null = null;
  for await (const result of results) {
    if (!result.ok) {
      failures += 1;
      tellFailure(result);
    }
    if (first?.ok && result.ok) await put(lineOf(compareRecords(first.record, result.record)));
    first = first ? null : result;
  }
  return failures === 0 && first === null ? 0 : 1;
}

/** The score as a probability: 0.5 is where nothing speaks more for than against. */
function lineOf({ ids, score, apart, same, reasons }: ComparedPair): string {
  const chance = apart ? 0 : 1 / (1 + Math.exp(-score));
  const words = reasons.map((reason) => {
    if (reason.kind === "apart") return `apart:${reason.respect}`;
    if (reason.kind === "doubt") return `doubt:${reason.doubt}`;
    return `${reason.respect}:${reason.weight < 0 ? "" : "+"}${reason.weight.toFixed(2)}`;
  });
  const cells = [...ids, chance.toFixed(6), same ? "same" : "different", words.join(" ")];
  return `${cells.map(csvCell).join(",")}\n`;
}
