import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitReply } from "../index.ts";

const answer = "Thank you, the second one is right.\n\nBest wishes\nRuth";

const quotes: Record<string, string> = {
  English:
    "On Fri, 20 Nov 2026 at 10:15, Rohan Library <ask@e.example> wrote:\n\n> Which edition?\n> We have two.",
  "English, folded":
    "On Fri, 20 Nov 2026 at 10:15, Rohan Library of Science and Letters\n<ask@e.example>\nwrote:\n> Which edition?",
  Spanish:
    "El vie, 20 nov 2026 a las 10:15, Biblioteca (<ask@e.example>) escribió:\n\n> ¿Qué edición?",
  German:
    "Am Fr., 20. Nov. 2026 um 10:15 Uhr schrieb Bibliothek <ask@e.example>:\n> Welche Ausgabe?",
  "German, name first":
    "Bibliothek <ask@e.example> schrieb am Fr., 20. Nov. 2026, 10:15:\n> Welche Ausgabe?",
  French:
    "Le ven. 20 nov. 2026 à 10:15, Bibliothèque <ask@e.example> a écrit\u00a0:\n\n> Quelle édition ?",
  Arabic:
    "\u202bفي الجمعة، 20 نوفمبر 2026 في 10:15 ص تمت كتابة ما يلي بواسطة \u202aالمكتبة\u202c\u200f <ask@e.example>:\n\n> أي طبعة؟",
  "Arabic, short": "بتاريخ 20/11/2026 كتب المكتبة <ask@e.example>:\n> أي طبعة؟",
  "an attribution without marks":
    "On Fri, 20 Nov 2026 at 10:15, Rohan Library <ask@e.example> wrote:\n\nWhich edition?\nWe have two.",
  "Outlook in English":
    "________________________________\nFrom: Rohan Library <ask@e.example>\nSent: Friday, 20 November 2026 10:15\nTo: Ruth\nSubject: Re: Atlas\n\nWhich edition?"
      .split("\n")
      .slice(1)
      .join("\n"),
  "Outlook in Spanish":
    "De: Biblioteca\nEnviado el: viernes\nPara: Ruth\nAsunto: Atlas\n\n¿Qué edición?",
  "Outlook in German":
    "Von: Bibliothek\nGesendet: Freitag\nAn: Ruth\nBetreff: Atlas\n\nWelche Ausgabe?",
  "Outlook in French":
    "De : Bibliothèque\nEnvoyé : vendredi\nÀ : Ruth\nObjet : Atlas\n\nQuelle édition ?",
  "Outlook in Arabic": "من: المكتبة\nتم الإرسال: الجمعة\nإلى: روث\nالموضوع: أطلس\n\nأي طبعة؟",
  "bold labels": "*From:* Rohan Library\n\n*Date:* Friday\n\n*To:* Ruth\n\nWhich edition?",
  "a line of dashes": "-----Original Message-----\nWhich edition?",
  "a German line of dashes": "-------- Ursprüngliche Nachricht --------\nWelche Ausgabe?",
};

describe("a reply", () => {
  test.each(Object.entries(quotes))("above what it quotes: %s", (_, quote) => {
    expect(splitReply(`${answer}\n\n${quote}\n`)).toEqual({ text: answer, quoted: quote });
  });

  test("below what it quotes", () => {
    const quote = quotes["English"] ?? "";
    expect(splitReply(`${quote}\n\n${answer}`)).toEqual({ text: answer, quoted: quote });
  });

  test("line by line keeps the lines that it answers", () => {
    const text =
      "On Friday Rohan wrote:\n> Which edition?\n> Any?\nThe second.\n\n> By when?\n> Monday?\nTuesday.";
    expect(splitReply(text)).toEqual({ text, quoted: "" });
  });

  test("that is forwarded keeps what it carries", () => {
    const text = `Is this true?\n\n${quotes["Outlook in English"]}`;
    expect(splitReply(text, "FW: Atlas")).toEqual({ text, quoted: "" });
  });

  test("of nothing but a quote is that quote", () => {
    expect(splitReply("> one\n> two").text).toBe("> one\n> two");
  });
});

describe("a signature", () => {
  test.each([
    "Sent from my iPhone",
    "Get Outlook for Android",
    "Enviado desde mi iPhone",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "أرسلت من جهاز iPhone الخاص بي",
    "-- \nRuth Adler\nTel. 555",
  ])("%j is no text", (signature) => {
    expect(splitReply(`${answer}\n\n${signature}\n`)).toEqual({ text: answer, quoted: signature });
  });

  test.each([
    "Cheers\n\nPS: is the blue one still there?",
    "My list:\n--\nred\nblue",
    "He wrote on the wall:\n> no entry",
    "On Monday my teacher wrote:\nread the atlas, page 3.",
    "From: the north\nI go by train.",
    "Sent from my heart to all of you who have helped me find the book that I had been looking for through all these long years",
  ])("%j is the reader's own", (text) => {
    expect(splitReply(text)).toEqual({ text, quoted: "" });
  });
});

test("every line is kept, as the reader's or as quoted, whatever a mail holds", () => {
  const line = fc.constantFrom(
    "",
    "words",
    "> quoted",
    ">",
    "-- ",
    "On 3 May 2026 at 10:15 Ada <a@e.example> wrote:",
    "On Friday Ada wrote:",
    "From: Ada",
    "To: Ruth",
    "Subject: Atlas",
    "-----Original Message-----",
    "Sent from my iPhone",
    "في 3 مايو كتب أدا:",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { text, quoted } = splitReply(lines.join("\n"));
      const sorted = (all: readonly string[]) =>
        all
          .map((one) => one.trim())
          .filter(Boolean)
          .sort();
      expect(sorted(`${text}\n${quoted}`.split("\n"))).toEqual(sorted(lines));
      if (lines.some((one) => one.trim() !== "")) expect(text).not.toBe("");
    }),
  );
});
