import type { FrameModel } from "../frame/model.ts";

/** A frame with everything in it, for tests and trials of the components. */
export const sampleFrame: FrameModel = {
  lang: "en",
  dir: "ltr",
  hue: 230,
  library: { name: "Harbour City Library", href: "/", within: "Commonshelf network" },
  search: {
    label: "Search everything",
    placeholder: "Title, author, subject",
    submit: "Find",
    complete: "/find/complete",
    completions: "# suggestions",
  },
  places: [
    { key: "find", href: "/find", label: "Find", current: true },
    { key: "ask", href: "/ask", label: "Ask" },
    { key: "read", href: "/read", label: "Read" },
    { key: "learn", href: "/learn", label: "Learn" },
    { key: "take-part", href: "/take-part", label: "Take part" },
    { key: "make", href: "/make", label: "Make" },
  ],
  account: {
    myLibrary: { href: "/my", label: "My library", count: 3 },
    desk: { href: "/desk", label: "Desk", count: 120 },
    person: { name: "Amina Haddad", signOut: { action: "/sign-out", label: "Sign out" } },
  },
  languages: [
    { lang: "en", href: "?lang=en", label: "English", current: true },
    { lang: "es", href: "?lang=es", label: "Español" },
    { lang: "ar", href: "?lang=ar", label: "العربية" },
  ],
  theme: {
    current: "auto",
    action: "/preferences/theme",
    back: "/dev/components",
    words: { label: "Light or dark", auto: "As my device", light: "Light", dark: "Dark" },
  },
  footer: {
    text: "Commonshelf: one place where libraries work together.",
    links: [
      { href: "/about", label: "About" },
      { href: "/privacy", label: "Privacy" },
    ],
  },
  assets: { styles: ["/assets/style.css"], scripts: ["/assets/page.js"] },
  words: {
    skip: "Skip to content",
    places: "Places",
    account: "Your account",
    display: "Language and light",
    languages: "Language",
    footer: "More",
    waiting: (count) => `${count} waiting`,
  },
};
