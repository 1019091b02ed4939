import { describe, expect, it } from "vitest";
import type { Locale } from "#kernel/i18n";
import { detailLines } from "./trail-detail.ts";

const ADA = "01234567-89ab-7cde-8fab-0123456789ab";
const said = (detail: Record<string, unknown>, locale: Locale = "en") =>
  detailLines({ locale, timeZone: "UTC", nameOf: (id) => (id === ADA ? "Ada" : null) }, detail);

describe("what an entry says beside its subject", () => {
  it.each<[Record<string, unknown>, string, string, string]>([
    [{ role: "reader" }, "role: Reader", "función: Lector", "الدور: قارئ"],
    [
      { roles: [{ role: "staff", library: ADA }] },
      "roles: Staff",
      "funciones: Personal",
      "الأدوار: موظف",
    ],
    [{ language: "ar" }, "language: Arabic", "idioma: árabe", "اللغة: العربية"],
    [
      { days: ["mon", "sat"] },
      "days: Monday and Saturday",
      "días: lunes y sábado",
      "الأيام: الاثنين والسبت",
    ],
    [{ kind: "appointment" }, "kind: appointment", "tipo: cita", "النوع: موعد"],
    [
      { kind: "closed", connector: "z3950" },
      "kind: closed time; connection: Z39.50",
      "tipo: horas cerradas; conexión: Z39.50",
      "النوع: وقت مغلق; الاتصال: Z39.50",
    ],
    [
      { shown: "parties", party: "network" },
      "shown to everybody: no, to its parties only; party: the network",
      "visible para todos: no, solo para las partes; parte: la red",
      "ظاهر للجميع: لا، لأطرافه فقط; الطرف: الشبكة",
    ],
    [
      { reason: "viewed", sha256: "0".repeat(64) },
      "reason: opened as often as it might be",
      "motivo: se abrió todas las veces permitidas",
      "السبب: فُتحت بعدد المرات المسموح",
    ],
    [{ shown: true }, "shown to everybody: yes", "visible para todos: sí", "ظاهر للجميع: نعم"],
    [
      { from: "2026-12-24" },
      "from: December 24, 2026",
      "desde: 24 de diciembre de 2026",
      "من: 24 ديسمبر 2026",
    ],
  ])("is said in the reader's language (case %#)", (detail, en, es, ar) => {
    const text = (locale: Locale) => said(detail, locale).join("; ");
    expect([text("en"), text("es"), text("ar")]).toEqual([en, es, ar]);
  });

  it("names whom it can, and says nothing of an id that nobody names", () => {
    expect(said({ person: ADA, a: ADA.replace("0", "1") })).toEqual(["person: Ada"]);
  });

  it("says of settings what differs", () => {
    const before = { readerDays: 30, maxCost: null, mayRequest: "staff", week: { mon: [] } };
    const after = {
      readerDays: 14,
      maxCost: { amount: "5", currency: "EUR" },
      mayRequest: "staff",
      week: { mon: [{ opens: "09:00", closes: "17:00" }] },
    };
    expect(said({ before, after })).toEqual([
      "days the reader is known: 30 → 14",
      "most that is paid: none → 5 EUR",
      "Monday: none → 09:00–17:00",
    ]);
  });

  it("keeps what people typed, and numbers as they are read", () => {
    expect(said({ before: "Room 1", name: "Room 2", bytes: 12345, year: 2026 })).toEqual([
      "before: Room 1",
      "name: Room 2",
      "bytes: 12,345",
      "year: 2026",
    ]);
    expect(said({ party: "" })).toEqual([]);
    expect(said({ party: "partner:gone" })).toEqual(["party: partner:gone"]);
  });

  it.each(["2026-13-45", "2026-02-30", "2026-12-24", "2026-12-24T10:00:00Z", "2026-12-24T99:00Z"])(
    "keeps %s as it was typed",
    (text) => {
      expect(said({ reason: text, note: text })).toEqual([`reason: ${text}`, `note: ${text}`]);
    },
  );

  it("shows what is no time under a key of one, and reads an instant in the zone of the library", () => {
    expect(said({ from: "2026-13-45", until: "2026-12-24T99:00Z" })).toEqual([
      "from: 2026-13-45",
      "until: 2026-12-24T99:00Z",
    ]);
    expect(said({ until: "2026-12-24T10:00:00Z" })[0]).toMatch(/^until: Dec 24, 2026, 10:00/);
  });
});
