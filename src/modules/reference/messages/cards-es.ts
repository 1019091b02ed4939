export const es = {
  "find-title": "Buscar un título, o algo que reservar",
  "find-label": "Título, autor o número; sala o equipo",
  "find-do": "Buscar",
  "found-none": "No se encontró nada",
  "found-none-text": "Pruebe con menos palabras o solo con el nombre del autor.",
  "put-in": "Poner el enlace en la respuesta",
  "hand-over": "A la respuesta: {what}",
  "put-done": "El enlace está en la respuesta.",
};
