export const es = {
  "find-title": "Buscar un título",
  "find-label": "Título, autor o número",
  "find-do": "Buscar",
  "found-none": "No se encontró nada",
  "found-none-text": "Pruebe con menos palabras o solo con el nombre del autor.",
  "put-in": "Poner el enlace en la respuesta",
  "hand-over": "Poner el formulario de solicitud en la respuesta",
  "put-done": "El enlace está en la respuesta.",
};
