import type { en } from "./privacy-en.ts";

export const es: Record<keyof typeof en, string> = {
  "kept-questions":
    "Lo que pregunta a una biblioteca y lo que se dice sobre ello se conserva {days, plural, one {un día} other {# días}} después del final de la conversación, salvo que su biblioteca haya fijado otro plazo. Después quedan solo cifras: que se preguntó, cuándo y cómo terminó. Puede borrarlo antes.",
  "kept-work":
    "Si responde en un mostrador de referencia, su nombre queda con la conversación mientras esta se conserve. Cuánto tiempo trabajó alguien se conserva sin nombre.",
  "kept-operators":
    "Cómo se le conoce en un mostrador de referencia se olvida un año después de la última vez que se le vio allí.",
  "kept-address":
    "La dirección de red de quien pregunta no se guarda en ninguna parte. Se tiene en memoria unos minutos, contra avalanchas de preguntas.",
  privacy: "Qué se conserva de las conversaciones",
  lead: "Las conversaciones de {library} se conservan {days, plural, one {un día} other {# días}} después de terminar. Después desaparece todo menos las cifras.",
  "kept-title": "Conservado ahora",
  "under-way": "En curso",
  week: "Terminadas en los últimos 7 días",
  month: "Terminadas hace 7 a 30 días",
  longer: "Terminadas hace más",
  due: "Con el plazo cumplido",
  "due-note": "La próxima noche las reduce a cifras.",
  erased: "Solo quedan cifras",
  oldest: "La más antigua que sigue entera terminó el {date}.",
  "oldest-none": "No se conserva entera ninguna conversación terminada.",
  night: "El reloj corre cada noche, poco después de las dos (UTC).",
  "proof-title": "Demostrarlo",
  "proof-lead":
    "Mira ahora en cada lugar al que va algo de una conversación, por las conversaciones que terminaron hace más de {days, plural, one {un día} other {# días}}.",
  "proof-do": "Mirar ahora",
  "proof-done":
    "{count, plural, =0 {Ninguna conversación terminó antes del {date}.} one {Una conversación terminó antes del {date}.} other {# conversaciones terminaron antes del {date}.}}",
  "proof-gone": "No queda nada de ellas en ningún lugar.",
  "proof-left":
    "Queda algo. La próxima noche lo quita; si mañana sigue ahí, avise a quien opera el programa.",
  place: "Lugar",
  left: "Queda",
  "place-words":
    "La pregunta misma: primeras palabras, nombres, lo que los lectores escribieron al valorarla",
  "place-entries": "Lo dicho, las notas y lo ocurrido",
  "place-readers": "Nombres y direcciones de lectores",
  "place-files": "Archivos enviados",
  "place-offers": "Ofertas a otras bibliotecas",
  "place-workers": "Nombres de quienes respondieron",
  "place-notices": "Avisos a lectores y personal",
  "place-mails": "Correos que se conservan",
  "place-jobs": "Trabajo que espera",
  "place-events": "Sucesos entre partes del programa",
  "place-audit": "El registro de quién hizo qué",
  "place-search": "Cambios anotados para el índice de búsqueda",
  "to-figures": "Cifras del mostrador",
};
