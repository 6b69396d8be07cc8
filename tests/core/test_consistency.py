"""A name is written one way in an article, or a note says where it is not."""

from dataclasses import replace

from core.article import from_text
from core.consistency import KIND, with_consistency_notes
from core.gazetteer import Gazetteer, bundled
from core.ledger import Entry, Ledger
from core.pair import Check, Level, Pair
from core.pairing import NO_TERMS, reworded
from core.reading import Finished, read_article, with_name_notes
from core.sentences import Sentence
from core.translator import Engine
from tests.core.conftest import NOW

FIRST = "قال المدرب هشام حمدان إن الفريق جاهز."
SECOND = "وأضاف حمدان أن المباراة صعبة."
THIRD = "ووصل هشام حمدان مساء أمس."
UNKNOWN = Gazetteer({})


def pair(number: int, arabic: str, english: str) -> Pair:
    return Pair(Sentence(number, number, 1, None, 0, len(arabic), arabic), english, english)


def article(*english: str) -> list[Pair]:
    """Three sentences about one man."""
    return [
        pair(number, *one)
        for number, one in enumerate(zip((FIRST, SECOND, THIRD), english, strict=True), 1)
    ]


def notes(
    pairs: list[Pair], ledger: Ledger | None = None, gazetteer: Gazetteer = UNKNOWN
) -> dict[int, list[str]]:
    """What is noted, by the number of the sentence."""
    found = with_consistency_notes(pairs, ledger or Ledger(), gazetteer)
    told = {one.number: [c.message for c in one.checks if c.kind == KIND] for one in found}
    return {number: messages for number, messages in told.items() if messages}


def test_the_rarer_form_is_noted_with_where_the_usual_one_stands() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "Hamedan added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    noted = with_consistency_notes(pairs, Ledger(), UNKNOWN)
    assert [len(one.checks) for one in noted] == [0, 1, 0]
    (check,) = noted[1].checks
    assert check.level is Level.NOTE
    assert check.message == "حمدان is Hamedan here and Hamdan elsewhere (para 1, sent. 1)."
    assert [SECOND[slice(*span)] for span in check.source_spans] == ["حمدان"]
    assert [noted[1].english[slice(*span)] for span in check.english_spans] == ["Hamedan"]


def test_a_name_that_is_lost_in_one_sentence_is_noted() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "He added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    message = "No English form of حمدان is found here; it is Hamdan elsewhere (para 1, sent. 1)."
    assert notes(pairs) == {2: [message]}


def test_a_name_after_to_is_noted_with_its_article() -> None:
    pairs = [
        pair(1, "قال أحمد الجربا ذلك.", "Ahmad al-Jarba said so."),
        pair(2, "ووصل أحمد الجربا أمس.", "Ahmad al-Jarba arrived yesterday."),
        pair(3, "وقدم شكره للجربا أمس.", "He thanked him yesterday."),
    ]
    (check,) = with_consistency_notes(pairs, Ledger(), UNKNOWN)[2].checks
    assert "form of الجربا is found" in check.message
    assert check.elsewhere == "al-Jarba"


def test_a_word_found_once_is_lost_only_beside_the_same_name() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "He added that the match was hard.",
        "Hisham arrived last night.",
    )
    assert list(notes(pairs)) == [3]


def test_what_another_check_points_at_is_not_noted_again() -> None:
    told = Check("names", Level.LIKELY, "No English form is found.", ((6, 11),))
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "He added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    pairs[1] = replace(pairs[1], checks=(told,))
    assert notes(pairs) == {}


def test_case_possessive_article_and_english_endings_are_no_other_form() -> None:
    pairs = article(
        "COACH HISHAM HAMDAN SAID THE TEAM WAS READY.",
        "According to Hamdan's words the match was hard.",
        "Hisham al-Hamdani arrived last night.",
    )
    assert notes(pairs) == {}


def test_a_country_and_its_people_are_one_name() -> None:
    pairs = [
        pair(1, "قال السيد البريطاني جونسون إنه جاهز.", "Mr British Johnson said he was ready."),
        pair(2, "ووصل البريطاني جونسون أمس.", "Britain's Johnson arrived yesterday."),
    ]
    assert notes(pairs) == {}


def test_a_name_twice_in_a_sentence_is_noted_once() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "Hamedan added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    pairs[1] = pair(2, f"{SECOND} وقال حمدان ذلك", pairs[1].english)
    assert [len(messages) for messages in notes(pairs).values()] == [1]


def test_a_form_that_stands_beside_a_stranger_one_is_enough() -> None:
    pairs = [
        pair(1, "وقال هونغ كونغ ستار إنها جاهزة.", "Hong Kong Star said it was ready."),
        pair(2, "وتقع هونغ كونغ ستار هناك.", "Hong Kong Star lies there."),
    ]
    assert notes(pairs) == {}


def test_the_english_of_another_name_is_not_taken_for_this_one() -> None:
    pairs = [
        pair(1, "قال عبد الباسط سيدا إنه جاهز.", "Abdul Basit Sida said he was ready."),
        pair(2, "والتقى سيدا الشيخ زايد.", "He met Sheikh Zayed."),
        pair(3, "ووصل باسط سيدا أمس.", "Basit Sida arrived yesterday."),
    ]
    (message,) = notes(pairs)[2]
    assert message.startswith("No English form of سيدا")


def test_small_words_that_sound_like_a_name_are_left_alone() -> None:
    pairs = [
        pair(1, "قال الشيخ علي حمدان ذلك.", "Sheikh Ali Hamdan said so."),
        pair(2, "ووقع علي حمدان على الاتفاق.", "Ali Hamdan signed it."),
        pair(3, "واتفقوا على الموعد في Alea.", "They agreed on a date in Alea."),
    ]
    assert notes(pairs) == {}


def test_names_that_are_not_written_by_their_sound_are_left_alone() -> None:
    pairs = [
        pair(1, "وصل الوفد إلى مصر.", "The delegation arrived in Egypt."),
        pair(2, "وغادر الوفد مصر.", "The Misr delegation left."),
    ]
    assert notes(pairs, gazetteer=Gazetteer({"مصر": ("Egypt",)})) == {}


def test_a_known_name_is_followed_without_a_first_name() -> None:
    pairs = [
        pair(1, "وصل الوفد إلى بنغلاديش.", "The delegation arrived in Bangladesh."),
        pair(2, "وغادر الوفد بنغلاديش.", "The delegation left Bangladeish."),
    ]
    assert list(notes(pairs, gazetteer=Gazetteer({"بنغلاديش": ()}))) == [2]


def test_a_particle_is_not_part_of_the_name_that_is_noted() -> None:
    pairs = [
        pair(1, "قال أحمد الجربا ذلك.", "Ahmed al-Jarba said so."),
        pair(2, "وقال أحمد الجربا إنه جاهز.", "Ahmed al-Jarba said he was ready."),
        pair(3, "خلفا لأحمد والجربا.", "He succeeds Ahmed and al-Jurba."),
    ]
    (message,) = notes(pairs)[3]
    assert message.startswith("الجربا is al-Jurba here")


def test_the_ledger_takes_the_place_of_the_notes() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "Hamedan added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    assert notes(pairs, Ledger((Entry("حمدان", "Hamdan"),))) == {}
    pairs[1] = pair(2, f"{SECOND} وقال حمدان ذلك.", pairs[1].english)
    assert notes(pairs, Ledger((Entry("حمدان", "Hamdan"),))) == {}


def test_the_analysts_own_form_is_the_usual_one() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "Hamedan added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    pairs[1] = replace(pairs[1], edited=True)
    assert list(notes(pairs)) == [1, 3]


def test_a_broken_sentence_has_no_further_notes() -> None:
    pairs = article("Coach Hisham Hamdan was ready.", "said said said", "Hisham Hamdan arrived.")
    broken = Check("output", Level.DOUBTFUL, '"said" is repeated in the English.')
    pairs[1] = replace(pairs[1], checks=(broken,))
    assert notes(pairs) == {}


def test_looking_again_finds_the_same_and_forgets_what_no_longer_holds() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "Hamedan added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    once = with_consistency_notes(pairs, Ledger(), UNKNOWN)
    assert with_consistency_notes(once, Ledger(), UNKNOWN) == once
    mended = [replace(one, english=one.english.replace("Hamedan", "Hamdan")) for one in once]
    assert notes(mended) == {}


def test_a_note_stays_while_a_sentence_keeps_its_english() -> None:
    pairs = article(
        "Coach Hisham Hamdan said the team was ready.",
        "Hamedan added that the match was hard.",
        "Hisham Hamdan arrived last night.",
    )
    noted = with_consistency_notes(pairs, Ledger(), UNKNOWN)[1]
    same = reworded(noted, {}, Ledger((Entry("القاهرة", "Cairo"),)), terms=NO_TERMS)
    assert [check.kind for check in same.checks].count(KIND) == 1
    other = reworded(noted, {SECOND: "Hamdan said it was hard."}, Ledger(), terms=NO_TERMS)
    assert KIND not in {check.kind for check in other.checks}


def test_a_reading_has_the_notes_when_they_are_asked_for(engine: Engine) -> None:
    english = {
        FIRST: "Coach Hisham Hamdan said the team was ready.",
        SECOND: "Hamedan added that the match was hard.",
        THIRD: "Hisham Hamdan arrived last night.",
    }
    text = from_text(f"{FIRST}\n\n{SECOND}\n\n{THIRD}", NOW)
    *_, last = read_article(text, engine, points=1, corrections=english)
    assert isinstance(last, Finished)
    told = [
        [pair.number for pair in reading.pairs if KIND in {c.kind for c in pair.checks}]
        for reading in (last.reading, with_name_notes(last.reading))
    ]
    assert [len(numbers) for numbers in told] == [0, 1]


def test_the_bundled_gazetteer_takes_part() -> None:
    pairs = [
        pair(1, "وصل الوفد إلى بنغلاديش.", "The delegation arrived in Bangladesh."),
        pair(2, "وغادر الوفد بنغلاديش.", "The delegation left Bangladeish."),
    ]
    assert list(notes(pairs, gazetteer=bundled())) == [2]
