/** What the lending module refuses, in words; the pages have words of their own, by area. */
export const en = {
  "not-now":
    "That cannot be done now: the request stands at “{state}”. Reload the page to see how it stands.",
  "item-out":
    "This copy is already out for another request. Scan another copy, or check this one in first.",
  "payment-booked":
    "The payment is booked, as both sides have said so. Ask the network’s coordinators for a correction.",
};
