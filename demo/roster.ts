/**
 * Rosters of the demo: a library's reference desk and the network's. Everything repeats weekly and begins some
 * weeks before the day on which it is loaded; one Friday nobody is there, and one colleague asks for cover.
 */
export type DemoShift = {
  readonly note: string;
  readonly zone: string;
  readonly begins: string;
  readonly ends: string;
  readonly days: readonly ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
  readonly language?: string;
  /** Who comes: library and e-mail address. */
  readonly people: readonly (readonly [library: string, email: string])[];
};

const weekdays = (opens: string, closes: string) => {
  const day = [{ opens, closes }];
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
};
const merrow = (name: string) => ["port-merrow", `${name}@port-merrow.example`] as const;
const newYork = { zone: "America/New_York" };

export const rosterDesk = {
  library: "port-merrow",
  hours: {
    ...newYork,
    week: { ...weekdays("09:00", "17:00"), sat: [{ opens: "10:00", closes: "14:00" }], sun: [] },
    needed: 1,
  },
  shifts: [
    {
      ...newYork,
      note: "Morning desk",
      begins: "09:00",
      ends: "13:00",
      days: ["mon", "wed", "fri"],
      people: [merrow("ruth.okafor")],
    },
    {
      ...newYork,
      note: "Morning desk",
      begins: "09:00",
      ends: "13:00",
      days: ["tue", "thu"],
      people: [merrow("daniel.petrov")],
    },
    {
      ...newYork,
      note: "Afternoon desk",
      begins: "13:00",
      ends: "17:00",
      days: ["mon", "tue", "wed", "thu"],
      language: "es",
      people: [merrow("lucia.marin")],
    },
    {
      ...newYork,
      note: "Friday afternoon",
      begins: "13:00",
      ends: "17:00",
      days: ["fri"],
      people: [merrow("wei.zhang")],
    },
    {
      ...newYork,
      note: "Saturday",
      begins: "10:00",
      ends: "14:00",
      days: ["sat"],
      people: [merrow("hannah.brook")],
    },
  ] satisfies readonly DemoShift[],
  /** Nobody is there on the first of these days after a week has passed. */
  gap: { note: "Friday afternoon", email: "wei.zhang@port-merrow.example" },
  /** Asks for cover on the first day of the shift after three days. */
  cover: {
    note: "Afternoon desk",
    email: "lucia.marin@port-merrow.example",
    word: "A meeting at my daughter’s school. Could somebody take the afternoon?",
  },
} as const;

const utc = { zone: "UTC", days: ["mon", "tue", "wed", "thu", "fri"] } as const;

export const networkRoster = {
  hours: { zone: "UTC", week: { ...weekdays("06:00", "18:00"), sat: [], sun: [] }, needed: 1 },
  shifts: [
    {
      ...utc,
      note: "From the boat",
      begins: "06:00",
      ends: "10:00",
      people: [["kingfisher", "meera.thomas@kingfisher.example"]],
    },
    {
      ...utc,
      note: "Arabic and English",
      begins: "10:00",
      ends: "14:00",
      language: "ar",
      people: [["manara", "salma.aziz@manara.example"]],
    },
    {
      ...utc,
      note: "Welsh and English",
      begins: "14:00",
      ends: "18:00",
      people: [["aberwen", "gwilym.rees@aberwen.example"]],
    },
  ] satisfies readonly DemoShift[],
} as const;
