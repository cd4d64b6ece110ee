"""Days of the calendar in ISO form."""

from datetime import date


def iso_day(year: int, month: int, day: int) -> str | None:
    """The ISO form of a day, "2026-01-05"; None for one that no calendar has."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
