"""Every set of words that code asks for, by name: one table that says which groups of which lexicons each is made of.

    from kupang_cli.language.vocabulary import vocabulary as known

    "bupati" in known.offices

A set is read from its lexicons when it is first asked for and is an ordinary attribute from then on. Entries are in
lower case unless a lexicon says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Generic, TypeVar, overload

from kupang_cli.language.lexicon import lexicon

Content = TypeVar("Content")


class Groups(Generic[Content]):
    """Groups of lexicons ("titles.honorifics") as one attribute, made by ``make`` of their entries and values."""

    def __init__(self, make: Callable[[Mapping[str, str]], Content], *groups: str) -> None:
        self.make = make
        self.groups = groups

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Groups[Content]: ...
    @overload
    def __get__(self, instance: Vocabulary, owner: type) -> Content: ...
    def __get__(self, instance: Vocabulary | None, owner: type) -> Content | Groups[Content]:
        """The content; it takes this descriptor's place, so that only the first call comes here."""
        if instance is None:
            return self
        found = [lexicon(name)[group] for name, group in (place.split(".") for place in self.groups)]
        content = self.make(found[0] if len(found) == 1 else dict(chain.from_iterable(map(dict.items, found))))
        vars(instance)[self.name] = content
        return content


def _words(*groups: str) -> Groups[frozenset[str]]:
    """The entries as a set."""
    return Groups(frozenset, *groups)


def _numbers(*groups: str) -> Groups[dict[str, int]]:
    """The entries with their values, whole numbers."""
    return Groups(lambda entries: {entry: int(value) for entry, value in entries.items()}, *groups)


def _weights(*groups: str) -> Groups[dict[str, float]]:
    """The entries with their values, numbers."""
    return Groups(lambda entries: {entry: float(value) for entry, value in entries.items()}, *groups)


def _values(*groups: str) -> Groups[dict[str, str]]:
    """The entries with their values; an entry without one is its own."""
    return Groups(lambda entries: {entry: value or entry for entry, value in entries.items()}, *groups)


def _values_as_words(*groups: str) -> Groups[frozenset[str]]:
    """The values of the entries as a set, or the entries themselves where they have none."""
    return Groups(lambda entries: frozenset(value or entry for entry, value in entries.items()), *groups)


def _phrases(*groups: str) -> Groups[tuple[tuple[str, ...], ...]]:
    """The entries as tuples of words, in the order of the file."""
    return Groups(lambda entries: tuple(tuple(entry.split()) for entry in entries), *groups)


def _first_words(*groups: str) -> Groups[frozenset[str]]:
    """The first words of the entries as a set."""
    return Groups(lambda entries: frozenset(entry.split()[0] for entry in entries), *groups)


def _listed(*groups: str) -> Groups[tuple[str, ...]]:
    """The entries in the order of the file."""
    return Groups(tuple, *groups)


def _by_first_word(*groups: str) -> Groups[dict[str, tuple[tuple[str, ...], ...]]]:
    """The entries as tuples of words under their first words, the longest first."""
    return Groups(_sorted_by_first_word, *groups)


# Phrases, as tuples of words, with their values.
Phrases = tuple[tuple[tuple[str, ...], str], ...]


def _values_by_first_word(*groups: str) -> Groups[dict[str, Phrases]]:
    """The entries as tuples of words with their values under their first words, the longest first.

    An entry without a value is its own.
    """
    return Groups(lambda entries: _valued(entries, 0), *groups)


def _values_by_last_word(*groups: str) -> Groups[dict[str, Phrases]]:
    """The same under their last words."""
    return Groups(lambda entries: _valued(entries, -1), *groups)


def _valued(entries: Mapping[str, str], place: int) -> dict[str, Phrases]:
    table: dict[str, Phrases] = {}
    for entry, value in sorted(entries.items(), key=lambda pair: len(pair[0].split()), reverse=True):
        phrase = tuple(entry.split())
        table[phrase[place]] = (*table.get(phrase[place], ()), (phrase, value or entry))
    return table


def _sorted_by_first_word(entries: Mapping[str, str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(entry.split()) for entry in entries), key=len, reverse=True):
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


# Words that are a number by themselves.
_NUMBER_WORDS = ("numbers.small", "numbers.tens_words", "numbers.hundred_words", "numbers.large_words")
# What says when: it can be left off at the end of a headline.
_TIME = ("headlines.time", "headlines.periods", "months.months", "months.short_months", "months.weekdays")
_STOP_WORDS = (
    *("pronouns", "demonstratives", "prepositions", "conjunctions", "relatives", "auxiliaries", "particles", "degrees"),
    *("numbers", "time", "saying", "address", "letters"),
)

_DATELINE_PLACES = ("provinces", "cities", "world", "short", "seats", "seats_abroad")


class Vocabulary:
    """The words of the lexicons under the names by which code asks for them."""

    # names of people, and what stands beside them
    given = _words("names.given")
    names = _words("names.given", "names.family", "capitals.of_names")
    other_capitals = _words("capitals.of_other_things", "capitals.of_other_things_mostly", "compounds.inner_capitals")
    never_of_names = _words("capitals.of_other_things")
    old_spellings = _values("names.old_spellings")
    name_endings = _listed("names.endings")
    no_names_together = _words("names.not_with")
    shortened_names = _words("names.shortened")
    name_pairs = _words("names.pairs")
    nicknames = _values("nicknames.nicknames")
    honorifics = _words("titles.honorifics")
    ranks = _words("titles.ranks")
    degrees = _words("titles.degrees")
    titles = _words("titles.honorifics", "titles.ranks", "titles.degrees")
    connectors = _words("titles.connectors", "titles.aliases")
    aliases = _words("titles.aliases")
    also_names = _words("titles.also_names")
    titles_when_first = _words("titles.only_last")
    bracketed_titles = _words("titles.in_brackets")
    bracketed_in_names = _words("titles.in_brackets", "titles.in_brackets_of_names")
    degree_brackets = _words("titles.degree_brackets")
    degree_parts = _listed("titles.degree_parts")

    # offices, and what people are
    offices = _words("offices.offices", "offices.abbreviated")
    office_epithets = _values("offices.epithets")
    offices_of_small_places = _words("offices.of_small_places")
    before_offices = _words("offices.before_offices")
    modifiers = _words("offices.modifiers")
    relational = _words("offices.relational")
    genitive = _words("offices.genitive")
    relations = _words("offices.genitive", "offices.kin")
    genitive_links = _words("offices.genitive_links")
    agents = _words("offices.agents")
    former = _words("offices.former")
    compounds = _words("offices.compounds")
    humans = _words("offices.humans")
    kin = _words("offices.kin")
    acting = _words("offices.acting")
    not_holding = _words("offices.not_holding")
    copulas = _words("reference.copulas")
    apposition_openers = _words("offices.apposition")
    numbered_offices = _words("offices.before_full_stop")

    # people over many articles
    widespread_names = _numbers("namesakes.bearers")
    unmistakable_nicknames = _words("nicknames.unmistakable")
    names_of_many = _words("namesakes.of_many")
    short_places = _values("roles.short_places")
    general_in_roles = _words("roles.general")
    national_bodies = _words("roles.national")
    offices_of_one = _words("roles.of_one")
    between_offices = _words("roles.between_offices")
    left_out_of_offices = _words("roles.left_out")
    determiners_of_offices = _words("roles.determiners")
    offices_of_fields = _words("roles.of_fields")
    seats_of_news = _words("roles.seats_of_news")
    offices_of_places = _words("roles.of_places")
    offices_of_many = _words("roles.of_many")
    careers = _values("roles.careers")
    changing_careers = _values("roles.changing")
    local_bodies = _words("roles.local_bodies")

    # bodies
    body_heads = _words("institutions.heads")
    bodies = _words(
        "institutions.heads",
        "institutions.parts",
        "institutions.named",
        "institutions.foreign",
        "institutions.hospitals",
        "institutions.documents",
        "institutions.incomplete",
        "institutions.companies",
    )
    named_bodies = _words("institutions.named")
    bodies_without_own_name = _words("institutions.without_own_name")
    faculties = _words("institutions.faculties")
    numbered_schools = _words("institutions.numbered_schools")
    documents = _words("institutions.documents")
    of_hospitals = _words("institutions.of_hospitals")
    hospitals = _words("institutions.hospitals")
    incomplete_bodies = _words("institutions.incomplete")
    companies = _words("institutions.companies")
    body_links = _words("institutions.links")
    office_links = _words("institutions.office_links")
    outlets = _words("outlets.names")
    outlet_marks = _words("outlets.marks")
    outlet_openings = _listed("outlets.word_openings")
    outlet_endings = _listed("outlets.word_endings")
    kickers = _words("outlets.kickers")
    agency_sign_offs = _words("outlets.sign_offs")

    # places and time
    place_units = _words("places.units")
    place_heads = _words("places.units", "places.heads")
    dateline_regions = _words("places.provinces", "places.short", "places.world")
    gazetteer = _words("places.provinces", "places.cities", "places.world")
    dateline_places = _words(*(f"places.{group}" for group in _DATELINE_PLACES))
    home_places = _words("places.provinces", "places.cities", "places.seats")
    place_features_abroad = _words("places.features_abroad")
    place_openings = _listed("places.word_openings")
    place_endings = _listed("places.word_endings")
    places = _words("places.provinces", "places.cities", "places.world", "places.short")
    place_features = _words("places.features")
    directions = _words("places.directions")
    months = _numbers("months.months", "months.short_months")
    weekdays = _numbers("months.weekdays")
    calendar = _words("months.weekdays", "months.months")
    short_months = _words("months.short_months")
    english_months = _numbers("months.english_months")
    all_months = _numbers("months.months", "months.short_months", "months.english_months")
    all_weekdays = _numbers("months.weekdays", "months.english_weekdays")
    times_of_day = _listed("months.times_of_day")
    range_links = _listed("months.range_links")
    list_links = _listed("months.list_links")
    parts_of_year = _numbers("months.parts_of_year")
    numbers_of_parts = _numbers("months.numbers_of_parts")
    ends_of_parts = _words("months.numbers_of_parts", "months.quarters")
    before_year_in_period = _words("months.before_year_in_period")
    edges_of_periods = _listed("months.edges_of_periods")
    year_words = _words("months.year_words")
    only_before_years = _words("months.only_before_years")
    before_years = _words("months.only_before_years", "months.before_years")
    ends_before_years = _listed("months.ends_before_years")
    behind_years = _words("months.behind_years")
    events_of_a_year = _words("months.events_of_a_year")
    laws = _listed("months.laws")
    beginnings_of_laws = _listed("months.beginnings_of_laws")
    constitutions = _words("months.constitutions")
    other_calendars = _words("months.other_calendars")
    named_after_days = _words("months.named_after_days")
    numbering_nouns = _words("months.numbering_nouns")
    introducing_days = _words("months.introducing_days")
    opening_ranges = _words("months.opening_ranges")
    dates_in_words = _listed("months.dates_in_words")
    not_before_year = _listed("months.not_before_year")
    counted_by_four_digits = _listed("months.counted_by_four_digits")
    amounts = _words("months.amounts")

    # the days of a report and of what it tells
    bounds_of_time = _words("months.bounds_of_time")
    terms = _words("months.terms")
    to_come = _words("months.to_come")
    gone_by = _words("months.gone_by")
    plans = _words("months.plans")

    # phrases for whoever speaks
    pronouns = _words("pronouns.speaker")
    plural_pronouns = _words("pronouns.plural")
    first_person = _words("pronouns.first_person")
    own_self = _words("pronouns.own_self")
    own_side = _words("pronouns.own_side")
    accused = _words("reference.accused")
    investigators = _words("reference.investigators")
    representing = _words("reference.representing")
    others = _words("reference.others")
    states = _words("reference.states")
    describing = _words("reference.describing")
    naming_nouns = _words("reference.naming_nouns")
    stating = _words("reference.equating")
    accounts = _words("reference.accounts")
    collectives = _words("reference.collectives")
    regions = _words("reference.regions")
    accompanied = _words("reference.accompanied")
    addresses = _words("reference.addresses")
    generic_bodies = _words("reference.generic_bodies")
    groups_of_people = _words("reference.groups_of_people")
    unreal = _words("reference.unreal")
    firms = _words("reference.firms")
    epithet_openers = _words("reference.epithet_openers")
    unwilling = _words("reference.unwilling")
    of_people = _words("reference.of_people")
    sayers = _words(
        "offices.offices",
        "offices.abbreviated",
        "offices.relational",
        "offices.humans",
        "institutions.heads",
        "institutions.documents",
        "pronouns.speaker",
        "reference.utterances",
    )
    pointing = _words("reference.pointing")
    stops = _words("reference.stop")
    before_verb = _words("reference.before_verb")
    not_before_verb = _words("reference.not_before_verb")
    inside_role = _words("reference.inside_role")
    calling = _words("reference.calling")
    calling_familiarly = _words("reference.calling_familiarly")
    relatives_of_place = _words("reference.relatives_of_place")
    among_others = _words("reference.among_others")
    buildings = _words("reference.buildings")
    aged = _words("reference.aged")
    never_pointed = _words("reference.never_pointed")
    inside_office = _words("reference.inside_office")
    calling_nouns = _words("reference.calling_nouns")
    calling_words = _words("reference.calling", "reference.calling_familiarly", "reference.calling_nouns")
    thus_called = _words("reference.thus_called")
    before_calling = _words("reference.before_calling")
    between_calling = _words("reference.between_calling")
    familiar = _words("reference.familiar")
    familiar_nya = _words("reference.familiar_nya")
    between_passive = _words("reference.between_passive")
    contained = _words("reference.contained")
    prepositions = _words("reference.prepositions")
    english_links = _words("reference.english_links")
    prepositions_of_place = _words("reference.prepositions_of_place")
    introducing = _words("reference.introducing")
    before_title = _words("reference.before_title")
    utterances = _words("reference.utterances")
    utterance_kinds = _words("reference.utterance_kinds")
    causing = _words("reference.causing")
    said = _words("reference.said")
    determiners = _words("reference.determiners")
    negations = _words("reference.negations")
    weak_negations = _words("reference.weak_negations")
    coming = _words("reference.coming")
    clause_openers = _words("reference.clause")
    adjuncts = _words("reference.adjuncts")
    read_out = _words("reference.read_out")
    as_said = _words("reference.as_said")
    sole_parties = _words("reference.sole_parties")
    besides = _words("reference.besides")
    office_prefixes = _words("reference.prefixes")
    sources = _words("reference.before_source")
    after_comma = _words("reference.after_comma")
    linking = _words("reference.linking")
    inside_apposition = _words("reference.inside_apposition")
    coordinators = _words("reference.coordinators")

    # verbs of saying
    tails = _words("speech_verbs.tail")
    unmistakable_tails = _words("speech_verbs.tail_unmistakable")
    continuing_tails = _words("speech_verbs.tail_continuing")
    tails_before = _words("speech_verbs.tail_before")
    closing_formulas = _words("speech_verbs.closing_formula")
    active_saying = _words("speech_verbs.active")
    reporting = _words("speech_verbs.active", "speech_verbs.attitude")
    saying = _words("speech_verbs.tail", "speech_verbs.active", "speech_verbs.attitude")
    said_or_told = _words("speech_verbs.tail", "speech_verbs.active")
    cues = _words(
        "speech_verbs.tail",
        "speech_verbs.active",
        "speech_verbs.attitude",
        "speech_verbs.passive",
        "speech_verbs.according",
        "speech_verbs.for_whom",
        "speech_verbs.closing_formula",
        "speech_verbs.giving_verbs",
        "speech_verbs.needs_clause",
        "speech_verbs.judged",
        "speech_verbs.bare",
        "speech_verbs.based_on",
        "speech_verbs.attitudes_of_sources",
        "speech_verbs.attitudes_of_people",
        "speech_verbs.receiving",
    )
    before_speaker = _words("speech_verbs.tail", "reference.before_name")
    passive_saying = _words("speech_verbs.passive")
    according = _words("speech_verbs.according")
    according_suffixed = _words("speech_verbs.according_suffixed")
    for_whom = _words("speech_verbs.for_whom")
    confessing = _words("speech_verbs.confessing")
    giving = _words("speech_verbs.giving")
    giving_verbs = _words("speech_verbs.giving_verbs")
    judged = _words("speech_verbs.judged")
    denial = _words("speech_verbs.denial")
    naming = _words("speech_verbs.naming")
    attitude_pairs = _words("speech_verbs.attitude_pairs")
    attitude_openers = _first_words("speech_verbs.attitude_pairs")
    needs_clause = _words("speech_verbs.needs_clause")
    clause_marks = _words("speech_verbs.clause_marks")
    citing = _words("speech_verbs.citing")
    writing_objects = _words("speech_verbs.writing_objects")
    bare_verbs = _words("speech_verbs.bare")
    attitudes_of_sources = _words("speech_verbs.attitudes_of_sources")
    attitudes_of_people = _words("speech_verbs.attitudes_of_people")
    announcing = _words("speech_verbs.announcing")
    announced = _words("speech_verbs.announced")
    receiving = _words("speech_verbs.receiving")
    received = _words("speech_verbs.received")
    once_more = _words("speech_verbs.once_more")
    speaking_up = _words("speech_verbs.speaking_up")
    utterance_nouns = _words("speech_verbs.utterance_nouns")
    manner = _words("speech_verbs.manner")
    reasons = _words("speech_verbs.reasons")
    adjunct_openers = _words("speech_verbs.adjunct_openers")
    misspelt = _words("speech_verbs.misspelt")
    no_slips = _words("speech_verbs.no_slips")
    modal = _words("speech_verbs.modal")
    bare_certain = _words("speech_verbs.bare_certain")
    inside_clause = _words("speech_verbs.inside_clause")
    asking_for = _words("speech_verbs.asking_for")
    attitude = _words("speech_verbs.attitude")
    unsure = _words("speech_verbs.unsure")
    existence = _words("speech_verbs.existence")
    demanded = _words("speech_verbs.demanded")
    hearsay = _words("speech_verbs.hearsay")
    written_verbs = _words("speech_verbs.written_verbs")
    same = _words("speech_verbs.same")
    no_predicate = _words("speech_verbs.no_predicate")
    hoped = _words("speech_verbs.hoped")
    hoped_for = _words("speech_verbs.hoped_for")
    questions = _words("speech_verbs.questions")
    answers = _words("speech_verbs.answers")
    after_refusal = _words("speech_verbs.after_refusal")
    authorities = _words("speech_verbs.authorities")
    inquiry = _words("speech_verbs.inquiry")
    based_on = _words("speech_verbs.based_on")
    testimonies = _words("speech_verbs.testimonies")
    judged_by = _words("speech_verbs.judged_by")
    passive_continuing = _words("speech_verbs.passive_continuing")
    voiced_nouns = _words("speech_verbs.voiced_nouns")
    scoring = _words("speech_verbs.scoring")
    scored = _words("speech_verbs.scored")
    urged_to = _words("speech_verbs.urging")
    conditions = _words("speech_verbs.conditions")
    asking = _words("speech_verbs.asking")
    only = _words("speech_verbs.only")
    anybody = _words("speech_verbs.anybody")
    when_done = _words("speech_verbs.when_done")

    # by when something is to be done
    deadlines = _words("deadlines.always")
    deadlines_of_promises = _words("deadlines.always", "deadlines.promised")
    between_deadline_and_date = _words("deadlines.between")

    # what somebody does by saying something
    act_verbs = _values("speech_acts.verbs")
    act_stems = _values("speech_acts.stems")
    act_openings = _values("speech_acts.openings")
    forbidding = _words("speech_acts.forbidding")
    imperative = _words("speech_acts.imperative")
    inclusive = _words("speech_acts.inclusive")
    given_acts = _values("speech_acts.given")
    uttered_acts = _values("speech_acts.given", "speech_acts.uttered")
    declared = _words("speech_acts.declared")
    declaring = _words("speech_acts.declaring")
    award = _words("speech_acts.award")
    aims = _words("speech_acts.aims")
    uttering = _words("speech_acts.uttering")
    before_uttered = _words("speech_acts.before_uttered")
    apology = _words("speech_acts.apology")
    before_adjective = _words("speech_acts.before_adjective")
    urging = _words("speech_acts.urging")
    equating = _words("speech_acts.equating")
    promising = _words("speech_acts.promising")
    threatening = _words("speech_acts.threatening")
    ensuring = _words("speech_acts.ensuring")
    accusations = _words("speech_acts.accusations")
    untrue = _words("speech_acts.untrue")
    true = _words("speech_acts.true")
    neutral_saying = _words("speech_acts.neutral")
    no_witness = _words("speech_acts.no_witness")
    that = _words("speech_acts.complementizers")
    wishing = _words("speech_acts.wishing")
    self = _words("speech_acts.self")
    act_adverbs = _words("speech_acts.adverbs")
    committing = _words("speech_acts.committing")
    ready = _words("speech_acts.ready")
    purpose = _words("speech_acts.purpose")
    no_commitment = _words("speech_acts.no_commitment")
    no_main_clause = _words("speech_acts.conditions", "function_words.relative", "speech_acts.complementizers")
    clauses = _words("speech_acts.conditions", "pronouns.first_person")
    speech_openers = _words("speech_acts.speech_openers")

    # sentences, paragraphs and what sites put in
    abbreviations = _words("abbreviations.always")
    abbreviations_ending = _words("abbreviations.before_capital_ends")
    abbreviations_before_numbers = _words("abbreviations.before_numbers")
    streets = _words("abbreviations.streets")
    numbered = _words("abbreviations.numbered")
    enumerable = _words("abbreviations.enumerable")
    function_words = _words("function_words.function_words", "function_words.unfinished")
    set_off_by_hyphen = _words("function_words.set_off_by_hyphen")
    common_words = _words("function_words.function_words")
    unfinished = _words("function_words.unfinished")
    relative = _words("function_words.relative")
    pair_joins = _words("function_words.pair_joins")
    foreign_words = _words(
        *("languages.english", "languages.dutch", "languages.spanish", "languages.french", "languages.german")
    )
    english = _words("languages.english", "languages.more_english")
    javanese = _words("languages.javanese")
    javanese_endings = _listed("languages.javanese_endings")
    sundanese = _words("languages.sundanese")
    sundanese_endings = _listed("languages.sundanese_endings")
    malay = _words("languages.malay")
    not_malay = _words("languages.not_malay")
    other_languages = _words(
        *("languages.english", "languages.more_english", "languages.javanese", "languages.sundanese", "languages.malay")
    )
    dialects = _words("languages.dialects")
    shared_with_javanese = _words("languages.shared")
    openers = _words("ordinary.openers")
    boilerplate_openings = _listed("boilerplate.paragraph_start")
    boilerplate_lines = _words("boilerplate.whole_paragraph")
    announces_title = _words("boilerplate.announces_title")
    closes_report = _words("boilerplate.closes_report")
    article_bodies = _words("pages.article_bodies")
    site_parts = _words("pages.site_parts")
    site_part_stems = _listed("pages.site_part_stems")
    titles_of_other_pages = _listed("pages.titles_of_other_pages")
    paywalls = _listed("pages.paywall")
    next_pages = _words("pages.next_pages")
    whole_articles = _words("pages.whole_articles")
    page_parameters = _words("pages.page_parameters")
    unseen_elements = _words("pages.unseen_elements")
    inline_elements = _words("pages.inline_elements")
    writers = _words("pages.writers")
    labels_behind_writers = _listed("pages.labels_behind_writers")
    writer_names = _words("pages.writer_names")
    no_writers = _words("pages.no_writers")
    adverts = _listed("boilerplate.adverts")
    links = _listed("boilerplate.links")
    unmistakable_links = _words("boilerplate.unmistakable_links")
    notices = _listed("boilerplate.notices")
    page_ends = _listed("boilerplate.page_ends")
    small_in_titles = _words("boilerplate.small_in_titles")
    links_in_names = _words("boilerplate.links_in_names")
    after_titles = _words("boilerplate.after_titles")
    bylines = _words("front_matter.bylines")
    date_line_words = _words("months.months", "months.short_months", "months.weekdays", "front_matter.date_lines")
    document_kinds = _words("front_matter.documents")
    credits = _words("front_matter.credits")
    release_kinds = _listed("press_releases.kinds")
    release_times = _words("press_releases.release_times")
    release_fields = _words("press_releases.fields", "press_releases.release_times")
    release_numbers = _words("press_releases.number_fields")
    release_subjects = _words("press_releases.subjects")
    empty_subjects = _words("press_releases.empty_subjects")
    owned_credits = _listed("page_frames.owned")
    sure_addressees = _listed("press_releases.sure_addressees")
    addressees = _listed("press_releases.addressees")
    letterhead_bodies = _words("press_releases.bodies", "institutions.heads")
    opens_address = _words("press_releases.streets")
    contact_marks = _listed("press_releases.contact_marks")
    contact_headings = _words("press_releases.contacts")
    contact_sentences = _listed("press_releases.contact_sentences")
    letter_closings = _listed("press_releases.closings")
    regards = _words("press_releases.regards")
    below_signature = _words("press_releases.signed")
    copies = _words("press_releases.copies")
    page_words = _listed("page_frames.pages")
    of_pages = _listed("page_frames.of_pages")
    forwarded = _words("page_frames.forwarded")
    sources_of_text = _words("page_frames.sources")
    opens_caption = _listed("page_frames.captions")
    illustrations = _listed("page_frames.illustrations")
    no_caption_behind = _words("page_frames.pointing")
    caption_credits = _listed("page_frames.credits", "front_matter.credits")

    # headlines
    headline_weights = _weights("headlines.weights")
    headline_costs = _weights("headlines.costs")
    headline_pointing = _words("headlines.pointing")
    headline_reporting = _words("headlines.reporting")
    headline_negations = _words("headlines.negations")
    headline_clauses = _words("headlines.clauses")
    headline_time = _words(*_TIME)
    headline_breaks = _words("headlines.phrases", "headlines.clauses", *_TIME)
    headline_openings = _words("headlines.phrases", "headlines.clauses", *_TIME, "connectives.opening")
    headline_cuts = _words("headlines.phrases", "headlines.clauses", *_TIME, "headlines.joins")
    not_last = _words("headlines.phrases", "headlines.clauses", *_TIME, "headlines.joins", "headlines.not_last")
    no_title_end = _words("headlines.phrases", "headlines.clauses", "headlines.joins", "headlines.not_last")
    periods = _words("headlines.periods")
    counting = _words("headlines.every", *_NUMBER_WORDS)
    before_time = _words("headlines.before_time", *_TIME)
    time_pointers = _words("headlines.time_pointers")
    joins = _words("headlines.joins")
    complementizers = _words("headlines.complementizers")
    predicates = _words("headlines.predicates")
    no_predicates = _words("headlines.no_predicates")

    # points
    list_heads = _words("enumerations.heads")
    opens_clause = _words("enumerations.opens_clause")
    before_head = _words("enumerations.before_head")
    after_ordinal = _words("enumerations.after_ordinal")
    list_closers = _numbers("enumerations.closers")
    counted_heads = _words("enumerations.counted_heads")
    narration = _words("enumerations.narration")
    number_openers = _words("enumerations.number_openers")
    list_ordinals = _numbers("numbers.ordinals", "enumerations.ordinal_forms")
    after_number = _words("enumerations.after_number")
    after_head = _words("enumerations.after_head")
    no_heads = _words("enumerations.no_heads")
    before_number = _words("enumerations.before_number")
    before_bracket_number = _words("enumerations.before_bracket_number")
    spoken_closers = _words("enumerations.spoken_closers")
    last_closers = _words("enumerations.last")
    list_times = _words("enumerations.times")
    list_joins = _words("enumerations.joins")

    # what announces points
    personal_pronouns = _words("pronouns.speaker", "pronouns.plural", "pronouns.first_person")
    quantifiers = _words("announcements.quantifiers")
    label_stop = _words("announcements.label_stop")
    before_no_count = _words("announcements.before_no_count")
    label_auxiliaries = _words("announcements.label_auxiliaries")
    label_attributes = _words("announcements.label_attributes")
    label_capacities = _words("announcements.label_capacities")
    label_topics = _words("announcements.label_topics")
    label_times = _words("announcements.label_times")
    label_when = _words("announcements.label_when")
    positions = _words("announcements.positions")
    compiling = _words("announcements.compiling")
    telling_lists = _words("announcements.telling_lists")
    announced_heads = _words("announcements.announced_heads")
    empty_modifiers = _words("announcements.empty_modifiers")
    weak_quantifiers = _words("announcements.weak_quantifiers")
    before_no_label = _words("announcements.before_no_label")
    noun_links = _words("announcements.noun_links")
    sites = _words("announcements.sites")
    so_that = _words("announcements.so_that")
    bare_heads = _words("announcements.bare_heads")
    verbal_heads = _words("announcements.verbal_heads")
    before_count = _words("announcements.before_count")
    verb_shaped_nouns = _words("announcements.verb_shaped_nouns")
    vague = _words("announcements.vague")
    measured = _words("announcements.measured")
    not_announced = _words("announcements.not_announced")
    counts_others = _words("announcements.not_announced", "announcements.counted_besides")
    followers = _words("announcements.followers")
    follower_links = _words("announcements.follower_links")
    says_berikut = _words("announcements.says_berikut")
    before_berikut = _words("announcements.before_berikut")
    refers_on = _words("announcements.refers_on")
    asks = _phrases("announcements.asks")
    asks_for = _words("announcements.asks_for")
    announcing_verbs = _phrases("announcements.announcing_verbs")
    before_first_item = _words("announcements.before_first_item")
    opens_heading = _words("announcements.opens_heading")
    opens_clause_of_list = _words("announcements.opens_clause_of_list")
    citing_headings = _words("announcements.citing")
    other_times = _words("announcements.other_times")
    this_year = _numbers("announcements.this_year")

    # what names an item
    title_leads = _by_first_word("item_titles.lead", "item_titles.lead_phrases")
    aside_openers = _words("item_titles.aside")
    title_circumstances = _words("item_titles.circumstances")
    after_circumstances = _words("item_titles.after_circumstances")
    title_modifiers = _words("item_titles.modifiers")
    title_namers = _words("item_titles.namers")
    title_predicates = _by_first_word("item_titles.predicates")
    agent = _words("item_titles.agent")
    title_reporting = _words("item_titles.reporting", "speech_verbs.active")
    judging = _words("item_titles.judging")
    title_asking = _words("item_titles.asking")
    title_subjects = _words(
        "item_titles.pronouns", "item_titles.subjects", "institutions.heads", "offices.offices", "offices.abbreviated"
    )
    title_pronouns = _words("item_titles.pronouns")
    suspicion = _words("item_titles.suspicion")
    one_of = _words("item_titles.one_of")
    namers_of_kind = _words("comma_lists.equation")
    no_subjects = _words("item_titles.no_subjects", "item_titles.before_duty", "headlines.negations")
    explaining = _words("item_titles.explaining")
    exemplifying = _words("item_titles.exemplifying")
    lead_prepositions = _words("item_titles.lead_prepositions")
    modals = _words("item_titles.modals")
    duties = _words("item_titles.duties")
    before_duty = _words("item_titles.before_duty")
    stative = _words("item_titles.stative")
    no_verbs = _words("item_titles.no_verbs", "headlines.no_predicates")
    title_stop = _words("item_titles.stop")
    title_copulas = _words("item_titles.copulas")
    title_stops = _by_first_word("item_titles.stop", "item_titles.stop_in_speech")
    title_adjuncts = _words("headlines.phrases")
    no_item_end = _words("function_words.unfinished", "headlines.phrases", "item_titles.unfinished")
    title_means = _words("item_titles.means")
    title_measures = _words("item_titles.measures")
    title_purpose = _words("item_titles.purpose")
    title_series = _by_first_word("item_titles.series")
    no_title_stops = _by_first_word("item_titles.no_stop")
    title_roles = _words("item_titles.roles")
    speech_tags = _words("item_titles.tags")

    # announced comma lists
    naming_all = _phrases("comma_lists.all")
    naming_some = _phrases("comma_lists.some")
    equating_lists = _phrases("comma_lists.equation")
    giving_examples = _phrases("comma_lists.examples")
    examples_by_the_way = _words("comma_lists.by_the_way")
    announcer = _first_words("comma_lists.all", "comma_lists.some", "comma_lists.equation", "comma_lists.examples")
    list_leads = _words("comma_lists.leads")
    phrase_stops = _words(
        *("announcements.label_stop", "announcements.label_attributes", "announcements.label_auxiliaries"),
        *("announcements.followers", "comma_lists.phrase_stops", "enumerations.joins"),
    )
    list_quantifiers = _words("announcements.quantifiers", "comma_lists.quantifiers")
    plural_of_people = _words("comma_lists.plural_of_people")
    naming_parts = _words("comma_lists.parts")
    after_lists = _words("comma_lists.after_lists")
    containing = _words("comma_lists.containing")
    not_plural = _words("comma_lists.not_plural")
    not_counted = _words("comma_lists.not_counted")
    collective_nouns = _phrases("comma_lists.collectives")
    list_collectives = _first_words("comma_lists.collectives")
    one_of_several = _words("comma_lists.one_of_several")
    before_subject = _words("comma_lists.before_subject")
    points_to_list = _words("reference.pointing", "comma_lists.pointing_back")
    guests = _words("comma_lists.guests")
    not_attending = _words("comma_lists.not_attending")
    attendance = _words("comma_lists.attendance")
    comma_list_joins = _words("comma_lists.joins", "comma_lists.joins_behind_joins")
    inner_joins = _words("comma_lists.joins")
    before_serta = _words("comma_lists.before_serta")
    firm_joins = _words("comma_lists.firm_joins", "numbers.range_words")
    continues_item = _words("comma_lists.continues")
    breaks_list = _words("comma_lists.breaks")
    breaks_without_join = _words("comma_lists.breaks_without_join")
    goes_on = _words("comma_lists.goes_on")
    item_adjuncts = _words("comma_lists.adjuncts")
    regions_of_places = _words("comma_lists.regions")
    explains_item = _words("comma_lists.explains_item")
    range_openers = _words("comma_lists.range_openers")
    opens_subject = _words("announcements.opens_heading", "comma_lists.opens_subject")
    before_inner_verb = _words("comma_lists.before_inner_verb")
    no_adjunct = _words("comma_lists.no_adjunct")
    no_verbs_in_lists = _words("comma_lists.no_verbs", "announcements.verb_shaped_nouns")
    alternatives = _words("comma_lists.alternatives")
    auxiliaries = _words("comma_lists.auxiliaries")
    not_pointed_to = _words("comma_lists.not_pointed_to")
    between_two = _words("comma_lists.between_two")
    no_item_starts = _words("comma_lists.no_item_starts")
    et_cetera = _words("comma_lists.et_cetera")

    # numbers, units
    number_words = _numbers(*_NUMBER_WORDS)
    small_numbers = _numbers("numbers.small")
    tens_words = _numbers("numbers.tens_words")
    hundred_words = _numbers("numbers.hundred_words")
    large_words = _numbers("numbers.large_words")
    teens = _numbers("numbers.belasan")
    tens = _numbers("numbers.tens")
    hundreds = _numbers("numbers.hundreds")
    large_multipliers = _numbers("numbers.large_multipliers")
    multipliers = _numbers("numbers.tens", "numbers.hundreds", "numbers.large_multipliers")
    abbreviated_multipliers = _numbers("numbers.abbreviated_multipliers", "numbers.multipliers_of_money")
    scales = _numbers(
        "numbers.tens", "numbers.hundreds", "numbers.large_multipliers", "numbers.abbreviated_multipliers"
    )
    short_multipliers = _numbers("numbers.abbreviated_multipliers")
    before_ordinals = _words("numbers.before_ordinals")
    decimal_comma = _words("numbers.decimal_comma")
    fractions = _numbers("numbers.fractions")
    denominators = _numbers("numbers.denominators")
    indefinite_numbers = _numbers("numbers.indefinite")
    indefinite_highs = _numbers("numbers.indefinite_highs")
    approximate_suffixes = _words("numbers.approximate_suffixes")
    range_words = _words("numbers.range_words")
    with_word = _words("numbers.with_word")
    range_abbreviations = _words("numbers.range_abbreviations")
    range_letters = _words("numbers.range_letters")
    between = _words("numbers.between")
    change_links = _words("numbers.change_links")
    alternative_links = _words("numbers.alternative_links")
    of_links = _words("numbers.of_links")
    times = _words("numbers.times")
    rate_links = _words("numbers.rate_links")
    ordinals = _numbers("numbers.ordinals")
    roman_numerals = _numbers("numbers.roman")
    currencies = _values("units.currency_before")
    currencies_after = _values("units.currency_after")
    currency_names = _values_as_words("units.currency_before", "units.currency_after")
    areas = _words("units.areas")
    percents = _words("units.percent")
    unit_phrases = _values_by_first_word("units.phrases")
    measures = _values("units.percent", "units.currency_after", "units.measure_words", "units.measure_symbols")
    unit_symbols = _words("units.measure_symbols")
    symbols_by_case = _words("units.symbols_by_case")
    not_multiplied = _words("units.not_multiplied")
    precise_units = _words("units.precise")
    compound_nouns = _values_by_first_word("units.compounds")
    lengths = _words("units.lengths")
    divisors = _values("units.divisors")
    classifiers = _words("units.classifiers")
    counted = _words("units.classifiers", "units.counted")
    counted_abbreviations = _words("units.counted_abbreviations")
    no_unit = _words("units.no_unit", "units.root_verbs")
    root_verbs = _words("units.root_verbs")
    unit_ends = _listed("units.unit_ends")
    magnitude = _values("units.magnitude")
    numbered_heads = _words("units.numbered_heads")
    clock = _words("units.clock")
    before_clock = _words("units.before_clock")
    hours_of_day = _words("units.times_of_day")
    before_score = _words("units.before_score")
    time_pointing = _words("units.time_pointing")
    levels = _words("units.levels")
    others_of_them = _by_first_word("units.others_of_them")
    idioms = _by_first_word("units.idioms")
    glued_to_numbers = _words("units.counting_words", "bounds.fillers", "units.glued_to_numbers")
    before_days = _words("units.before_days")
    counting_words = _words("units.counting_words")
    minus_words = _words("numbers.minus_words")
    plus_words = _words("numbers.plus_words")
    plus_minus = _words("numbers.plus_minus")
    time_units = _words("units.time_units")
    years_of_laws = _words("units.years_of_laws")
    bounds_before = _values_by_last_word("bounds.before")
    bounds_of_both = _phrases("bounds.of_both")
    bounds_after = _values_by_first_word("bounds.after")
    place_bounds = _words("bounds.of_places")
    bound_fillers = _words("bounds.fillers")
    after_bound = _words("bounds.lebih_before")

    # pages of documents
    words_of_pages = _words("documents.page_words")
    hyphenated = _words("documents.hyphenated")

    # what two glued words are made of
    glued_firsts = _words("glued.first")
    glued_clauses = _words("glued.clause")
    glued_nouns = _words("glued.noun")
    never_glued = _words("glued.whole", "compounds.one_word")
    inner_capitals = _words("compounds.inner_capitals")
    before_inner_capital = _listed("compounds.before_inner_capital")
    bound_forms = _words("compounds.bound_forms")
    compound_ends = _words("compounds.compound_ends")
    name_ends = _words("compounds.name_ends")
    glued_after_any = _words("compounds.after_any_capital")
    glued_after_names = _words("compounds.after_given_name")

    # summaries
    stop_words = _words(*(f"stop_words.{group}" for group in _STOP_WORDS))
    hanging_connectives = _words("hanging_openers.connective")
    hanging_pointing = _words("hanging_openers.pointing")
    hanging_pronouns = _words("hanging_openers.pronoun")
    hanging = _words("hanging_openers.connective", "hanging_openers.pointing", "hanging_openers.pronoun")
    list_endings = _words("summary_lines.list_endings")
    list_openings = _words("summary_lines.list_openings")
    announced_by_ini = _words("summary_lines.list_nouns")
    caption_openers = _words("summary_lines.captions")
    caption_marks = _words("summary_lines.caption_marks")
    picture_credits = _words("summary_lines.credits")
    letter_fields = _words("summary_lines.letter_fields")
    calls_to_readers = _words("summary_lines.calls")
    called_to = _words("summary_lines.called_to")
    points_of_news = _words("summary_lines.points_of_news")
    times_of_now = _words("summary_lines.times")
    bonus_words = _words("cue_words.bonus")
    stigma_words = _words("cue_words.stigma")

    # what a quote loses at its ends
    negating_before = _words("cut_off.negating_before")
    limiting_after = _words("cut_off.limiting_after")
    passed_over = _words("cut_off.passed_over")

    # what inputs say about their articles
    text_fields = _listed("fields.text")
    metadata_fields = _values("fields.metadata")
    front_matter_fields = _words("fields.metadata", "fields.only_above_markdown")


vocabulary = Vocabulary()
