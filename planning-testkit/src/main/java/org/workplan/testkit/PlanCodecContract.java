package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanCodec;

/**
 * What every codec promises: whatever was written is read back the same, the same value is always the same text, and a text that means nothing is told
 * as a failure. Extend this class in a test and say which codec.
 */
@Domain(PlanningDomain.class)
public abstract class PlanCodecContract {

    /** Called by subclasses. */
    protected PlanCodecContract() {}

    /** {@return the codec to test} */
    protected abstract PlanCodec codec();

    @Property(tries = 500)
    final void a_part_is_read_as_it_was_written(@ForAll Part part) {
        assertSame(part, codec()::writePart, text -> codec().readPart(part.kind(), text));
    }

    @Property(tries = 100)
    final void the_words_of_a_plan_itself_are_read_as_they_were_written(@ForAll Plan plan) {
        assertSame(plan.header(), codec()::writeHeader, codec()::readHeader);
    }

    @Property(tries = 500)
    final void a_measurement_is_read_as_it_was_written(@ForAll Measurement measurement) {
        assertSame(measurement, codec()::writeMeasurement, codec()::readMeasurement);
    }

    @Property(tries = 500)
    final void an_evaluation_is_read_as_it_was_written(@ForAll Evaluation evaluation) {
        assertSame(evaluation, codec()::writeEvaluation, codec()::readEvaluation);
    }

    private static <T> void assertSame(T value, Function<T, String> writer, Function<String, LoadResult<T>> reader) {
        String text = writer.apply(value);
        LoadResult<T> loaded = reader.apply(text);
        assertThat(loaded.failures()).isEmpty();
        assertThat(loaded.value()).contains(value);
        assertThat(writer.apply(loaded.orThrow())).isEqualTo(text);
    }

    @Property(tries = 300)
    final void any_text_gives_a_value_or_failures_that_name_a_place(@ForAll String text) {
        for (LoadResult<?> loaded : List.of(
                codec().readHeader(text), codec().readMeasurement(text), codec().readPart(PartKind.TASK, text))) {
            assertThat(loaded.value().isPresent() || !loaded.failures().isEmpty())
                    .isTrue();
            assertThat(loaded.failures()).noneMatch(failure -> failure.place().isBlank());
        }
    }

    @Example
    final void a_text_of_another_kind_of_part_is_told_as_failures() {
        Part goal = PlanArbitraries.parts()
                .filter(part -> part.kind() == PartKind.GOAL)
                .sample();
        assertThat(codec().readPart(PartKind.TARGET, codec().writePart(goal)).failures())
                .isNotEmpty();
    }
}
