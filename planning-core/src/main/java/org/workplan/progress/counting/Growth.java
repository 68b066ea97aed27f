package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** By how much running totals rose within a window: the total at its end without the one at its start. */
public final class Growth {

    private final DatePeriod window;
    private final CountingScope frame;

    private Growth(DatePeriod window, CountingScope frame) {
        this.window = window;
        this.frame = frame;
    }

    /** What was added in a window, as the totals of the whole time tell it. */
    public static MeasuredValue within(DatePeriod window, CountingScope whole, Selection selection) {
        List<Measurement> numbers = selection.numbers();
        CountingScope inside = whole.over(window);
        if (numbers.isEmpty()) {
            return CountingExplanations.unknown(
                    inside, selection, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
        }
        Growth growth = new Growth(window, whole);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        SnapshotCounting.units(whole.indicator(), numbers).values().forEach(some -> parts.add(growth.of(some)));
        Derivation made = new Derivation(Increments.overUnits(whole.indicator().overUnits()), parts.build());
        Interval soFar = made.value().low().map(Interval::exactly).orElseGet(() -> Interval.atLeast(Rational.ZERO));
        ImmutableList<Assessment.Missing> missing =
                inside.isClosed() && made.value().exact().isEmpty()
                        ? ImmutableList.of(Assessment.Missing.of(Assessment.Missing.What.REPORT))
                        : ImmutableList.of();
        ImmutableList<Measurement> seen = selection.counted().stream()
                .filter(one -> window.contains(one.observed().end()))
                .collect(ImmutableList.toImmutableList());
        Selection own = new Selection(seen, ImmutableList.of(), ImmutableList.of());
        return new MeasuredValue(
                made.value(),
                soFar,
                numbers.size(),
                true,
                true,
                missing,
                CountingExplanations.value(inside, own, made));
    }

    private Explanation of(List<Measurement> unit) {
        Interval before = window.start().equals(frame.period().start())
                ? Interval.exactly(Rational.ZERO)
                : total(unit, window.start().minusDays(1));
        Interval after = total(unit, window.end());
        Interval rise = after.minus(before);
        boolean falls = false;
        for (int i = 1; i < unit.size(); i++) {
            falls |= Selection.number(unit.get(i)).compareTo(Selection.number(unit.get(i - 1))) < 0;
        }
        Interval notBelow = Interval.atLeast(Rational.ZERO);
        return Explanation.of("progress.growth")
                .with("period", new Operand.Period(window))
                .with("before", new Operand.Known(before, frame.indicator().unit()))
                .with("after", new Operand.Known(after, frame.indicator().unit()))
                .given(falls ? rise : rise.intersection(notBelow).orElse(rise));
    }

    /** The total at the end of a day: between the last one told until then and the next one. */
    private Interval total(List<Measurement> unit, LocalDate day) {
        Rational last = Rational.ZERO;
        Optional<Rational> next = Optional.empty();
        for (Measurement one : unit) {
            LocalDate told = one.observed().end();
            if (!told.isAfter(day)) {
                last = Selection.number(one);
            } else if (next.isEmpty()) {
                next = Optional.of(Selection.number(one));
            }
            if (told.equals(day)) {
                next = Optional.of(last);
            }
        }
        Interval least = Interval.exactly(last);
        return next.map(more -> least.hull(Interval.exactly(more)))
                .orElse(frame.isClosed() ? least : Interval.atLeast(last));
    }
}
