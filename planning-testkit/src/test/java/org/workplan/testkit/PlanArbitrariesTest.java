package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.domains.Domain;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import workplan.seeds.Seeds;

@Domain(PlanningDomain.class)
class PlanArbitrariesTest {
    /** Enough for rare texts: a sample of 300 sometimes lacked one. */
    private static final int COUNT = 600;

    /** Drawn once for all claims about it. */
    private static final Supplier<List<Plan>> SAMPLE = Suppliers.memoize(
            () -> PlanArbitraries.plans().generator(COUNT, true).stream(Seeds.random("PlanArbitrariesTest"))
                    .limit(COUNT)
                    .map(Shrinkable::value)
                    .toList());

    @Example
    void every_kind_of_part_occurs_and_plans_have_many_sizes() {
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        Set<Integer> sizes = new HashSet<>();
        for (Plan plan : SAMPLE.get()) {
            plan.parts().keySet().forEach(path -> kinds.add(path.kind()));
            sizes.add(plan.parts().size());
        }
        assertThat(kinds).containsExactlyInAnyOrder(PartKind.values());
        assertThat(sizes).hasSizeGreaterThan(30).allMatch(size -> size <= 160);
    }

    @Example
    void some_references_find_their_part_and_others_dangle() {
        List<Boolean> found = SAMPLE.get().stream()
                .flatMap(plan -> plan.parts().values().stream()
                        .flatMap(part -> part.references().stream())
                        .map(reference -> plan.part(reference).isPresent()))
                .toList();
        long valid = found.stream().filter(Boolean::booleanValue).count();
        assertThat(valid * 100 / found.size()).isBetween(10L, 90L);
    }

    @Example
    void every_variant_of_amounts_and_criteria_occurs() {
        Set<Class<?>> amounts = ValueArbitraries.amounts()
                .sampleStream()
                .limit(500)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        Set<Class<?>> criteria = SAMPLE.get().stream()
                .flatMap(plan -> plan.targets().stream())
                .map(Target::criterion)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(amounts).isEqualTo(ImmutableSet.copyOf(Amount.class.getPermittedSubclasses()));
        assertThat(criteria).isEqualTo(ImmutableSet.copyOf(Criterion.class.getPermittedSubclasses()));
    }

    @Example
    void every_text_of_every_kind_of_part_is_once_a_statement_of_some_database() {
        SetMultimap<String, String> texts = HashMultimap.create();
        for (Plan plan : SAMPLE.get()) {
            for (Part part : plan.parts().values()) {
                part.stated()
                        .forEach((attribute, value) -> texts.putAll(
                                part.kind() + "." + attribute, texts(value).toList()));
            }
        }
        assertThat(texts.keySet()).hasSizeGreaterThan(60);
        assertThat(Multimaps.asMap(texts))
                .allSatisfy(
                        (attribute, held) -> assertThat(held).as(attribute).containsAnyElementsOf(Texts.STATEMENTS));
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(PlanArbitrariesTest::texts);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(PlanArbitrariesTest::texts);
        }
        return value instanceof String text ? Stream.of(text) : Stream.of();
    }

    @Property(tries = 200)
    void an_edit_leaves_the_parts_that_it_does_not_touch_the_same_objects(
            @ForAll Plan plan, @ForAll PlanEdits.Edit edit) {
        Plan edited = edit.apply(plan);
        long others = edited.parts().values().stream()
                .filter(part ->
                        plan.part(part.path()).filter(old -> old != part).isPresent())
                .map(Part::kind)
                .filter(kind -> kind != PartKind.STEP && kind != PartKind.CONTINGENCY)
                .count();
        assertThat(others).isLessThanOrEqualTo(2);
    }
}
