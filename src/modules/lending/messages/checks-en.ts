/** What is found before anybody is asked, and what to do next. */
export const en = {
  "nobody-requests":
    "This library does not borrow from others. Its staff can tell you where else to turn.",
  "staff-request":
    "Requests from elsewhere are placed by the staff of this library. Ask them at the desk.",
  blocked:
    "The library’s own system does not let this card borrow{blocks, select, none {} other { ({blocks})}}. Clear that up at the desk; after that the request can be placed.",
  "reader-unknown":
    "The library’s own system does not know this card. The request is kept, and staff look at it before anybody is asked.",
  "too-many-open":
    "{open, plural, one {# request is} other {# requests are}} open, and {limit, number} can be at once. Cancel one that is no longer needed, or wait until one has ended.",
  "too-many-this-year":
    "{placed, plural, one {# request has} other {# requests have}} been placed in {year}, and {limit, number} are allowed in a year. Staff can make an exception.",
  "same-request":
    "This has been requested already: number {number}. Look there to see how it stands.",
  "at-home":
    "{live, plural, one {It is on the shelf in this library now} other {It was on the shelf in this library when its catalogue last came}}{branch, select, none {} other { ({branch})}}{callNumber, select, none {} other {, shelf mark {callNumber}}}. Take it there, or say that another copy is needed.",
  "home-copy-out":
    "This library has it, and every copy is out{due, select, none {} other {; the next is due back on {due}}}. Others can be asked meanwhile.",
  "same-title-here":
    "{count, plural, one {Another request} other {# other requests}} of this library {count, plural, one {is} other {are}} for the same title ({number}). One copy may do for both.",
  "copyright-limit":
    "This would be copy number {count} of this periodical this year; the rule of this library allows {most}. Staff look at the request before anybody is asked.",
  "reader-pays": "A request costs you {amount}, to be paid when you fetch it.",
  "override-at-home": "I need another copy",
  override: "Request all the same",
};
