package workplan.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SeedsTest {
    private static final List<Object> DRAWN = new ArrayList<>();
    private static final String HERE = System.getProperty(Seeds.VARIATION, "");

    @AfterEach
    void restoreVariation() {
        System.setProperty(Seeds.VARIATION, HERE);
        Seeds.sow("");
    }

    /** Run by the tests below only: its name is not one that the build looks for. */
    static class DrawingLaws {
        private final long atCreation = sample();

        @BeforeProperty
        void drawBefore() {
            DRAWN.add(sample());
        }

        @Property(tries = 20)
        void a_parameter(@ForAll long any) {
            DRAWN.add(any);
            DRAWN.add(sample());
            DRAWN.add(atCreation);
        }

        @Property(tries = 20)
        void another_parameter(@ForAll long any) {
            DRAWN.add(any);
        }

        @Property
        void all_of_few(@ForAll boolean any) {
            DRAWN.add(sample());
        }

        @Property(tries = 20, seed = "42")
        void a_seed_of_its_own(@ForAll int any) {
            DRAWN.add("own " + any);
        }
    }

    static class DrawingExamples {
        private static final long SHARED = sample();

        @Test
        void a_sample() {
            DRAWN.add(SHARED);
            DRAWN.add(sample());
        }
    }

    private static long sample() {
        return Arbitraries.longs().sample();
    }

    /** What the tests of a class draw if the variation is this. */
    private static List<Object> drawn(Class<?> tests, String variation) {
        System.setProperty(Seeds.VARIATION, variation);
        DRAWN.clear();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .filters(ClassNameFilter.includeClassNamePatterns(".*"))
                .configurationParameter("jqwik.database", "target/jqwik-database-of-seeds")
                .build();
        LauncherFactory.create().execute(request);
        return List.copyOf(DRAWN);
    }

    private static List<Object> ownSeed(List<Object> drawn) {
        return drawn.stream().filter(String.class::isInstance).toList();
    }

    @Test
    void laws_draw_the_same_values_in_each_run() {
        List<Object> first = drawn(DrawingLaws.class, "");
        assertThat(first).hasSizeGreaterThan(80).isEqualTo(drawn(DrawingLaws.class, ""));
    }

    @Test
    void laws_draw_other_values_if_the_build_varies_the_seeds() {
        List<Object> first = drawn(DrawingLaws.class, "one");
        List<Object> other = drawn(DrawingLaws.class, "other");
        assertThat(other).isNotEqualTo(first).isNotEqualTo(drawn(DrawingLaws.class, ""));
        assertThat(other).isEqualTo(drawn(DrawingLaws.class, "other"));
    }

    @Test
    void a_law_keeps_the_seed_that_it_states() {
        assertThat(ownSeed(drawn(DrawingLaws.class, "one")))
                .hasSize(20)
                .isEqualTo(ownSeed(drawn(DrawingLaws.class, "other")));
    }

    @Test
    void two_laws_do_not_share_a_seed() {
        assertThat(Seeds.of("a")).isNotEqualTo(Seeds.of("b"));
        assertThat(Seeds.random("a").nextLong()).isEqualTo(Seeds.random("a").nextLong());
    }

    @Test
    void samples_of_plain_tests_are_the_same_in_each_run() {
        List<Object> first = drawn(DrawingExamples.class, "");
        List<Object> again = drawn(DrawingExamples.class, "");
        assertThat(first).hasSize(2);
        assertThat(again.get(1)).isEqualTo(first.get(1));
        assertThat(drawn(DrawingExamples.class, "other").get(1)).isNotEqualTo(first.get(1));
    }
}
