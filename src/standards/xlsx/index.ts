export type { Cell, Sheet } from "./table.ts";
export { workbook } from "./workbook.ts";
