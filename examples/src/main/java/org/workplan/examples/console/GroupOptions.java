package org.workplan.examples.console;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Plan;
import org.workplan.value.Rational;
import picocli.CommandLine.Option;

/** What the plan leaves open about its groups of evaluators: whose voice counts how much, and how many were asked. */
final class GroupOptions {

    private static final int DIGITS = 12;

    @Option(
            names = "--weight",
            paramLabel = "GROUP=NUMBER",
            description = "the weight of an evaluator group, such as residents=2 (default: 1)")
    List<String> weights = List.of();

    @Option(
            names = "--invited",
            paramLabel = "GROUP=NUMBER",
            description = "the number of people asked in a group, such as residents=40 (default: stated in the plan)")
    List<String> invited = List.of();

    EvaluationPolicy policy(Plan plan, List<Evaluation> evaluations) {
        Set<String> known = groups(plan, evaluations);
        return EvaluationPolicy.STANDARD
                .withWeights(read("--weight", weights, known, GroupOptions::weight))
                .withInvited(read("--invited", invited, known, GroupOptions::count));
    }

    private static Set<String> groups(Plan plan, List<Evaluation> evaluations) {
        Set<String> known = new LinkedHashSet<>();
        for (EvaluationDesign design : plan.evaluations()) {
            for (Actor actor : design.evaluators()) {
                known.add(actor.words());
                actor.refersTo().forEach(path -> {
                    known.add(path.id().value());
                    plan.part(path).ifPresent(part -> known.add(part.title()));
                });
            }
        }
        evaluations.forEach(one -> known.add(one.group().strip()));
        return known;
    }

    private static <T> ImmutableMap<String, T> read(
            String option, List<String> texts, Set<String> known, Function<String, T> number) {
        ImmutableMap.Builder<String, T> read = ImmutableMap.builder();
        for (String text : texts) {
            int sign = text.lastIndexOf('=');
            if (sign < 1) {
                throw new BadInput("\"" + option + " " + text + "\" is not GROUP=NUMBER. Write such as " + option
                        + " residents=40.");
            }
            String group = text.substring(0, sign).strip();
            if (known.stream().noneMatch(one -> plain(one).equals(plain(group)))) {
                throw new BadInput("No group of evaluators is called \"" + group + "\". There "
                        + (known.isEmpty() ? "is none" : "are " + String.join(", ", known)) + ".");
            }
            read.put(group, number.apply(text.substring(sign + 1).strip()));
        }
        return read.buildKeepingLast();
    }

    private static String plain(String group) {
        return group.strip().toLowerCase(Locale.ROOT);
    }

    private static Rational weight(String text) {
        Rational weight = Rational.of(number(text, "weight"));
        if (weight.signum() <= 0) {
            throw new BadInput("The weight " + text + " is not above 0. Leave the group out, or give it more.");
        }
        return weight;
    }

    private static Long count(String text) {
        BigDecimal number = number(text, "number of people invited");
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw new BadInput("\"" + text + "\" is not a number of people invited. Write a whole number such as 40.");
        }
        return number.longValueExact();
    }

    static BigDecimal number(String text, String what) {
        if (!text.matches("-?[0-9]{1," + DIGITS + "}(\\.[0-9]{1," + DIGITS + "})?")) {
            throw new BadInput("\"" + text + "\" is not a " + what + ". Write a number such as 2 or 0.5.");
        }
        return new BigDecimal(text);
    }
}
