package org.workplan.storage.json;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.workplan.value.PlanId;

/**
 * Names of folders for ids: safe on file systems that fold case, know device names or refuse characters. Lower-case letters, digits and hyphens stand for
 * themselves, other bytes as an underscore with two hexadecimal digits; what is too long is cut and told apart by a hash.
 */
final class FileNames {

    private static final int MAX_LENGTH = 120;
    private static final Pattern FORM = Pattern.compile("plan-[a-z0-9_-]+");

    /** The logs of a plan, in its folder. */
    static final ImmutableSet<String> LOGS =
            ImmutableSet.of(JsonPlans.LOG, JsonPlanStore.MEASUREMENTS, JsonPlanStore.EVALUATIONS);

    private FileNames() {}

    /** Checks if a folder may have such a name; all others are somebody else's. */
    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    /** Checks if a log of a store may have such a name, seen from its directory. */
    static boolean isLog(String name) {
        int slash = name.indexOf('/');
        return name.equals(JsonFeed.FILE)
                || (slash > 0 && isOne(name.substring(0, slash)) && LOGS.contains(name.substring(slash + 1)));
    }

    /** What is wrong if a plan lies in a folder of that name. */
    static Optional<String> misplaced(String folder, PlanId plan) {
        String own = of(plan);
        return own.equals(folder)
                ? Optional.empty()
                : Optional.of("Plan " + plan + " lies in the folder " + folder + ", and belongs in " + own
                        + ". Take that folder out of the store, or give it its own name again.");
    }

    static String of(PlanId plan) {
        StringBuilder name = new StringBuilder("plan-");
        for (byte unit : plan.value().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-';
            name.append(plain ? String.valueOf((char) unit) : String.format("_%02x", unit));
        }
        if (name.length() <= MAX_LENGTH) {
            return name.toString();
        }
        String hash = Hashing.sha256()
                .hashString(plan.value(), StandardCharsets.UTF_8)
                .toString();
        return name.substring(0, MAX_LENGTH - 40) + "_x" + hash.substring(0, 32);
    }
}
