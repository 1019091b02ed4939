import { expect, test } from "vitest";
import { readConsortium } from "./consortium.ts";

const { libraries, partners, skills } = readConsortium();
const people = libraries.flatMap(({ staff, readers }) => [...staff, ...readers]);

test("every person has an address of their own, in a domain that cannot exist", () => {
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  expect(people.every(({ email }) => email.endsWith(".example"))).toBe(true);
});

test("codes, symbols and cards are unique", () => {
  for (const codes of [
    libraries.map(({ code }) => code),
    libraries.map(({ symbol }) => symbol),
    libraries.flatMap(({ branches }) => branches.map(({ code }) => code)),
    libraries.flatMap(({ readers }) => readers.map(({ card }) => card)),
    partners.map(({ code }) => code),
  ]) {
    expect(new Set(codes).size).toBe(codes.length);
  }
});

test("the eight kinds are there, each with an administrator, in eight time zones", () => {
  expect(new Set(libraries.map(({ kind }) => kind)).size).toBe(8);
  expect(new Set(libraries.map(({ timeZone }) => timeZone)).size).toBe(8);
  for (const { staff } of libraries)
    expect(staff.some(({ roles }) => roles.includes("library-administrator"))).toBe(true);
});

test("one person coordinates the network and one operates it", () => {
  const roles = libraries.flatMap(({ staff }) => staff.flatMap((person) => person.roles));
  expect(roles.filter((role) => role === "network-coordinator")).toHaveLength(1);
  expect(roles.filter((role) => role === "operator")).toHaveLength(1);
});

test("people work and read in branches of their library, with skills from the list", () => {
  const known = new Set(skills.map(({ code }) => code));
  for (const { branches, staff, readers } of libraries) {
    const codes = new Set(branches.map(({ code }) => code));
    expect([...staff, ...readers].filter(({ branch }) => !codes.has(branch))).toEqual([]);
    expect(staff.flatMap((person) => person.skills).filter((skill) => !known.has(skill))).toEqual(
      [],
    );
  }
});

test("branches close after they open, and closures end on or after their first day", () => {
  for (const branch of libraries.flatMap(({ branches }) => branches)) {
    const intervals = Object.values(branch.hours).flat();
    expect(intervals.length).toBeGreaterThan(0);
    expect(intervals.filter(({ opens, closes }) => opens >= closes)).toEqual([]);
    expect(branch.closures.filter(({ from, to }) => from > to)).toEqual([]);
  }
});

test("partners work with libraries of the network", () => {
  const codes = new Set(libraries.map(({ code }) => code));
  expect(
    partners.flatMap((partner) => partner.libraries).filter((code) => !codes.has(code)),
  ).toEqual([]);
});
