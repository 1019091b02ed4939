import { csvCell } from "#standards/csv";
import { RecordGroups } from "#modules/catalogue";
import type { Command } from "./command.ts";
import { readMarcFile, tellFailure } from "./marc-file.ts";
import { allowEarlyEnd, put } from "./standard-output.ts";

export const clusterCommand: Command = {
  name: "cluster",
  summary: "Group records by manifestation as the shelf would; needs no database.",
  usage: "FILE…",
  examples: [
    "commonshelf cluster records.mrc > clusters.csv",
    "commonshelf cluster north.mrc south.mrc.gz      # each file is one library's: no two of it join",
  ],
  words: 1000,
  run: async ({ words: paths }) => {
    const groups = new RecordGroups();
    const files = paths.length === 0 ? [undefined] : paths;
    let failures = 0;
    for (const path of files)
      for await (const result of readMarcFile(path)) {
        if (result.ok) groups.add(result.record, files.length > 1 ? path : undefined);
        else {
          failures += 1;
          tellFailure(result);
        }
      }
    allowEarlyEnd();
    await put("id,cluster\n");
    for (const [id, group] of groups.groups()) await put(`${csvCell(id)},${csvCell(group)}\n`);
    return failures === 0 ? 0 : 1;
  },
};
