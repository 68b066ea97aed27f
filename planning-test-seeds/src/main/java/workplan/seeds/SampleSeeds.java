package workplan.seeds;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Fixes what tests of any engine, and the initialisers of their classes, draw with {@code Arbitrary.sample()}. */
public final class SampleSeeds implements TestExecutionListener {
    /** Creates the listener; the service loader of the JUnit platform does. */
    public SampleSeeds() {}

    @Override
    @SuppressWarnings("SystemOut") // the only place where a failed run can say how to repeat it
    public void testPlanExecutionStarted(TestPlan plan) {
        if (!Seeds.variation().isEmpty()) {
            System.out.println("To draw the same values again: -D" + Seeds.VARIATION + "=" + Seeds.variation());
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        Seeds.sow(test.getUniqueId());
    }
}
