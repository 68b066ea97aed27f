package workplan.seeds;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Gives every jqwik property that states no seed the one of its name. */
public final class PropertySeeds implements AroundPropertyHook {
    /** Outside of the methods that run before a property, which draw values too. */
    private static final int OUTERMOST = -100;

    /** Creates the hook; the service loader of jqwik does. */
    public PropertySeeds() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        String name = context.containerClass().getName() + "#"
                + context.targetMethod().getName();
        if (context.attributes().seed().isEmpty()) {
            context.attributes().setSeed(Long.toString(Seeds.of(name)));
        }
        Seeds.sow(name);
        return property.execute();
    }

    @Override
    public int aroundPropertyProximity() {
        return OUTERMOST;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
