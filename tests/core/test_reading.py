from collections.abc import Iterator

import pytest

from core.article import Article, from_text
from core.errors import NotArabic
from core.reading import (
    Event,
    Finished,
    Ranked,
    Reading,
    Translated,
    read_article,
    reading_order,
    whole,
)
from core.translator import Engine
from tests.core.conftest import NOW


def finished(events: Iterator[Event]) -> Reading:
    *_, last = events
    assert isinstance(last, Finished)
    return last.reading


def test_ranking_comes_first_then_pairs_then_the_finished_reading(
    short_article: Article, engine: Engine
) -> None:
    events = list(read_article(short_article, engine, points=2))
    assert isinstance(events[0], Ranked)
    assert all(isinstance(event, Translated) for event in events[1:-1])
    assert isinstance(events[-1], Finished)
    assert len({event.pair.number for event in events if isinstance(event, Translated)}) == 5


def test_the_title_and_the_key_points_are_translated_before_the_rest(
    short_article: Article, engine: Engine
) -> None:
    events = list(read_article(short_article, engine, points=2))
    ranked = events[0]
    assert isinstance(ranked, Ranked)
    came = [event.pair.number for event in events if isinstance(event, Translated)]
    order = list(dict.fromkeys(came))  # one whose second try is better comes again
    chosen = [point.sentence for point in ranked.key_points]
    assert order[:3] == [1, *chosen]
    assert order[3:] == sorted(order[3:])


def test_the_pairs_of_a_reading_stand_in_reading_order(
    short_article: Article, engine: Engine
) -> None:
    reading = finished(read_article(short_article, engine, points=2))
    assert [pair.number for pair in reading.pairs] == [1, 2, 3, 4, 5]
    assert all(pair.english for pair in reading.pairs)
    assert reading.method.startswith("2 of 4 sentences")


def test_stopping_keeps_what_came(short_article: Article, engine: Engine) -> None:
    seen: list[Event] = []
    events = read_article(short_article, engine, points=1, cancelled=lambda: len(seen) >= 3)
    for event in events:
        seen.append(event)  # noqa: PERF402  cancelled() looks at it on the way
    last = seen[-1]
    assert isinstance(last, Finished)
    assert len(last.reading.pairs) == 2 < len(last.reading.sentences)


def test_latin_sentences_stay_as_they_are_and_are_marked(engine: Engine) -> None:
    article = from_text("وصل الوفد إلى القاهرة اليوم بعد رحلة طويلة.\n\nRead more here.", NOW)
    reading = finished(read_article(article, engine, points=1))
    pair = reading.pair(2)
    assert pair is not None
    assert (pair.english, pair.machine) == ("Read more here.", "")
    assert [check.kind for check in pair.checks] == ["untranslated"]


@pytest.mark.parametrize(
    "text", ["This is an English text about Cairo.", "Это русский текст о Каире."]
)
def test_text_that_is_not_arabic_is_refused_until_the_user_insists(
    text: str, engine: Engine
) -> None:
    article = from_text(text, NOW)
    with pytest.raises(NotArabic):
        next(read_article(article, engine, points=1))
    assert finished(read_article(article, engine, points=1, force=True)).pairs


def test_all_pieces_of_a_long_sentence_are_translated_with_its_key_point(engine: Engine) -> None:
    clause = "وأكد الوزير أن الحكومة ستواصل العمل من أجل تحسين الخدمات في جميع المحافظات، "
    article = from_text(clause * 8 + ".\n\nانتهى الاجتماع.", NOW)
    events = list(read_article(article, engine, points=1))
    ranked = events[0]
    assert isinstance(ranked, Ranked)
    group = whole(ranked.sentences, ranked.key_points[0].sentence)
    assert len(group) > 1
    order = reading_order(ranked.sentences, ranked.key_points)
    assert order[: len(group)] == group


def test_whole_finds_the_pieces_from_any_of_them(engine: Engine) -> None:
    text = "، ".join(["كلمة"] * 150)
    reading = finished(read_article(from_text(text, NOW), engine, points=1))
    groups = {reading.whole(sentence.number) for sentence in reading.sentences}
    assert groups == {reading.sentences}
