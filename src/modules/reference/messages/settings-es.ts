/** Cómo lleva una biblioteca su mostrador: ajustes y colas. */
export const es = {
  "settings-help":
    "Lo que fije aquí vale para toda pregunta de sus lectores, responda quien responda. Los lectores ven el saludo y la aclaración antes de preguntar; el personal de otras bibliotecas ve la información.",
  general: "General",
  answering: "Quién responde",
  texts: "Lo que se lee",
  elsewhere: "En sus propias páginas web",
  saved: "Los ajustes se han guardado.",
  "usual-given":
    "En los campos vacíos hay textos que proponemos. Cámbielos como quiera; valen cuando guarde.",
  "usual-put": "Proponer textos para los campos vacíos",
  "in-language": "{text} ({language})",
  "text-limit": "Como máximo {most, number} caracteres.",
  "chat-hint": "Sin ello, toda pregunta queda pendiente y se responde más tarde.",
  "names-hint": "Si no, los lectores conocen el nombre de quien responde, no la biblioteca.",
  languages: "Idiomas en que se puede responder a los lectores",
  "languages-hint":
    "Códigos como en, cy, ar, separados por espacios. Vacío: el idioma de su biblioteca, y el inglés.",
  "network-after-hint": "De {least} a {most}. Con 0 se pregunta a todos a la vez.",
  "partner-after": "Segundos hasta preguntar también a redes asociadas",
  "partner-after-hint": "De {least} a {most}. Vacío: sus preguntas no van a ninguna red asociada.",
  "ticket-after-hint": "De {least} a {most}.",
  "answer-days-hint": "De {least} a {most}. Se dice a los lectores.",
  "keep-days-hint": "De {least} a {most}. Se dice a los lectores, que pueden borrar antes.",
  "greeting-hint": "Una o dos frases: qué se puede preguntar, y que les gusta que les pregunten.",
  "disclosure-hint":
    "Que puede responder personal de otras bibliotecas, y qué se guarda. Cuántos días, lo añade la página.",
  hue: "Color de la ventana de preguntas",
  "hue-hint": "Un tono de {least} a {most}. Vacío: el color de su biblioteca.",
  "fault-range": "Escriba un número entero de {least} a {most}.",
  "fault-languages":
    "Uno de estos no es código de un idioma. Los códigos son como en, cy, zh-Hant.",
  "fault-sites":
    "Una de las líneas no es el origen de una página web. Es como https://www.example.org, sin nada detrás.",
  "fault-text": "Este texto es demasiado largo. Acórtelo a {most, number} caracteres.",
  "usual-greeting":
    "Pregúntenos lo que quiera: sobre libros y otras obras, sobre nuestra biblioteca o dónde seguir buscando. Nos gusta que nos pregunten.",
  "usual-disclosure":
    "Su pregunta la responde personal de esta biblioteca o, si nadie está libre, de otra biblioteca que trabaja con nosotros, que la lee solo mientras responde. No necesitamos su nombre; lo que escribe se guarda un tiempo, para que pueda volver a ello, y no se da a nadie más.",
  "usual-information":
    "Horario: véase nuestra página en el directorio.\nPréstamos: qué prestamos, cuánto tiempo, cuánto cuesta.\nCarnés: cómo inscribirse y qué traer.\nDejar pendiente: preguntas sobre la cuenta de un lector.",
  "queue-lead-page":
    "Los lectores eligen una cola al preguntar. Primero se pregunta a colegas de su materia, de su biblioteca o de otra.",
  "queue-name-in": "Nombre ({language})",
  "queue-name-hint": "Como lo ven los lectores: «Historia local», «Deberes». Basta un idioma.",
  "queue-languages": "Idiomas",
  "queue-languages-hint":
    "Códigos como en, cy, separados por espacios. Una pregunta en uno de ellos espera aquí si el lector no elige cola y esta no tiene materia.",
  "queue-edit": "Cambiar {name}",
  "queue-save": "Guardar la cola",
  "queue-up": "Subir",
  "queue-up-label": "Subir {name}",
  "queue-remove-label": "Quitar {name}",
  "queue-new": "Cola nueva",
  "queue-saved": "La cola se ha guardado.",
  "queue-restored": "La cola ha vuelto.",
  "queue-moved": "El orden ha cambiado.",
  "queue-check": "La cola aún no se ha guardado",
  "queue-unknown": "Esa cola ya no existe.",
  "queues-full": "Hay tantas colas como puede haber. Quite una que no haga falta.",
  "name-long": "Este nombre es demasiado largo. Acórtelo a 60 caracteres.",
  "skill-unknown": "Elija una materia de la lista.",
  "deed-reference.desk-changed": "Cambió cómo se lleva el mostrador de referencia",
  "deed-reference.queue-saved": "Añadió o cambió una cola del mostrador de referencia",
  "deed-reference.queue-removed": "Quitó una cola del mostrador de referencia",
  "deed-reference.queue-restored": "Recuperó una cola del mostrador de referencia",
};
