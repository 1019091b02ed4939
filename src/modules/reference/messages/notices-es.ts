import type { en } from "./notices-en.ts";

export const es: Record<keyof typeof en, string> = {
  "answered-label": "Respuestas a mis preguntas",
  "answered-outline": "Una biblioteca le ha respondido.",
  "answered-title": "{library} ha respondido a su pregunta",
  "answered-text": "Lea la respuesta en la conversación. Si falta algo, escríbalo allí.",
  "assigned-label": "Preguntas que se me encargan",
  "assigned-outline": "Una pregunta le espera en el mostrador de referencia.",
  "assigned-title": "Se le ha encargado la pregunta {code}",
  "assigned-text": "Ahora se ocupa usted de ella: su lector espera la respuesta.",
  "overdue-label": "Preguntas cuya respuesta se retrasa",
  "overdue-outline": "Hay lectores que esperan respuesta en el mostrador de referencia.",
  "overdue-title":
    "{count, plural, one {Una pregunta debería estar ya respondida} other {# preguntas deberían estar ya respondidas}}",
  "overdue-text":
    "Han pasado los días que su biblioteca prometió. Responda, o diga cuándo lo hará.",
};
