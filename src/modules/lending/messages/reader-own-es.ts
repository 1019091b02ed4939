/** Cómo se cuenta a los lectores lo que han pedido. */
export const es = {
  requests: "Solicitudes a otras bibliotecas",
  panel:
    "{underWay, plural, =0 {Ninguna en curso} one {# en curso} other {# en curso}}, {here, plural, =0 {ninguna aquí para usted} one {# aquí para usted} other {# aquí para usted}}.",
  "requests-lead": "Lo que otras bibliotecas le envían, y cómo va.",
  "what-is-this": "¿Qué es esto?",
  "requests-help":
    "Cada solicitud dice qué pasa con ella ahora, qué viene después y qué puede hacer usted. De cada paso le llegan avisos, que puede ajustar como quiera.",
  "none-title": "No espera nada",
  "none-text": "Busque un título. Si su biblioteca no lo tiene, su página ofrece pedirlo a otra.",
  "none-find": "Buscar un título",
  "request-other": "Solicitar algo que no está en el catálogo",
  ended: "{count, plural, one {# terminada} other {# terminadas}}",
  "ended-about":
    "Unos días después de terminar una solicitud, su biblioteca olvida que era suya. Entonces desaparece también de aquí.",
  forgotten: "Desaparece de aquí después del {date}",
  "notice-settings": "Cómo se le avisa",
  where: "Está aquí",
  way: "El camino de esta solicitud",
  done: "Hecho:",
  "station-asked": "Pedido",
  "station-promised": "Prometido",
  "station-on-way": "En camino",
  "station-here": "Aquí para usted",
  "station-back": "Devuelto",
  "open-copy": "Abrir su copia",
  "copy-about":
    "El enlace puede abrirse unas pocas veces, durante unos días. Es para su propio estudio: allí pone qué puede hacer con ella.",
  renew: "Pedir más tiempo",
  cancel: "Cancelar esta solicitud",
  again: "Solicitarlo de nuevo",
  undo: "Deshacer",
  lost: "Lo he perdido",
  "lost-about":
    "Se avisa a ambas bibliotecas. El personal de su biblioteca habla con usted de lo que cuesta reponerlo. Si lo encuentra, devuélvalo: con eso queda resuelto.",
  "report-lost": "Comunicar que se ha perdido",
  "fact-title": "Título",
  "fact-in": "En",
  "fact-author": "Autor",
  "fact-part": "Volumen, número, páginas",
  "fact-supplier": "De",
  "fact-pickup": "Se recoge en",
  "fact-due": "Devolver antes del",
  "fact-needed": "Ya no sirve después del",
  "fact-placed": "Solicitado el",
  "fact-number": "Número",
  "fact-forgotten": "Desaparece de aquí después del",
  history: "Qué ha pasado",
  "too-late": "Eso ya no se puede hacer: la solicitud ha avanzado. Así está ahora.",
  "done-placed": "Su solicitud está hecha. Se le avisará cuando avance.",
  "done-kept":
    "Su solicitud queda guardada. El personal de su biblioteca lo busca y le dirá lo que encuentre.",
  "done-cancellation":
    "La solicitud está cancelada, o lo estará en cuanto la otra biblioteca lo acepte.",
  "done-renewal": "Ha pedido más tiempo. Se le dirá qué responde la biblioteca que lo prestó.",
  "done-loss":
    "Ambas bibliotecas saben que se ha perdido. El personal de su biblioteca hablará con usted.",

  "state-placed": "Hecha",
  "state-review": "Con el personal de su biblioteca",
  "state-asking": "Pedido",
  "state-expected": "Previsto",
  "state-promised": "Prometido",
  "state-conditional": "Una condición por resolver",
  "state-retry": "Más tarde",
  "state-cancelling": "Cancelándose",
  "state-shipped": "En camino",
  "state-received": "Aquí para usted",
  "state-renewing": "Más tiempo pedido",
  "state-overdue": "Vencido",
  "state-recalled": "Reclamado",
  "state-returned": "Devuelto",
  "state-lost": "Perdido",
  "state-damaged": "Dañado",
  "state-claimed-returned": "Devuelto según usted",
  "state-delivered": "Su copia está aquí",
  "state-completed": "Terminada",
  "state-completed-without-return": "Cerrada",
  "state-cancelled": "Cancelada",
  "state-unfilled": "No se pudo encontrar",

  "now-placed": "Se va a preguntar a la siguiente biblioteca.",
  "now-review":
    "El personal de su biblioteca lo mira antes de preguntar a otra. No tiene que hacer nada.",
  "now-asking":
    "Se ha preguntado a {library, select, none {una biblioteca} other {{library}}}{answer, select, none {} other {, que debería responder antes del {answer}}}. Si no puede enviarlo, se pregunta a la siguiente.",
  "now-expected":
    "{library, select, none {Una biblioteca} other {{library}}} prevé enviarlo{answer, select, none {} other { y debería decirlo antes del {answer}}}.",
  "now-promised":
    "{library, select, none {Una biblioteca} other {{library}}} lo enviará. Se le avisará cuando esté en camino.",
  "now-conditional":
    "{library, select, none {Una biblioteca} other {{library}}} lo envía con una condición. El personal de su biblioteca decide, y le pregunta en lo que le toque.",
  "now-retry":
    "{library, select, none {Una biblioteca} other {{library}}} puede enviarlo más tarde. El personal de su biblioteca vuelve a preguntar, o pregunta a otra.",
  "now-cancelling":
    "Lo ha cancelado. La otra biblioteca debe aceptarlo; si ya está en camino, llegará igualmente.",
  "now-shipped":
    "{library, select, none {Se ha enviado} other {{library} lo ha enviado}} a su biblioteca. Se le avisará cuando pueda recogerlo{branch, select, none {} other { en {branch}}}.",
  "now-received":
    "Puede recogerlo{branch, select, none {} other { en {branch}}}, si aún no lo ha hecho. Devuélvalo{date, select, none {} other { antes del {date}}}.",
  "now-renewing":
    "Ha pedido más tiempo. Hasta que responda la biblioteca que lo prestó{date, select, none {, vale el día que se le dijo} other {, vence el {date}}}.",
  "now-overdue":
    "Venció{date, select, none {} other { el {date}}}. Devuélvalo ya, o pida más tiempo.",
  "now-recalled":
    "La biblioteca que lo prestó lo necesita. Devuélvalo en cuanto pueda{date, select, none {} other {, a más tardar el {date}}}.",
  "now-returned": "Lo ha devuelto. Va camino de su casa. No tiene que hacer nada más.",
  "now-lost":
    "Consta como perdido. El personal de su biblioteca habla con usted de lo que viene después.",
  "now-damaged":
    "Consta como dañado. El personal de su biblioteca habla con usted de lo que viene después.",
  "now-claimed-returned":
    "Ha dicho que lo devolvió. Ambas bibliotecas lo buscan. No tiene que hacer nada más.",
  "now-delivered": "Su copia está aquí. Ábrala abajo, o pregunte en su biblioteca.",
  "now-completed": "Ha terminado.",
  "now-completed-without-return": "El préstamo se cerró, aunque el ejemplar no volvió.",
  "now-cancelled": "Se canceló.",
  "now-unfilled":
    "Ninguna biblioteca a la que se podía preguntar puede enviarlo. El personal de su biblioteca puede ayudarle a encontrar otra cosa.",

  "did-placed": "Usted lo solicitó.",
  "did-hold-for-review": "El personal de su biblioteca lo tomó para mirarlo.",
  "did-released": "El personal de su biblioteca lo dejó seguir.",
  "did-ask": "Se preguntó a {library, select, none {una biblioteca} other {{library}}}.",
  "did-ask-again": "Se volvió a preguntar a la biblioteca.",
  "did-says-expect": "La biblioteca prevé enviarlo.",
  "did-says-will-supply": "La biblioteca lo enviará.",
  "did-says-conditions": "La biblioteca lo envía con una condición.",
  "did-says-retry": "La biblioteca puede enviarlo más tarde.",
  "did-says-unfilled": "La biblioteca no puede enviarlo.",
  "did-skip": "Su biblioteca se dirigió a la siguiente.",
  "did-decline-conditions": "Su biblioteca no aceptó la condición y se dirigió a la siguiente.",
  "did-accept-conditions": "Su biblioteca aceptó la condición.",
  "did-exhaust": "Se ha preguntado a todas las que se podía.",
  "did-cancel": "Se pidió cancelarlo.",
  "did-says-cancelled": "La biblioteca aceptó cancelarlo.",
  "did-says-cancel-no": "Ya no se podía cancelar.",
  "did-says-loaned": "La biblioteca lo envió.",
  "did-says-copy-completed": "La biblioteca entregó la copia.",
  "did-receive": "Llegó para usted.",
  "did-renew": "Se pidió más tiempo.",
  "did-says-renew-yes": "Se concedió más tiempo.",
  "did-says-renew-no": "No se pudo conceder más tiempo.",
  "did-says-renew-no-overdue": "No se pudo conceder más tiempo, y está vencido.",
  "did-says-overdue": "La biblioteca avisó de que está vencido.",
  "did-says-recalled": "La biblioteca lo reclamó.",
  "did-return": "Su biblioteca lo devolvió.",
  "did-report-lost": "Se comunicó que se había perdido.",
  "did-report-damaged": "Se comunicó que estaba dañado.",
  "did-claim-returned": "Se dijo que se había devuelto.",
  "did-says-loan-completed": "Volvió a casa. El préstamo ha terminado.",
  "did-says-completed-without-return": "La biblioteca cerró el préstamo.",
};
