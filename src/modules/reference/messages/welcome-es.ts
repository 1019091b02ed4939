/** La primera hora en un mostrador, y lo que llama a quien está en él. */
export const es = {
  "round-title": "Su primera vuelta por el mostrador",
  "round-lead": "Cuatro pasos, en cualquier orden. Para responder no hace falta ninguno.",
  "round-there": "Diga que está",
  "round-there-text":
    "A los lectores se les dice si alguien responde ahora. Abajo lo dice usted, con el nombre que ven y lo que conoce bien.",
  "round-ask": "Pregúntese algo",
  "round-ask-text":
    "Abra en otra ventana la página de preguntas de su biblioteca, pregunte y tome aquí la pregunta. Después termínela como abuso o bórrela.",
  "round-ask-go": "La página donde preguntan sus lectores",
  "round-texts": "Mire las respuestas preparadas",
  "round-texts-text":
    "Lo que se responde cada semana se escribe una vez. Al responder, / y el comienzo de un nombre lo traen.",
  "round-texts-go": "Respuestas preparadas",
  "round-settings": "Fije cómo responde su biblioteca",
  "round-settings-text":
    "Qué se dice a los lectores, cuánto espera una pregunta hasta que se pregunta a otros, y qué debe saber de ustedes el personal de otras bibliotecas.",
  "round-settings-go": "Ajustes del mostrador",
  "round-info": "Lea lo que otros saben de su biblioteca",
  "round-info-text":
    "Cuando nadie de ustedes está libre, responde personal de otras bibliotecas, con esta página al lado. Diga si algo está mal.",
  "round-info-go": "Lo que conviene saber de su biblioteca",
  "round-drop": "Ya conozco el camino",
  "round-dropped": "La vuelta queda guardada. La encontrará en «¿Qué es esto?»",
  "round-again": "Mostrarme otra vez la primera vuelta",
  "empty-how": "Sus lectores preguntan en esta página. Enlácela desde sus páginas web.",
  "alerts-title": "Avisarme cuando espere una pregunta",
  "alerts-sound": "Con un sonido",
  "alerts-notify": "Con una notificación de este navegador",
  "alerts-hint": "Solo en este navegador, mientras esta página esté abierta.",
  "alerts-denied":
    "Este navegador no permite notificaciones de este sitio. Se cambia en sus ajustes.",
  "alert-text": "Una pregunta espera en el mostrador.",
};
