export { type ItemAvailability, readAvailability, serviceFault } from "./availability.ts";
export { type KohaFields, type KohaRecord, readKohaRecords } from "./koha-records.ts";
export { ilsDiAddress } from "./request.ts";
