"""Whether two of like names are one person: ordered tables of rules; where nothing supports it they stay apart.

The examples of the rules are several articles, parted by lines of dashes.
"""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.persons.bearer import Bearer, Pair
from kupang_cli.persons.roles import (
    Role,
    elsewhere,
    is_one_persons,
    long_office,
    named_office,
    other_walks_of_life,
    same_office,
    shared,
)

_BY_FAR = 10  # times as many articles as all others of such a name together
_RARELY = 5  # of so many articles one may have read the names of one person as those of two

Verdict = Rule[Pair, bool]  # True: one person; False: two, or nobody knows
Decided = tuple[bool, str]  # a verdict and the rule that gave it


def _same_office(pair: Pair) -> bool | None:
    return True if any(same_office(one, other) for one, other in pair.roles()) else None


def _same_body(pair: Pair) -> bool | None:
    return True if pair.share_a_body else None


def _other_walk_of_life(pair: Pair) -> bool | None:
    told = [(one, other) for one, other in pair.roles() if one.career and other.career]
    return False if told and all(other_walks_of_life(one, other) for one, other in told) else None


def _elsewhere(pair: Pair) -> bool | None:
    return False if any(elsewhere(one, other) for one, other in pair.roles()) else None


def _few_have_it(pair: Pair) -> bool | None:
    return True if pair.name.few_have_it and pair.spelled_alike else None


def _well_known(pair: Pair) -> bool | None:
    return True if pair.name.is_well_known and not (pair.one.role_counts and pair.other.role_counts) else None


def _filed_at_one_place(pair: Pair) -> bool | None:
    return True if not (pair.one.places & pair.other.places) <= known.seats_of_news else None


def _office_of_one_person(pair: Pair) -> bool | None:
    return True if any(_is_one_persons_office(one, other) for one, other in pair.roles()) else None


def _is_one_persons_office(one: Role, other: Role) -> bool:
    if not (is_one_persons(one) and is_one_persons(other) and same_office(one, other)):
        return False
    return bool(shared(one, other)) or named_office(one, other) or long_office(one, other)


def _own_name(pair: Pair) -> bool | None:
    return True if pair.name.own else None


def _in_one_article(pair: Pair) -> bool | None:
    fewer, more = sorted((pair.one.articles, pair.other.articles), key=len)
    return False if len(fewer & more) * _RARELY > len(fewer) else None


def _part_and_office(pair: Pair) -> bool | None:
    """A name of one word needs an office that one person has; a longer one something that the roles share."""
    if pair.name.alone or pair.other.name.alone:
        return _office_of_one_person(pair)
    return True if pair.share_a_body or _same_office(pair) else None


def _several(people: Sequence[Bearer]) -> bool | None:
    *others, most = sorted(people, key=_quoted)
    return False if others and _quoted(most) < _BY_FAR * sum(map(_quoted, others)) else None


def _quoted(bearer: Bearer) -> int:
    """In how many articles somebody speaks."""
    return len(bearer.articles)


def _apart(_: Pair) -> bool:
    return False


# Two of one name, of two words or more, and with roles that say something in common.
_SAME_ROLE: tuple[Verdict, ...] = (
    Rule(
        "name-and-office",
        _same_office,
        example="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Bupati Rahmat Hidayat.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata penyanyi Rahmat Hidayat.",
    ),
    Rule(
        "name-and-body",
        _same_body,
        example="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Ketua PMI Alor Rahmat Hidayat.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Ketua PMI Rahmat Hidayat.",
    ),
)

# Two of one name, of two words or more, whose roles have nothing in common.
_SAME_NAME: tuple[Verdict, ...] = (
    Rule(
        "another-walk-of-life",
        _other_walk_of_life,
        example="“Kami lega,” kata Kapolres Alor Robertus Nong.\n---\n“Kami siap,” kata penyanyi Robertus Nong.",
        near_miss="“Kami lega,” kata Kapolres Alor Robertus Nong.\n---\n“Kami siap,” kata Bupati Sikka Robertus Nong.",
    ),
    Rule(
        "office-elsewhere",
        _elsewhere,
        example="“Kami lega,” kata Camat Alak Robertus Nong.\n---\n“Kami siap,” kata Camat Maulafa Robertus Nong.",
        near_miss="“Kami lega,” kata Camat Alak Robertus Nong.\n---\n“Kami siap,” kata Camat Robertus Nong.",
    ),
    Rule(
        "few-have-the-name",
        _few_have_it,
        example="“Kami lega,” kata Bupati Alor Robertus Nong.\n---\n“Kami siap,” kata Robertus Nong.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Rahmat Hidayat.",
    ),
    Rule(
        "well-known-name",
        _well_known,
        example="“Kami lega,” kata Presiden Joko Widodo.\n---\n“Kami siap,” kata Joko Widodo.",
        near_miss="“Kami lega,” kata Presiden Joko Widodo.\n---\n“Kami siap,” kata Camat Alak Joko Widodo.",
    ),
    Rule(
        "name-and-place-of-report",
        _filed_at_one_place,
        example="KALABAHI - “Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n"
        "KALABAHI - “Kami siap,” kata Rahmat Hidayat.",
        near_miss="KALABAHI - “Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n"
        "JAKARTA - “Kami siap,” kata Rahmat Hidayat.",
    ),
    Rule(
        "many-have-the-name",
        _apart,
        example="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Rahmat Hidayat.",
        near_miss="“Kami lega,” kata Bupati Alor Robertus Nong.\n---\n“Kami siap,” kata Robertus Nong.",
    ),
)

# Two of one name of one word.
_FIRST_NAME: tuple[Verdict, ...] = (
    Rule(
        "first-name-and-office",
        _office_of_one_person,
        example="“Kami lega,” kata Bupati Alor Rahmat.\n---\n“Kami siap,” kata Bupati Alor Rahmat.",
        near_miss="“Kami lega,” kata warga Alor Rahmat.\n---\n“Kami siap,” kata warga Alor Rahmat.",
    ),
    Rule(
        "first-name-alone",
        _apart,
        example="“Kami lega,” kata Bupati Alor Rahmat.\n---\n“Kami siap,” kata Rahmat.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat.\n---\n“Kami siap,” kata Bupati Alor Rahmat.",
    ),
)

# Two bodies of one name.
_SAME_BODY: tuple[Verdict, ...] = (
    Rule(
        "body-of-one-name",
        _own_name,
        example="BMKG mengatakan hujan turun.\n---\nBMKG menyatakan hujan reda.",
        near_miss="Dinas Pendidikan mengatakan sekolah libur.\n---\nDinas Pendidikan menyatakan sekolah buka.",
    ),
    Rule(
        "body-of-every-place",
        _apart,
        example="Dinas Pendidikan mengatakan sekolah libur.\n---\nDinas Pendidikan menyatakan sekolah buka.",
        near_miss="BMKG mengatakan hujan turun.\n---\nBMKG menyatakan hujan reda.",
    ),
)

# The first has a name that is part of the other's, or spelled otherwise.
_PART_OF_NAME: tuple[Verdict, ...] = (
    Rule(
        "both-in-one-article",
        _in_one_article,
        example="“Kami lega,” kata Bupati Alor Rahmat Hidayat Lado.\n---\n"
        "“Kami siap,” kata Bupati Alor Rahmat Hidayat. “Kami setuju,” kata Ketua PMI Alor Rahmat Lado.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat Hidayat Lado.\n---\n"
        "“Kami siap,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami setuju,” kata Ketua PMI Alor Rahmat Lado.",
    ),
    Rule(
        "part-of-name-and-office",
        _part_and_office,
        example="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Bupati Alor Rahmat.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Ketua PMI Alor Rahmat.",
    ),
    Rule(
        "part-of-name-alone",
        _apart,
        example="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Rahmat.",
        near_miss="“Kami lega,” kata Bupati Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Bupati Alor Rahmat.",
    ),
)

# Of whom a name may be part, once each is a person.
_SEVERAL: tuple[Rule[Sequence[Bearer], bool], ...] = (
    Rule(
        "several-have-such-a-name",
        _several,
        example="“Kami lega,” kata Ketua PMI Alor Rahmat Hidayat.\n---\n“Ya,” kata Ketua PMI Alor Rahmat Lado.\n---\n"
        "“Kami siap,” kata Ketua PMI Alor Rahmat.",
        near_miss="“Kami lega,” kata Ketua PMI Alor Rahmat Hidayat.\n---\n“Kami siap,” kata Ketua PMI Alor Rahmat.",
    ),
)


def like_roles(pair: Pair) -> Decided | None:
    """That two of one name have roles with something in common; None where they have not."""
    return first(_SAME_ROLE, pair)


def namesakes_are_one(pair: Pair) -> Decided:
    """Whether two of one name, whose roles have nothing in common, are one."""
    name = pair.name
    table = _SAME_BODY if name.body else _FIRST_NAME if name.alone else _SAME_NAME
    return _decided(first(table, pair))


def part_is_one(pair: Pair) -> Decided:
    """Whether somebody is the one whose name the own name is a part of."""
    return _decided(first(_PART_OF_NAME, pair))


def the_only_one(people: Sequence[Bearer]) -> tuple[Bearer | None, str]:
    """Whom a name means of those who may be meant; None where several are, and the rule that says so.

    Of several it is one who speaks in many times more articles than all others together.
    """
    if not people:
        return None, ""
    several = first(_SEVERAL, people)
    return (max(people, key=_quoted), "") if several is None else (None, several[1])


def _decided(found: Decided | None) -> Decided:
    """What was decided; the last rule of a table says something of every case."""
    return (False, "") if found is None else found
