package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.workplan.explanation.Descriptions;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.plan.revision.PlanMerge;
import org.workplan.plan.revision.PlanTemplate;
import org.workplan.value.PlanId;
import org.workplan.wording.Wording;

@Domain(PlanningDomain.class)
@Domain(DomainContext.Global.class)
class RevisionProperties {

    private static final Pattern JAVA = Pattern.compile("[A-Z]\\w+\\[\\w+=");

    @Property(tries = 50)
    void a_patch_applied_to_the_earlier_revision_gives_the_later(
            @ForAll Plan earlier, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        Plan later = PlanEdits.applied(earlier, edits);
        assertThat(PlanDiff.Patch.between(earlier, later).applyTo(earlier)).isEqualTo(later);
    }

    @Property(tries = 50)
    void a_patch_leads_between_any_two_plans(@ForAll Plan one, @ForAll Plan two) {
        assertThat(PlanDiff.Patch.between(one, two).applyTo(one)).isEqualTo(two);
    }

    @Property(tries = 50)
    void a_patch_refuses_a_plan_that_lacks_a_kept_part(@ForAll Plan plan) {
        if (!plan.topLevelParts().isEmpty()) {
            PlanDiff.Patch nothing = PlanDiff.Patch.between(plan, plan);
            assertThatThrownBy(() -> nothing.applyTo(plan.header())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 50)
    void nothing_differs_only_between_equal_plans(@ForAll Plan earlier, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        Plan later = PlanEdits.applied(earlier, edits);
        assertThat(PlanDiff.between(earlier, later).isEmpty()).isEqualTo(earlier.equals(later));
    }

    @Property(tries = 50)
    void headers_are_the_same_only_if_the_plans_without_their_parts_are_equal(
            @ForAll Plan one, @ForAll Plan two, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        Plan later = PlanEdits.applied(one, edits);
        assertThat(one.hasSameHeader(later)).isEqualTo(one.header().equals(later.header()));
        assertThat(one.hasSameHeader(one.header().withParts(two.topLevelParts())))
                .isTrue();
        assertThat(one.hasSameHeader(two)).isEqualTo(one.header().equals(two.header()));
    }

    @Property(tries = 200)
    void what_was_and_what_is_are_told_in_different_words_that_a_reader_knows(
            @ForAll Plan earlier, @ForAll Plan other) {
        Plan later = earlier.header().withParts(other.topLevelParts());
        for (Wording wording : ImmutableList.of(Wording.of(Locale.ENGLISH), Wording.of(Locale.CHINESE))) {
            for (Explanation change : Descriptions.changes(earlier, later)) {
                assertThat(isWorded(change, wording))
                        .as(wording.sentence(change))
                        .isTrue();
                if (change.operands().containsKey("before")) {
                    assertThat(change.operands().get("before"))
                            .isNotEqualTo(change.operands().get("after"));
                }
            }
        }
    }

    @Property(tries = 50)
    void whatever_a_part_states_is_told(@ForAll Plan plan) {
        for (Part part : plan.parts().values()) {
            Descriptions.of(part, plan).forEach((attribute, told) -> {
                assertThat(part.stated()).containsKey(attribute);
                assertThat(isWorded(told, Wording.of(Locale.ENGLISH)))
                        .as(told.toString())
                        .isTrue();
            });
        }
    }

    /** Neither the key of a message nor a value as Java prints it. */
    private static boolean isWorded(Explanation told, Wording wording) {
        return told.operands().values().stream().allMatch(fact -> isWorded(fact, wording));
    }

    private static boolean isWorded(Operand fact, Wording wording) {
        if (fact instanceof Operand.Word word) {
            return !wording.word(word.key()).equals(word.key());
        }
        if (fact instanceof Operand.Phrase phrase) {
            return !wording.word(phrase.key()).equals(phrase.key())
                    && phrase.facts().values().stream().allMatch(inner -> isWorded(inner, wording));
        }
        return fact instanceof Operand.Many many
                ? many.operands().stream().allMatch(inner -> isWorded(inner, wording))
                : !(fact instanceof Operand.Text text)
                        || !JAVA.matcher(text.text()).find();
    }

    @Property(tries = 50)
    void every_changed_part_tells_the_attributes_that_changed(
            @ForAll Plan earlier, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        Plan later = PlanEdits.applied(earlier, edits);
        PlanDiff diff = PlanDiff.between(earlier, later);
        Set<Optional<PartPath>> told =
                diff.values().stream().map(PlanDiff.ValueChange::part).collect(Collectors.toSet());
        assertThat(told.contains(Optional.empty())).isEqualTo(diff.header());
        for (PartPath path : diff.changed()) {
            boolean inside = inside(later.part(path).orElseThrow())
                    .anyMatch(inner -> diff.changed().contains(inner.path()));
            assertThat(inside || told.contains(Optional.of(path))).isTrue();
        }
        assertThat(diff.values())
                .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
    }

    private static Stream<? extends Part> inside(Part part) {
        return part instanceof Session session
                ? session.steps().stream()
                : part instanceof Risk risk ? risk.contingencies().stream() : Stream.empty();
    }

    @Property(tries = 50)
    void merging_with_an_untouched_revision_takes_the_other(
            @ForAll Plan base, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        Plan edited = PlanEdits.applied(base, edits);
        assertThat(PlanMerge.of(base, edited, base).plan()).contains(edited);
        assertThat(PlanMerge.of(base, base, edited).plan()).contains(edited);
        assertThat(PlanMerge.of(base, edited, edited).plan()).contains(edited);
    }

    @Property(tries = 50)
    void a_merge_keeps_the_edits_of_both_sides_or_names_a_conflict(
            @ForAll Plan base,
            @ForAll ImmutableList<PlanEdits.Edit> ours,
            @ForAll ImmutableList<PlanEdits.Edit> theirs) {
        Plan one = PlanEdits.applied(base, ours);
        Plan two = PlanEdits.applied(base, theirs);
        PlanMerge merge = PlanMerge.of(base, one, two);
        assertThat(merge.plan().isPresent()).isEqualTo(merge.conflicts().isEmpty());
        merge.plan().ifPresent(merged -> {
            assertCarries(merged, PlanDiff.between(base, one), one, PlanDiff.between(base, two));
            assertCarries(merged, PlanDiff.between(base, two), two, PlanDiff.between(base, one));
        });
    }

    /** What only one side changed is as that side has it; a part that both changed may equal neither. */
    private static void assertCarries(Plan merged, PlanDiff diff, Plan side, PlanDiff other) {
        for (PartPath path : Iterables.concat(diff.added(), diff.changed())) {
            if (!other.paths().contains(path)) {
                assertThat(merged.part(path)).isEqualTo(side.part(path));
            }
        }
        diff.removed().forEach(path -> assertThat(merged.part(path)).isEmpty());
        Set<String> touched =
                other.values().stream().map(RevisionProperties::place).collect(Collectors.toSet());
        for (PlanDiff.ValueChange change : diff.values()) {
            if (!touched.contains(place(change)) && !change.attribute().equals("order")) {
                assertThat(value(merged, change)).isEqualTo(value(side, change));
            }
        }
    }

    private static String place(PlanDiff.ValueChange change) {
        return change.part() + "." + change.attribute();
    }

    private static Object value(Plan plan, PlanDiff.ValueChange change) {
        return change.part()
                .map(path -> valueOf(plan.part(path).orElseThrow(), change.attribute()))
                .orElseGet(() -> ModelTypes.PLAN.attribute(change.attribute()).get(plan));
    }

    private static Object valueOf(Part part, String attribute) {
        return Optional.<Object>ofNullable(part.stated().get(attribute)).orElse("nothing");
    }

    @Property(tries = 50)
    void both_sides_of_a_merge_meet_the_same_conflicts(
            @ForAll Plan base,
            @ForAll ImmutableList<PlanEdits.Edit> ours,
            @ForAll ImmutableList<PlanEdits.Edit> theirs) {
        Plan one = PlanEdits.applied(base, ours);
        Plan two = PlanEdits.applied(base, theirs);
        assertThat(PlanMerge.of(base, one, two).conflicts())
                .containsExactlyInAnyOrderElementsOf(
                        PlanMerge.of(base, two, one).conflicts());
    }

    @Property(tries = 50)
    void a_template_of_a_template_is_the_same(@ForAll Plan plan, @ForAll PlanId id) {
        Plan template = PlanTemplate.of(plan, id);
        assertThat(PlanTemplate.of(template, id)).isEqualTo(template);
    }

    @Property(tries = 50)
    void giving_a_template_a_year_and_taking_it_again_changes_nothing(
            @ForAll Plan plan, @ForAll PlanId id, @ForAll @IntRange(min = 1, max = 9999) int year) {
        Plan template = PlanTemplate.of(plan, id);
        assertThat(PlanTemplate.of(template.inYear(year), id)).isEqualTo(template);
    }

    @Property(tries = 50)
    void a_template_keeps_every_part(@ForAll Plan plan, @ForAll PlanId id) {
        assertThat(PlanTemplate.of(plan, id).parts().keySet())
                .containsExactlyElementsOf(plan.parts().keySet());
    }
}
