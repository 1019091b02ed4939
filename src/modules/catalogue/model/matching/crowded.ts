/**
 * A key shared by more records than this says nothing ("annual report 1999") and is passed over, so
 * that no record is compared with half of the catalogue.
 */
export const CROWDED_FROM = 1000;
