package org.workplan.examples.seed;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workplan.examples.seed.CarriedPlan.Carrier;
import org.workplan.examples.seed.Leaves.Leaf;

/**
 * One claim about the parts that carry a statement, as the table of checks writes it:
 *
 * <ul>
 *   <li>{@code amount.moreThan=6}: one of them has a value at a path that ends so; {@code items[]=5} is the length of a list, and sums are written out
 *   <li>{@code title~teams}, {@code ~teams}: one of them has a text there, or anywhere, that holds the words
 *   <li>{@code !due}: none of them has anything of that name; {@code nonumber}: none of them holds a number
 *   <li>{@code #target=8}: so many of them are of that kind; {@code +amount.about=390}: their values there add up; {@code hours=2}: a session's length
 *   <li>{@code (Z3,Z4)} behind {@code #} and {@code +} counts the parts of several statements
 *   <li>{@code task/media:} in front narrows to one part, {@code @task/media:} to any part of the plans, carrying or not
 * </ul>
 */
record StatementCheck(String statement, String text) {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<part>@?[\\w-]+(?:/[\\w-]+)?):)?(?<sign>[#+]?)(?<path>[\\w./-]*(?:\\[\\])?)"
                    + "(?:\\((?<statements>[\\w,]+)\\))?(?<relation>[=~])(?<value>.+)");

    boolean holds(CarriedPlan plan) {
        if (text.equals("nonumber")) {
            return plan.of(statement).stream()
                    .flatMap(carrier -> carrier.leaves().all().stream())
                    .noneMatch(Leaf::number);
        }
        if (text.startsWith("!")) {
            return plan.of(statement).stream()
                    .flatMap(carrier -> carrier.leaves().all().stream())
                    .noneMatch(leaf -> leaf.isBelow(text.substring(1)));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(statement + ": \"" + text + "\" is not a check.");
        }
        return holds(form, carriers(form, plan));
    }

    private List<Carrier> carriers(Matcher form, CarriedPlan plan) {
        String part = form.group("part");
        if (part != null && part.startsWith("@")) {
            return plan.at(part.substring(1));
        }
        List<Carrier> carriers = form.group("statements") == null
                ? plan.of(statement)
                : plan.ofAll(List.of(form.group("statements").split(",")));
        return carriers.stream()
                .filter(carrier -> part == null || carrier.path().equals(part))
                .toList();
    }

    private static boolean holds(Matcher form, List<Carrier> carriers) {
        String path = form.group("path");
        String value = form.group("value");
        if (form.group("sign").equals("#")) {
            return carriers.stream()
                            .filter(carrier -> carrier.kind().equals(path))
                            .count()
                    == sum(value);
        }
        if (path.equals("hours")) {
            return carriers.stream()
                    .anyMatch(carrier -> carrier.length().equals(Duration.ofHours(Long.parseLong(value))));
        }
        Stream<Leaf> leaves = carriers.stream()
                .flatMap(carrier -> carrier.leaves().all().stream())
                .filter(leaf -> leaf.isAt(path));
        if (form.group("sign").equals("+")) {
            return leaves.mapToLong(leaf -> Long.parseLong(leaf.value())).sum() == sum(value);
        }
        return form.group("relation").equals("=")
                ? leaves.anyMatch(leaf -> leaf.value().equals(value))
                : leaves.anyMatch(leaf -> leaf.holds(value));
    }

    private static long sum(String terms) {
        return Arrays.stream(terms.split("\\+")).mapToLong(Long::parseLong).sum();
    }
}
