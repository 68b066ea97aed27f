package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Example;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What every store promises about ids and words that mean something to a file system or a database: to a store they mean nothing. */
abstract class HostileNamesContract extends StoreContract {

    HostileNamesContract() {}

    @Example
    final void every_hostile_id_is_a_plan_of_its_own() {
        ImmutableList<PlanId> ids =
                Identifiers.HOSTILE.stream().map(PlanId::of).collect(ImmutableList.toImmutableList());
        for (PlanId id : ids) {
            if (store().plans().history(id).isEmpty()) {
                created(simplePlan().withId(id).withTitle(id.value()));
            }
        }
        PlanStore again = reopened();
        for (PlanId id : ids) {
            assertThat(found(again, id).plan().title()).as(id.value()).isEqualTo(id.value());
            assertThat(again.plans().history(id)).as(id.value()).hasSize(1);
        }
        assertThat(again.plans().list(Filter.all()).stream().map(PlanStore.Summary::id))
                .containsAll(ids);
    }

    @Example
    final void every_hostile_id_is_a_measurement_and_a_subject_of_its_own() {
        Measurement sample = MeasurementArbitraries.measurements().sample();
        ImmutableList<Measurement> log = Identifiers.HOSTILE.stream()
                .map(id -> sample.withId(RecordId.of(id))
                        .withSubject(PartId.of(id))
                        .withIndicator(PartId.of(id)))
                .collect(ImmutableList.toImmutableList());
        PlanId plan = uniqueId(PlanId.of("hostile"));
        assertThat(store().measurements().append(plan, log)).isEqualTo(log.size());
        assertThat(store().measurements().append(plan, log.reverse())).isZero();
        assertThat(reopened().measurements().all(plan)).isEqualTo(log);
    }

    @Example
    final void a_query_takes_what_looks_like_a_pattern_or_a_statement_as_words() {
        for (String words : Texts.STATEMENTS) {
            Plan own = simplePlan().withOrganisation(words);
            created(own);
            created(simplePlan().withOrganisation("axbyc"));
            assertThat(store().plans().list(Field.OfPlan.ORGANISATION.is(words)))
                    .as(words)
                    .allMatch(summary -> summary.organisation().equals(Optional.of(words)))
                    .anyMatch(summary -> summary.id().equals(own.id()));
        }
    }
}
