package org.workplan.rule.standard.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.workplan.value.internal.NearestNames;

/** The names of fields that are known beside the attributes of parts, and which name is meant by one that is not known. Lists hold what may be left out. */
final class FieldNames {

    static final ImmutableList<String> OF_PLAN = words("label theme language authors organisation horizon year period"
            + " status sections places ladders groups people roles facts needs goals tasks sessions resources risks"
            + " evaluations partnerships indicators targets remarks sources");

    static final ImmutableList<String> OF_MEASUREMENT =
            words("subject tags reportKind evidence reporter recordedAt corrects approval");

    static final ImmutableList<String> OF_EVALUATION =
            words("session evaluator ratings comments deficiencies remedies recordedAt corrects");

    /** Of small values inside a part or record. */
    private static final ImmutableList<String> OF_VALUES = words("amount tolerance orMore atLeast atMost is by relative"
            + " baseline items size open of unit alignment partial largest resource quantity per lines statements times"
            + " relation anchors about scale text unassessed parts levels expected");

    private static final int NEAR = 2;

    private FieldNames() {}

    private static ImmutableList<String> words(String words) {
        return ImmutableList.copyOf(Splitter.on(' ').split(words));
    }

    /**
     * Returns the known name that is most similar to an unknown one, if one is similar.
     *
     * @param place the place of the unknown field, as a JSON pointer
     * @param known the names of the object that keeps it; a field deeper down is compared with those of small values
     */
    static Optional<String> near(String place, ImmutableList<String> known) {
        List<String> steps = steps(place);
        String name = steps.get(steps.size() - 1);
        return (steps.size() == 1 ? known : OF_VALUES)
                .stream()
                        .filter(other -> isNear(name, other))
                        .min(Comparator.comparingInt(other -> NearestNames.distance(name, other)));
    }

    /** At most two letters differ, and fewer than half. */
    private static boolean isNear(String name, String other) {
        int distance = Math.abs(name.length() - other.length()) > NEAR ? NEAR + 1 : NearestNames.distance(name, other);
        return distance <= NEAR && 2 * distance < Math.max(name.length(), other.length());
    }

    /** The place as failures show places: {@code uses[0].quantity}. */
    static String shown(String place) {
        StringBuilder shown = new StringBuilder();
        for (String step : steps(place)) {
            boolean item = !step.isEmpty() && step.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            shown.append(item ? "[" + step + "]" : shown.isEmpty() ? step : "." + step);
        }
        return shown.toString();
    }

    private static List<String> steps(String place) {
        return Splitter.on('/')
                .splitToStream(place.startsWith("/") ? place.substring(1) : place)
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
