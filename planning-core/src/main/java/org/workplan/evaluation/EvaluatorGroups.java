package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.value.Amount;

/** The groups that a plan asks at a stage, and who an evaluation's own words mean. */
final class EvaluatorGroups {

    private final ImmutableList<Asked> asked;

    private EvaluatorGroups(ImmutableList<Asked> asked) {
        this.asked = asked;
    }

    /** A group under the design's words, with the other names by which it goes. */
    record Asked(String words, ImmutableSet<String> names, Optional<Long> size) {}

    static EvaluatorGroups of(Plan plan, EvaluationDesign.Stage stage) {
        return of(plan, design -> design.stage() == stage);
    }

    /** The groups that are asked at any time. */
    static EvaluatorGroups of(Plan plan) {
        return of(plan, design -> true);
    }

    private static EvaluatorGroups of(Plan plan, Predicate<EvaluationDesign> wanted) {
        ImmutableList<Asked> asked = plan.evaluations().stream()
                .filter(wanted)
                .map(EvaluationDesign::evaluators)
                .flatMap(ImmutableList::stream)
                .map(actor -> asked(plan, actor))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return new EvaluatorGroups(asked);
    }

    private static Asked asked(Plan plan, Actor actor) {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        names.add(plain(actor.words()));
        Optional<Long> size = Optional.empty();
        for (var path : actor.refersTo()) {
            names.add(plain(path.id().value()));
            Optional<Group> group =
                    path.kind() == PartKind.GROUP ? plan.part(Group.class, path.id()) : Optional.empty();
            group.ifPresent(known -> names.add(plain(known.title())));
            size = size.or(() -> group.flatMap(EvaluatorGroups::size));
        }
        return new Asked(actor.words(), names.build(), size);
    }

    /** Only a size that is stated as one whole number is a base for a rate; "about 1,000" is none. */
    private static Optional<Long> size(Group group) {
        return group.size()
                .map(quantity -> quantity.amount())
                .filter(amount -> amount instanceof Amount.Stated stated
                        && (stated.comparator() == Amount.Comparator.BARE
                                || stated.comparator() == Amount.Comparator.EXACTLY))
                .flatMap(Amount::printedNumber)
                .filter(number -> number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
                .map(BigDecimal::longValueExact);
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    ImmutableList<Asked> asked() {
        return asked;
    }

    /** The design's words for a group, or its own where the design does not ask it. */
    String wordsFor(String group) {
        String plain = plain(group);
        return asked.stream()
                .filter(one -> one.names().contains(plain))
                .map(Asked::words)
                .findFirst()
                .orElse(group.strip());
    }
}
