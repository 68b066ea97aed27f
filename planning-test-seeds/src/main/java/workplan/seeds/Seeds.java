package workplan.seeds;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import net.jqwik.engine.SourceOfRandomness;

/**
 * Derives the seed of a test from its name, so that every run on every machine draws the same values. The system property {@code workplan.seeds}, any
 * text, gives all tests other seeds; the profile {@code explore} sets it to the time of the build.
 */
public final class Seeds {
    static final String VARIATION = "workplan.seeds";

    private Seeds() {}

    /**
     * {@return the seed for a name, the same in every run with the same variation}
     *
     * @param name the name of a test, or of what several tests draw once
     */
    public static long of(String name) {
        String varied = variation() + "/" + name;
        return UUID.nameUUIDFromBytes(varied.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /**
     * {@return a random source for values that several tests share, and that must not depend on which test asks first}
     *
     * @param name the name of what is drawn
     */
    public static Random random(String name) {
        return SourceOfRandomness.newRandom(of(name));
    }

    /** {@return the text that varies all seeds; empty if none is set} */
    static String variation() {
        return System.getProperty(VARIATION, "");
    }

    /** Makes what the current thread draws with {@code Arbitrary.sample()} depend on the name alone. */
    static void sow(String name) {
        SourceOfRandomness.create(Long.toString(of(name)));
    }
}
