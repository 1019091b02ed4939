"""Gaps of rosters, reckoned independently with Python's zoneinfo.

Reads desks as JSON from standard input and writes, for each, its gaps as [start, end, needed, assigned] in seconds
since 1970. Nothing is swept here: each quarter of an hour of the year is looked at by itself, for all times of these
rosters and all offsets of these zones are whole quarters.
"""

import json
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

QUARTER = 900
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def instant(day, clock, zone):
    """RFC 5545 3.3.5: fold 0 is the first of two times, and of a skipped one the offset before it."""
    hour, minute = map(int, clock.split(":"))
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    return int(wall.timestamp())


def shows(seconds, zone):
    return datetime.fromtimestamp(seconds, timezone.utc).astimezone(zone)


known_days = {}


def exists(day, zone):
    """Whether any clock of the zone ever showed that day."""
    key = (day, zone.key)
    if key not in known_days:
        times = (f"{half // 2:02}:{'30' if half % 2 else '00'}" for half in range(48))
        known_days[key] = any(
            shows(instant(day, clock, zone), zone).date() == day for clock in times
        )
    return known_days[key]


def span(day, begins, ends, zone):
    if not exists(day, zone):
        return None
    last = day + timedelta(days=1) if ends <= begins else day
    start, end = instant(day, begins, zone), instant(last, ends, zone)
    return (start, end) if start < end else None


def days_of(start, end, zone):
    day = shows(start, zone).date() - timedelta(days=3)
    while day <= shows(end, zone).date() + timedelta(days=1):
        yield day
        day += timedelta(days=1)


def promised(desk, start, end):
    zone = ZoneInfo(desk["zone"])
    closed = lambda day: any(
        one["from"] <= day.isoformat() <= one["to"] for one in desk["closures"]
    )
    for day in days_of(start, end, zone):
        if closed(day):
            continue
        for hours in desk["week"][WEEKDAYS[day.weekday()]]:
            session = span(day, hours["opens"], hours["closes"], zone)
            if session is None:
                continue
            after = day + timedelta(days=1)
            if closed(after):
                session = (session[0], min(session[1], instant(after, "00:00", zone)))
            yield session


def is_on(shift, day):
    text = day.isoformat()
    if text in shift["exceptOn"] or text < shift["startsOn"]:
        return False
    pattern = shift["pattern"]
    if pattern is None:
        return text == shift["startsOn"]
    if pattern["lastOn"] is not None and text > pattern["lastOn"]:
        return False
    first = date.fromisoformat(shift["startsOn"])
    monday = lambda one: one - timedelta(days=one.weekday())
    weeks = (monday(day) - monday(first)).days // 7
    return WEEKDAYS[day.weekday()] in pattern["days"] and weeks % pattern["everyWeeks"] == 0


def there(shift, day):
    text = day.isoformat()
    people = {place["person"] for place in shift["places"] if place["date"] is None}
    for place in shift["places"]:
        if place["date"] == text:
            (people.add if place["isOn"] else people.discard)(place["person"])
    return people


def quarters(session, start, end):
    return range(max(session[0], start), min(session[1], end), QUARTER)


def gaps(desk, start, end):
    promise, needed, people = set(), defaultdict(int), defaultdict(set)
    for session in promised(desk, start, end):
        promise.update(quarters(session, start, end))
    for shift in desk["shifts"]:
        zone = ZoneInfo(shift["zone"])
        for day in days_of(start, end, zone):
            session = span(day, shift["begins"], shift["ends"], zone) if is_on(shift, day) else None
            if session is None:
                continue
            for quarter in quarters(session, start, end):
                needed[quarter] += shift["needed"]
                people[quarter] |= there(shift, day)
    found = []
    for quarter in sorted(promise):
        wanted, present = max(desk["needed"], needed[quarter]), len(people[quarter])
        if present >= wanted:
            continue
        last = found[-1] if found else None
        if last and last[1] == quarter and last[2:] == [wanted, present]:
            last[1] = quarter + QUARTER
        else:
            found.append([quarter, quarter + QUARTER, wanted, present])
    return found


for line in sys.stdin:
    year = json.loads(line)
    print(json.dumps([gaps(desk, year["start"], year["end"]) for desk in year["desks"]]))
