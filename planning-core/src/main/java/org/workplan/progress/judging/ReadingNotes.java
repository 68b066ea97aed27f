package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.target.Reading;
import org.workplan.value.Amount;
import org.workplan.value.Rational;

/** Says how the words of an amount were read, where they could be read otherwise. */
final class ReadingNotes {

    private ReadingNotes() {}

    static ImmutableList<Explanation> of(Reading reading, Amount amount) {
        if (amount instanceof Amount.About about) {
            return ImmutableList.of(about(reading, about));
        }
        return amount instanceof Amount.Stated stated
                ? stated(reading, stated)
                        .map(key -> ImmutableList.of(Explanation.of(key)
                                .number("number", Rational.of(stated.number()), "")
                                .note()))
                        .orElse(ImmutableList.of())
                : ImmutableList.of();
    }

    private static Optional<String> stated(Reading reading, Amount.Stated stated) {
        boolean strict = reading.comparison() == Reading.Comparison.STRICT;
        return switch (stated.comparator()) {
            case MORE_THAN -> Optional.of(strict ? "progress.read-more-strict" : "progress.read-more-inclusive");
            case LESS_THAN -> Optional.of(strict ? "progress.read-less-strict" : "progress.read-less-inclusive");
            case BARE ->
                Optional.of(
                        reading.bareNumber() == Reading.BareNumber.AT_LEAST
                                ? "progress.read-bare-at-least"
                                : "progress.read-bare-exactly");
            case EXACTLY, AT_LEAST, AT_MOST -> Optional.empty();
        };
    }

    private static Explanation about(Reading reading, Amount.About about) {
        Optional<Amount.Tolerance> tolerance = about.tolerance().or(reading::tolerance);
        String key = about.tolerance().isPresent()
                ? "progress.read-about-own"
                : tolerance.isPresent() ? "progress.read-about-policy" : "progress.read-about-none";
        Explanation.Builder note = Explanation.of(key).number("number", Rational.of(about.number()), "");
        tolerance.ifPresent(allowed ->
                note.number("tolerance", Rational.of(allowed.amount()), allowed.relative() ? "percent" : ""));
        return note.note();
    }
}
