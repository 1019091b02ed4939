export const es = {
  claimed: "{who} ha tomado esta pregunta. Elija otra que esté en espera.",
  "moved-on":
    "Ahora no es posible: la pregunta ha cambiado de estado. Vuelva a cargar la página para ver cómo está.",
  "inquiry-ended":
    "Esta conversación ha terminado. Haga una pregunta nueva y alguien le responderá.",
  "too-many-inquiries":
    "Han llegado muchas preguntas desde aquí en poco tiempo. Espere unos minutos y vuelva a preguntar.",
  "too-many-ratings":
    "Desde aquí se han valorado muchas páginas en poco tiempo. Espere un minuto e inténtelo de nuevo.",
  "article-moved":
    "Ahora no es posible: otra persona ha cambiado este artículo. Vuelva a cargar la página para ver cómo está.",
};
