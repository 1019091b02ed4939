import { contentTypes, relations, styles, workbookPart, workbookRelations } from "./parts.ts";
import { sheetXml } from "./sheet.ts";
import type { Rows, Sheet } from "./table.ts";
import { zip } from "./zip.ts";

/** A workbook of one sheet, chunk by chunk; rows are taken as fast as the file is. */
export function workbook(sheet: Sheet, rows: Rows): AsyncGenerator<Uint8Array> {
  const part = (name: string, xml: string) => ({ name, content: [new TextEncoder().encode(xml)] });
  return zip([
    part("[Content_Types].xml", contentTypes),
    part("_rels/.rels", relations),
    part("xl/workbook.xml", workbookPart(sheet)),
    part("xl/_rels/workbook.xml.rels", workbookRelations),
    part("xl/styles.xml", styles),
    { name: "xl/worksheets/sheet1.xml", content: sheetXml(sheet, rows) },
  ]);
}
