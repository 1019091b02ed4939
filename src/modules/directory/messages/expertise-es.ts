import type { en } from "./expertise-en.ts";

export const es: Record<keyof typeof en, string> = {
  asks: "Le gusta que le pregunten",
  "asks-hint": "En una o dos frases: qué preguntas son bienvenidas y qué conviene enviar.",
  "facet-now": "En el mostrador",
  "now-open": "Ahora mismo",
  "help-me-now": "¿Quién puede ayudarme ahora?",
  "everybody-again": "Todos, a cualquier hora",
  "there-now": "Allí son las {time} ({zone})",
  away: "a {distance}",
  because: "Encaja: {reasons}",
  "because-skill": "ayuda con {what}",
  "because-language": "habla {what}",
  "because-word-skill": "«{word}» entre lo que ayuda",
  "because-word-asks": "«{word}» entre lo que le gusta que le pregunten",
  "because-word-name": "«{word}» en el nombre",
  "because-word-language": "«{word}» entre sus idiomas",
  "because-word-title": "«{word}» en su trabajo",
  "because-word-library": "«{word}» en el nombre de la biblioteca",
  "because-open": "ahora en el mostrador",
  "because-opens-soon": "vuelve antes de tres horas",
  "write-to": "Escribir a {name}",
  "ask-library": "Preguntar en la biblioteca",
  "contact-hidden": "Cómo localizar a {name} lo ven los colegas que han iniciado sesión.",
  "order-said":
    "Primero quien mejor encaja; de quienes encajan igual, los más cercanos a {library}.",
  "order-said-nowhere":
    "Primero quien mejor encaja. Elija su biblioteca y, de quienes encajan igual, vendrán antes los más cercanos.",
  "people-json": "Esta lista en JSON",
  "works-at": "{title}, {library}",
  "own-entry": "Su ficha en el directorio",
  "own-entry-help":
    "En qué ayuda, qué idiomas habla y qué le gusta que le pregunten. Por ello le encuentran colegas de todas las bibliotecas y lectores. Su nombre, su cargo y su dirección los lleva quien administra su biblioteca.",
  "own-entry-none": "Ninguna ficha está unida a su cuenta",
  "own-entry-none-text":
    "Quien administra su biblioteca puede incluirle en «Quién puede ayudar» y elegir allí su cuenta. Después usted lleva la ficha.",
  "own-entry-summary":
    "{skills, plural, =0 {Aún sin materias} one {# materia} other {# materias}}, {languages, plural, =0 {sin idiomas} one {# idioma} other {# idiomas}}",
  "own-entry-keep": "Llevar su propia ficha",
  "own-entry-at": "En {library}",
  "own-entry-see": "Verla como la ven los demás",
  "fault-unknown-skill": "Elija las materias de la lista.",
};
