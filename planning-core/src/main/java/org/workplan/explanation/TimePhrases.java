package org.workplan.explanation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import org.workplan.plan.Target;
import org.workplan.target.Cadence;
import org.workplan.target.Due;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Rational;

/** Turns what a plan says about time into operands: deadlines, how often, how an amount is spread. */
final class TimePhrases {

    private TimePhrases() {}

    static Operand operand(Object value) {
        if (value instanceof Due due) {
            return due(due);
        }
        return value instanceof Cadence cadence ? cadence(cadence) : profile((Target.Profile) value);
    }

    private static Operand due(Due due) {
        if (due instanceof Due.On on) {
            return Phrases.of("value.by", "day", new Operand.Day(on.date()));
        }
        if (due instanceof Due.EndOf end) {
            return new Operand.Word("value.end-of." + end.unit().name());
        }
        return due instanceof Due.Within within ? within(within) : new Operand.Text(((Due.Words) due).words());
    }

    private static Operand within(Due.Within within) {
        Operand most = new Operand.Value(Rational.of(within.atMost()), "");
        String unit = within.unit().name();
        return within.atLeast() == within.atMost()
                ? Phrases.of("value.within." + unit, "number", most)
                : Phrases.of(
                        "value.within-either." + unit,
                        "low",
                        new Operand.Value(Rational.of(within.atLeast()), ""),
                        "high",
                        most);
    }

    private static Operand cadence(Cadence cadence) {
        if (cadence instanceof Cadence.Times times) {
            return Phrases.of("value.times." + times.per().name(), "times", AmountPhrases.amount(times.times()));
        }
        return cadence instanceof Cadence.ByRule rule
                ? Phrases.of("value.by-rule", "rule", new Operand.Text(rule.rule()))
                : new Operand.Text(((Cadence.Words) cadence).words());
    }

    private static Operand profile(Target.Profile profile) {
        if (profile instanceof Target.Profile.Listed listed) {
            return new Operand.Many(
                    listed.points().stream().map(TimePhrases::point).collect(toImmutableList()));
        }
        return new Operand.Word(profile instanceof Target.Profile.Sessions ? "value.with-sessions" : "value.evenly");
    }

    private static Operand point(Target.Profile.Point point) {
        return Phrases.of(
                "value.expected",
                "amount",
                new Operand.Value(Rational.of(point.expected()), ""),
                "day",
                new Operand.Day(point.on()));
    }

    static Operand period(PlanPeriod period) {
        return period.start()
                .toLocalDate()
                .flatMap(start -> period.end()
                        .toLocalDate()
                        .filter(end -> !end.isBefore(start))
                        .<Operand>map(end -> new Operand.Period(DatePeriod.of(start, end))))
                .orElseGet(() -> Phrases.of(
                        "value.days", "start", new Operand.Day(period.start()), "end", new Operand.Day(period.end())));
    }
}
