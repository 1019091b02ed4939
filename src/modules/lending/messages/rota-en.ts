/** Why a library stands where it stands in a rota, and why one is not asked. */
export const en = {
  wished: "Named by staff, to be asked first.",
  "respect-wished": "Wish",
  "respect-group": "Place",
  "respect-fair-share": "Fair share",
  "respect-distance": "Distance",
  "respect-delivery": "Delivery",
  "respect-cost": "Cost",
  "respect-availability": "Availability",
  "respect-edition": "Edition",
  "respect-load": "Work waiting",
  "respect-answers": "Answers",
  "group-unseen": "Asked after those that are known to have it: it may have it.",
  "group-last-resort": "Lender of last resort: asked when nobody else can lend.",
  "fair-behind":
    "Lends less than agreed {days, plural, =365 {this year} other {in the last # days}}: {lent, number} of {expected, plural, one {# expected loan} other {# expected loans}}.",
  "fair-behind-others":
    "Has lent its share {days, plural, =365 {this year} other {in the last # days}} ({lent, number}, expected {expected, number}), yet others in this list have lent more of theirs.",
  "fair-ahead":
    "Lends more than agreed {days, plural, =365 {this year} other {in the last # days}}: {lent, plural, one {# loan} other {# loans}} where {expected, number} {expected, plural, one {was} other {were}} expected.",
  "fair-even":
    "Lends as agreed {days, plural, =365 {this year} other {in the last # days}}: {lent, number} of {expected, plural, one {# expected loan} other {# expected loans}}.",
  "fair-even-others":
    "Has lent {lent, number} of {expected, plural, one {# expected loan} other {# expected loans}} {days, plural, =365 {this year} other {in the last # days}}; others in this list stand alike.",
  "fair-new": "New, with nothing lent and nothing expected yet: stands at its normal share.",
  distance: "{km, plural, =0 {In the same place} one {# km away} other {# km away}}.",
  "distance-unknown": "How far it is is not known; counted as 350 km.",
  delivery:
    "There {days, plural, =0 {on the same day} one {in # day} other {in # days}}, as agreed.",
  "delivery-late":
    "There in {days, plural, one {# day} other {# days}}, as agreed: {late, plural, one {# day} other {# days}} after it is needed.",
  "cost-free": "Free, as agreed.",
  cost: "Costs {cost}, as agreed.",
  "certainty-live":
    "On the shelf{there, plural, =0 {} one {} other { (# copies)}}: its own system has just said so.",
  "certainty-told":
    "On the shelf{there, plural, =0 {} one {} other { (# copies)}} when its catalogue last came.",
  "certainty-unknown": "Has it; whether a copy is there now is not known.",
  "certainty-unseen": "May have it: what it holds is not known here.",
  "readers-waiting": "{waiting, plural, one {# reader waits} other {# readers wait}} for it there.",
  edition: "Another edition of the same work.",
  load: "{waiting, plural, =0 {No request waits there} one {# request waits there} other {# requests wait there}}.",
  "answers-none": "Has not been asked before.",
  answers: "Said no to {unfilled, number} of {asked, plural, one {# request} other {# requests}}.",
  "left-itself": "It is the library that asks.",
  "left-asked-before": "Has been asked already.",
  "left-no-agreement": "No agreement says that it lends to us.",
  "left-service-not-offered": "No agreement offers this service.",
  "left-closed": "Lends nothing to others until {until}.",
  "left-no-holdings": "Is not known to have it.",
  "left-collection-excluded": "The collection “{collection}” is not part of the agreement.",
  "left-not-lent": "Its lending policy keeps this copy at home.",
  "left-branch-closed": "The branch is closed until {until}.",
  "left-not-there":
    "{live, plural, one {Every copy is out: its own system has just said so.} other {Every copy was out when its catalogue last came.}}",
  "left-readers-wait":
    "{waiting, plural, one {# reader} other {# readers}} there {waiting, plural, one {waits} other {wait}} for it, and {there, plural, one {only # copy is} other {only # copies are}} on the shelf.",
  "left-other-currency": "Costs {cost}, which cannot be compared with a maximum in {ours}.",
  "left-too-dear": "Costs {cost}, more than the maximum of {most}.",
  "left-open-limit":
    "{open, plural, one {# request} other {# requests}} of ours {open, plural, one {is} other {are}} open there: the agreement allows {limit, number}.",
  "left-max-out":
    "{out, plural, one {# of its items is} other {# of its items are}} out to other libraries: its own limit is {limit, number}.",
};
