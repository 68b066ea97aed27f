package org.workplan.explanation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.Collection;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.target.TagFilter;
import org.workplan.value.Rational;

/** Turns what is enough, what is counted and what silence means into operands. */
final class AimPhrases {

    private final ModelValues values;

    AimPhrases(ModelValues values) {
        this.values = values;
    }

    Operand operand(Object value) {
        if (value instanceof Criterion criterion) {
            return criterion(criterion);
        }
        return value instanceof TagFilter filter ? filter(filter) : completeness((Indicator.Completeness) value);
    }

    private Operand criterion(Criterion criterion) {
        return criterion.match(new Criterion.Cases<>(
                total -> Phrases.of("value.total", "amount", AmountPhrases.amount(total.amount())),
                this::each,
                level -> Phrases.of("value.level", "level", new Operand.Text(level.level())),
                levels -> Phrases.of("value.all-levels", "levels", texts(levels.levels())),
                milestone -> new Operand.Word("value.milestone"),
                complete -> Phrases.of("value.complete", "list", ModelValues.list(complete.checklist())),
                forEach -> Phrases.of(
                        "value.for-each",
                        "group",
                        values.part(PartPath.of(PartKind.GROUP, forEach.group())),
                        "inner",
                        criterion(forEach.inner())),
                when -> Phrases.of(
                        "value.when",
                        "indicator",
                        values.part(PartPath.of(PartKind.INDICATOR, when.indicator())),
                        "amount",
                        AmountPhrases.amount(when.amount()),
                        "inner",
                        criterion(when.then())),
                AimPhrases::change,
                on -> Phrases.of(
                        "value.on",
                        "indicator",
                        values.part(PartPath.of(PartKind.INDICATOR, on.indicator())),
                        "inner",
                        criterion(on.inner())),
                all -> Phrases.of("value.all-of", "parts", criteria(all.parts())),
                any -> Phrases.of("value.any-of", "parts", criteria(any.parts()))));
    }

    private Operand criteria(Collection<Criterion> parts) {
        return new Operand.Many(parts.stream()
                .map(part -> Phrases.of("value.one-of-several", "part", criterion(part)))
                .collect(toImmutableList()));
    }

    private static Operand texts(Collection<String> texts) {
        return new Operand.Many(texts.stream().map(Operand.Text::new).collect(toImmutableList()));
    }

    private Operand each(Criterion.Each each) {
        Quota quota = each.per();
        Operand told = Phrases.of("value.each." + quota.unit().name(), "amount", AmountPhrases.amount(each.amount()));
        return quota.equals(Quota.per(quota.unit()))
                ? told
                : Phrases.of(
                        "value.quota",
                        "quota",
                        told,
                        "alignment",
                        ModelValues.choice(quota.alignment()),
                        "partial",
                        ModelValues.choice(quota.partial()));
    }

    private static Operand change(Criterion.Change change) {
        String way = change.direction().name();
        Operand told = change.by()
                .map(by -> Phrases.of(
                        "value.change-by." + way,
                        "by",
                        new Operand.Value(Rational.of(by), change.relative() ? "percent" : "")))
                .orElseGet(() -> new Operand.Word("value.change." + way + (change.relative() ? "-relative" : "")));
        return change.baseline()
                .map(base -> Phrases.of(
                        "value.change-from", "change", told, "base", new Operand.Value(Rational.of(base), "")))
                .orElse(told);
    }

    private Operand filter(TagFilter filter) {
        return filter.conditions().isEmpty()
                ? Phrases.NONE
                : new Operand.Many(
                        filter.conditions().stream().map(this::condition).collect(toImmutableList()));
    }

    private Operand condition(TagFilter.Condition condition) {
        Operand tag = new Operand.Text(condition.tag());
        if (condition instanceof TagFilter.AtOrAbove level) {
            return Phrases.of(
                    "value.at-or-above",
                    "tag",
                    tag,
                    "level",
                    new Operand.Text(level.level()),
                    "ladder",
                    values.part(PartPath.of(PartKind.LADDER, level.ladder())));
        }
        return Phrases.of("value.tagged", "tag", tag, "values", texts(((TagFilter.OneOf) condition).values()));
    }

    private static Operand completeness(Indicator.Completeness completeness) {
        if (!(completeness instanceof Indicator.Completeness.PeriodicReports reports)) {
            return new Operand.Word("value.event-log");
        }
        Operand told = new Operand.Word("value.reports." + reports.every().name());
        return reports.largest()
                .map(largest -> Phrases.of(
                        "value.reports-of", "reports", told, "largest", new Operand.Value(Rational.of(largest), "")))
                .orElse(told);
    }
}
