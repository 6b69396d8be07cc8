"""The corpus's parallel sources, and how much of training each may fill.

Shares are of target tokens and need not add up to one. `early` holds until the switch that
`train` makes (see `--switch`), `late` from there to the end: general first, then news.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True)
class Group:
    """Sources that share one fate: a name, file name patterns and two shares of training."""

    name: str
    patterns: tuple[str, ...]
    early: float
    late: float


GROUPS = (
    Group("news", ("news_wire",), 0.50, 0.66),
    Group("recent", ("news_recent",), 0.01, 0.01),
    # The pairs of `written/`: all subjects and hard forms, where news_wire is thin.
    Group("written", ("written_*",), 0.25, 0.50),
    # Made by `forward.py` from `mono/`: much news, but in a model's English, so early and less.
    Group("forward", ("unclear_ant_*", "wikinews", "wikipedia_*"), 0.45, 0.10),
    Group(
        "archives",
        ("syrian_archive", "sudanese_archive", "yemeni_archive", "open_election_data"),
        0.06,
        0.06,
    ),
    Group(
        "prose",
        (
            "udhr", "un_sdg", "vote_gov", "nhs_covid_app", "coronamelder", "privacyguides",
            "opensource_guide", "bitcoin_org", "mt_geneval", "xquad",
        ),
        0.10,
        0.08,
    ),
    Group(
        "technical",
        ("react_docs", "owasp_asvs", "owasp_top10", "cncf_glossary", "monero_site", "turing_way"),
        0.03,
        0.01,
    ),
    Group("machine", ("mmlu_ar", "microsoft_curricula"), 0.07, 0.04),
    Group("spoken", ("tatoeba", "xsid"), 0.05, 0.03),
    Group("labels", ("l10n_*_labels",), 0.01, 0.00),
    Group("interface", ("l10n_*",), 0.04, 0.01),
    Group(
        "names",
        (
            "lex_names_wikidata", "lex_names_palestine", "lex_translit_google", "lex_syria_places",
            "lex_places_egypt", "lex_cldr", "lex_isocodes", "lex_unterm_countries",
        ),
        0.06,
        0.05,
    ),
    Group("words", ("lex_buckwalter", "lex_wiktionary", "lex_awn", "lex_covid_terms"), 0.06, 0.03),
    Group("terms", ("lex_arabeyes",), 0.01, 0.00),
)  # fmt: skip
LEFT_OUT = {
    "lex_cldr_emoji": "names of emoji: no such text in news",
    "lex_places_saudi": "city districts only, in a fixed pattern",
}


def reading_order(source: str) -> tuple[int, int, str]:
    """Return a sort key that puts sources in the order of `GROUPS` and their patterns.

    Of a term's translations only the first few are kept, so newswire lexicons come first.
    """
    for place, group in enumerate(GROUPS):
        for rank, pattern in enumerate(group.patterns):
            if fnmatchcase(source, pattern):
                return place, rank, source
    return len(GROUPS), 0, source


def group_of(source: str) -> Group | None:
    """Return the group of the source with this file name, or None when it is left out."""
    if source in LEFT_OUT:
        return None
    for group in GROUPS:
        if any(fnmatchcase(source, pattern) for pattern in group.patterns):
            return group
    return None
