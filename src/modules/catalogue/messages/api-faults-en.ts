/** What programs, and those who write them, are told of a question that cannot be answered. */
export const en = {
  unusable: "Some parameters cannot be used.",
  "whole-number": "has to be a whole number from {least} to {most}",
  "one-of": "has to be one of: {values}",
  "text-length": "has to have {least} to {most} characters",
  "text-at-most": "may have at most {most} characters",
  "list-of-texts": "may be given at most {items} times, each with {least} to {most} characters",
  names: "has to be 0, 1, or names between commas of: {values}",
  once: "may be given once only",
  needed: "is needed",
  unknown: "There is no such parameter. There are: {names}",
  "no-title": "No title has this id.",
  gone: "No library has this title any more.",
  "no-record": "No record has this id.",
  "no-library": "No library has this code.",
  "no-facet": "There is no such facet. There are: {names}",
} as const;
