export { BYTE_ORDER_MARK, csvCell, csvLine, type CsvValue, toCsv } from "./csv.ts";
