package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Days and points in time are read and written exactly as the JDK does it, whatever their texts. */
class MomentsProperties {
    private static final String CHARACTERS = "0123456789-:.TtZz+ \u0662";

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> ofOurDays = Arbitraries.longs()
                .between(
                        Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("+10001-01-01T00:00:00Z").getEpochSecond());
        Arbitrary<Long> seconds = Arbitraries.frequencyOf(
                Tuple.of(9, ofOurDays),
                Tuple.of(1, Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())));
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.just(0),
                Arbitraries.integers().between(0, 999).map(milli -> milli * 1_000_000),
                Arbitraries.integers().between(0, 999_999_999));
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }

    /** Texts of the usual form, days that do not exist among them. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> made = Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 61),
                        Arbitraries.strings().withCharRange('0', '9').ofMaxLength(10))
                .as((year, month, day, hour, minute, second, fraction) -> String.format(
                        "%04d-%02d-%02dT%02d:%02d:%02d%sZ",
                        year, month, day, hour, minute, second, fraction.isEmpty() ? "" : "." + fraction));
        return Arbitraries.oneOf(instants().map(Instant::toString), made).flatMap(MomentsProperties::maybeMutated);
    }

    private static Arbitrary<String> maybeMutated(String text) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, text.length() - 1);
        Arbitrary<Character> characters = Arbitraries.chars().with(CHARACTERS);
        return Arbitraries.oneOf(
                Arbitraries.just(text),
                Combinators.combine(places, characters)
                        .as((place, other) -> text.substring(0, place) + other + text.substring(place + 1)),
                Combinators.combine(places, characters)
                        .as((place, more) -> text.substring(0, place) + more + text.substring(place)),
                places.map(place -> text.substring(0, place) + text.substring(place + 1)),
                places.map(place -> text.substring(0, place)));
    }

    /** What a parser makes of a text; empty where it refuses it. */
    private static <T> Optional<T> read(Function<String, T> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }

    @Property(tries = 5_000)
    void points_in_time_are_read_as_the_jdk_reads_them(@ForAll("texts") String text) {
        assertThat(read(Moments::instant, text)).isEqualTo(read(Instant::parse, text));
    }

    @Property(tries = 5_000)
    void days_are_read_as_the_jdk_reads_them(@ForAll("texts") String text) {
        String day = text.substring(0, Math.min(text.length(), 10));
        assertThat(read(Moments::date, day)).isEqualTo(read(LocalDate::parse, day));
        assertThat(read(Moments::date, text)).isEqualTo(read(LocalDate::parse, text));
    }

    @Property(tries = 2_000)
    void points_in_time_are_written_as_the_jdk_writes_them(@ForAll("instants") Instant instant) {
        assertThat(Moments.text(instant)).isEqualTo(instant.toString());
    }
}
