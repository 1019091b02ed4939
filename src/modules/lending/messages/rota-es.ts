import type { en } from "./rota-en.ts";

export const es: Record<keyof typeof en, string> = {
  wished: "Nombrada por el personal, para preguntarle primero.",
  "respect-wished": "Deseo",
  "respect-group": "Lugar",
  "respect-fair-share": "Reparto justo",
  "respect-distance": "Distancia",
  "respect-delivery": "Entrega",
  "respect-cost": "Coste",
  "respect-availability": "Disponibilidad",
  "respect-edition": "Edición",
  "respect-load": "Trabajo pendiente",
  "respect-answers": "Respuestas",
  "group-unseen": "Se le pregunta después de las que se sabe que lo tienen: puede que lo tenga.",
  "group-last-resort":
    "Prestamista de último recurso: se le pregunta cuando nadie más puede prestar.",
  "fair-behind":
    "Presta menos de lo acordado {days, plural, =365 {este año} one {en el último día} other {en los últimos # días}}: {lent, number} de {expected, plural, one {# préstamo esperado} other {# préstamos esperados}}.",
  "fair-behind-others":
    "Ha prestado su parte {days, plural, =365 {este año} one {en el último día} other {en los últimos # días}} ({lent, number}, esperados {expected, number}), pero otras de esta lista han prestado más de la suya.",
  "fair-ahead":
    "Presta más de lo acordado {days, plural, =365 {este año} one {en el último día} other {en los últimos # días}}: {lent, plural, one {# préstamo} other {# préstamos}} cuando se {expected, plural, one {esperaba} other {esperaban}} {expected, number}.",
  "fair-even":
    "Presta lo acordado {days, plural, =365 {este año} one {en el último día} other {en los últimos # días}}: {lent, number} de {expected, plural, one {# préstamo esperado} other {# préstamos esperados}}.",
  "fair-even-others":
    "Ha prestado {lent, number} de {expected, plural, one {# préstamo esperado} other {# préstamos esperados}} {days, plural, =365 {este año} one {en el último día} other {en los últimos # días}}; las demás de la lista están igual.",
  "fair-new": "Nueva, sin nada prestado ni nada esperado todavía: está en su parte normal.",
  distance: "{km, plural, =0 {En el mismo lugar} one {A # km} other {A # km}}.",
  "distance-unknown": "No se sabe a qué distancia está; se cuenta como 350 km.",
  delivery:
    "Llega {days, plural, =0 {el mismo día} one {en # día} other {en # días}}, según lo acordado.",
  "delivery-late":
    "Llega en {days, plural, one {# día} other {# días}}, según lo acordado: {late, plural, one {# día} other {# días}} después de cuando se necesita.",
  "cost-free": "Gratis, según lo acordado.",
  cost: "Cuesta {cost}, según lo acordado.",
  "certainty-live":
    "En el estante{there, plural, =0 {} one {} other { (# ejemplares)}}: lo acaba de decir su propio sistema.",
  "certainty-told":
    "En el estante{there, plural, =0 {} one {} other { (# ejemplares)}} cuando llegó su catálogo por última vez.",
  "certainty-unknown": "Lo tiene; no se sabe si hay un ejemplar ahora.",
  "certainty-unseen": "Puede que lo tenga: aquí no se conocen sus fondos.",
  "readers-waiting":
    "{waiting, plural, one {# lector lo espera} other {# lectores lo esperan}} allí.",
  edition: "Otra edición de la misma obra.",
  load: "{waiting, plural, =0 {Allí no espera ninguna petición} one {Allí espera # petición} other {Allí esperan # peticiones}}.",
  "answers-none": "No se le ha preguntado antes.",
  answers:
    "Dijo que no a {unfilled, number} de {asked, plural, one {# petición} other {# peticiones}}.",
  "left-itself": "Es la biblioteca que pide.",
  "left-asked-before": "Ya se le ha preguntado.",
  "left-no-agreement": "Ningún acuerdo dice que nos preste.",
  "left-service-not-offered": "Ningún acuerdo ofrece este servicio.",
  "left-closed": "No presta nada a otras hasta el {until}.",
  "left-no-holdings": "No se sabe que lo tenga.",
  "left-collection-excluded": "La colección «{collection}» no forma parte del acuerdo.",
  "left-not-lent": "Su política de préstamo retiene este ejemplar.",
  "left-branch-closed": "La sede está cerrada hasta el {until}.",
  "left-not-there":
    "{live, plural, one {Todos los ejemplares están fuera: lo acaba de decir su propio sistema.} other {Todos los ejemplares estaban fuera cuando llegó su catálogo por última vez.}}",
  "left-readers-wait":
    "{waiting, plural, one {# lector lo espera} other {# lectores lo esperan}} allí, y {there, plural, one {solo hay # ejemplar} other {solo hay # ejemplares}} en el estante.",
  "left-other-currency": "Cuesta {cost}, que no se puede comparar con un máximo en {ours}.",
  "left-too-dear": "Cuesta {cost}, más que el máximo de {most}.",
  "left-open-limit":
    "{open, plural, one {# petición nuestra está abierta} other {# peticiones nuestras están abiertas}} allí: el acuerdo permite {limit, number}.",
  "left-max-out":
    "{out, plural, one {# de sus ejemplares está} other {# de sus ejemplares están}} en otras bibliotecas: su propio límite es {limit, number}.",
};
