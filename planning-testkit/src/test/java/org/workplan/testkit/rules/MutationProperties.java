package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.rule.standard.StandardRules;

class MutationProperties {

    @Provide
    Arbitrary<Shape> shapes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1999, 2035),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .ofMinLength(2)
                                .ofMaxLength(8))
                .as(Shape::new);
    }

    @Provide
    Arbitrary<Mutation> faults() {
        return Arbitraries.of(MutationTest.mutations().toList());
    }

    @Property(tries = 100)
    void clean_plans_of_any_shape_give_nothing(@ForAll("shapes") Shape shape) {
        assertThat(MutationTest.review(CleanPlan.context(shape)).findings()).isEmpty();
    }

    @Property(tries = 500)
    void a_fault_in_a_clean_plan_of_any_shape_is_found(
            @ForAll("faults") Mutation mutation, @ForAll("shapes") Shape shape) {
        Assume.that(!Year.isLeap(shape.year()) || mutation.rule() != StandardRules.NO_SUCH_DAY);
        MutationTest.isFoundAlone(mutation, shape);
    }
}
