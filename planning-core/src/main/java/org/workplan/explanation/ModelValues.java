package org.workplan.explanation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.Indicator;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Timing;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.TagFilter;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.internal.TypeNames;

/** Turns values of the model into operands, so that a part or a change of it can be told. Parts are told by their titles. */
final class ModelValues {

    private final String attribute;
    private final List<Part> owners;
    private final List<Plan> plans;

    /** Values of one attribute of a part, which stands in a plan or in two revisions of it; of no part for the plan's own values. */
    ModelValues(String attribute, List<Part> owners, List<Plan> plans) {
        this.attribute = attribute;
        this.owners = owners;
        this.plans = plans;
    }

    Operand operand(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<Operand>map(this::operand).orElse(Phrases.NONE);
        }
        if (value instanceof Map<?, ?> map) {
            return many(map.entrySet().stream().map(ModelValues::entry));
        }
        if (value instanceof Iterable<?> many) {
            return many(Stream.of(Iterables.toArray(many, Object.class)).map(this::operand));
        }
        if (value instanceof PartPath path) {
            return part(path);
        }
        if (value instanceof PartId id) {
            return part(id);
        }
        if (value instanceof Enum<?> choice) {
            return choice(choice);
        }
        return compound(value);
    }

    private Operand compound(Object value) {
        if (value instanceof Actor actor) {
            return actor(actor);
        }
        if (value instanceof Timing timing) {
            return timing(timing);
        }
        if (value instanceof Fact.Figure figure) {
            return figure(figure);
        }
        if (value instanceof ResourceUse use) {
            return use(use);
        }
        if (value instanceof Checklist list) {
            return list(list);
        }
        if (value instanceof Part.Source source) {
            return source(source);
        }
        if (value instanceof Criterion || value instanceof TagFilter || value instanceof Indicator.Completeness) {
            return new AimPhrases(this).operand(value);
        }
        if (value instanceof Due || value instanceof Cadence || value instanceof Target.Profile) {
            return TimePhrases.operand(value);
        }
        return plain(value);
    }

    private static Operand plain(Object value) {
        if (value instanceof PlanDate date) {
            return new Operand.Day(date);
        }
        if (value instanceof DatePeriod period) {
            return new Operand.Period(period);
        }
        if (value instanceof PlanPeriod period) {
            return TimePhrases.period(period);
        }
        if (value instanceof TimeSlot slot) {
            return new Operand.Time(slot);
        }
        if (value instanceof Quantity quantity) {
            return AmountPhrases.quantity(quantity);
        }
        if (value instanceof Amount amount) {
            return AmountPhrases.amount(amount);
        }
        if (value instanceof Boolean truth) {
            return new Operand.Word(truth ? "revision.yes" : "revision.no");
        }
        return new Operand.Text(value.toString());
    }

    private static Operand many(Stream<Operand> operands) {
        ImmutableList<Operand> all = operands.collect(toImmutableList());
        return all.isEmpty() ? Phrases.NONE : new Operand.Many(all);
    }

    private static Operand entry(Map.Entry<?, ?> entry) {
        return new Operand.Text(entry.getKey() + "=" + entry.getValue());
    }

    static Operand choice(Enum<?> choice) {
        boolean isState = choice instanceof Plan.Status
                || choice instanceof Session.Status
                || choice instanceof Partnership.Status;
        return new Operand.Word(isState ? "revision.state." + choice.name() : TypeNames.key(choice));
    }

    /** An id says the kind of its part only where the part that refers to it does, or the name of the attribute: tasks are tasks. */
    private Operand part(PartId id) {
        ImmutableSet<PartPath> meant = owners.stream()
                .flatMap(owner -> owner.references().stream())
                .filter(path -> path.id().equals(id))
                .collect(ImmutableSet.toImmutableSet());
        Optional<PartPath> named = meant.stream()
                .filter(path -> attribute.startsWith(path.kind().name().toLowerCase(Locale.ROOT)))
                .findFirst();
        return named.or(() -> meant.size() == 1 ? meant.stream().findFirst() : Optional.empty())
                .map(this::part)
                .orElseGet(() -> new Operand.Text(id.value()));
    }

    Operand part(PartPath path) {
        return plans.stream()
                .flatMap(plan -> plan.part(path).stream())
                .findFirst()
                .<Operand>map(part -> new Operand.PartRef(path, part.title()))
                .orElseGet(() -> new Operand.Text(path.toString()));
    }

    private Operand actor(Actor actor) {
        return actor.refersTo().isEmpty()
                ? new Operand.Text(actor.words())
                : Phrases.of("value.actor", "words", new Operand.Text(actor.words()), "is", operand(actor.refersTo()));
    }

    private Operand timing(Timing timing) {
        Operand words = new Operand.Text(timing.words());
        Operand relation = choice(timing.relation());
        return timing.anchors().isEmpty()
                ? Phrases.of("value.timing", "words", words, "relation", relation)
                : Phrases.of(
                        "value.timing-to", "words", words, "relation", relation, "anchors", operand(timing.anchors()));
    }

    private Operand figure(Fact.Figure figure) {
        Operand name = new Operand.Text(figure.name());
        Operand quantity = AmountPhrases.quantity(figure.quantity());
        return figure.of().isEmpty()
                ? Phrases.of("value.figure", "name", name, "quantity", quantity)
                : Phrases.of("value.figure-of", "name", name, "quantity", quantity, "of", operand(figure.of()));
    }

    private Operand use(ResourceUse use) {
        Operand told = Phrases.of(
                "value.use." + use.per().name(),
                "words",
                new Operand.Text(use.words()),
                "quantity",
                AmountPhrases.quantity(use.quantity()));
        return use.resource()
                .map(resource -> Phrases.of(
                        "value.use-from", "use", told, "resource", part(PartPath.of(PartKind.RESOURCE, resource))))
                .orElse(told);
    }

    static Operand list(Checklist list) {
        ImmutableList.Builder<Operand> items = ImmutableList.builder();
        list.items().forEach(item -> items.add(new Operand.Text(item)));
        if (list.unnamed() > 0) {
            Operand number = new Operand.Value(Rational.of(list.unnamed()), "");
            items.add(Phrases.of("value.list-unnamed", "number", number));
        }
        if (list.open()) {
            items.add(new Operand.Word("value.list-open"));
        }
        Operand title = new Operand.Text(list.title());
        return Phrases.of("value.list", "title", title, "items", many(items.build().stream()));
    }

    private static Operand source(Part.Source source) {
        String lines =
                String.join(", ", source.lines().stream().map(String::valueOf).toList());
        String statements = String.join(", ", source.statements());
        String key = "value.source" + (lines.isEmpty() ? "" : "-lines") + (statements.isEmpty() ? "" : "-statements");
        return Phrases.of(
                key,
                "document",
                new Operand.Text(source.document()),
                "lines",
                new Operand.Text(lines),
                "statements",
                new Operand.Text(statements));
    }
}
