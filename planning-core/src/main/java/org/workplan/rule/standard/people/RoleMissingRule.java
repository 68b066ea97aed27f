package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds sessions in which the workers do something that no role speaks of: neither by naming the session nor in its words. */
public final class RoleMissingRule {

    public static final Rule RULE = Rule.of(
            "role-missing",
            Severity.ADVICE,
            ImmutableSet.of(Plan.Kind.PROGRAMME),
            Scope.all(PartKind.ROLE, PartKind.SESSION, PartKind.STEP, PartKind.FACT),
            RoleMissingRule::check);

    private static final int STEM = 5;
    private static final int SHORTEST = 4;
    private static final ImmutableSet<String> EMPTY_STEMS = ImmutableSet.of(
            "activ", "sessi", "commu", "again", "famil", "resid", "event", "with", "from", "they", "them");

    private RoleMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        if (plan.roles().isEmpty()) {
            return;
        }
        List<Session> worked = plan.sessions().stream()
                .filter(session -> session.steps().stream().anyMatch(RoleMissingRule::isWork))
                .toList();
        findings.looked(worked.size());
        List<Session> without = worked.stream()
                .filter(session -> plan.roles().stream().noneMatch(role -> serves(plan, role, session)))
                .toList();
        if (!without.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.zero(
                            Explanation.of("rule.role-missing.sessions")
                                    .number("count", without.size())
                                    .number("of", worked.size())
                                    .number("roles", plan.roles().size())
                                    .parts("parts", Evidence.inOrder(without)),
                            without.size()));
        }
    }

    private static boolean isWork(Step step) {
        return step.stepKind() == Step.Kind.ACTION && !step.actors().isEmpty();
    }

    private static boolean serves(Plan plan, Role role, Session session) {
        if (role.sessions().contains(session.id())) {
            return true;
        }
        Stream<String> said = Stream.concat(
                Stream.of(session.title()),
                Stream.concat(
                        session.steps().stream().map(Step::title),
                        session.forms().stream()
                                .flatMap(id -> plan.part(Fact.class, id).stream())
                                .map(Fact::title)));
        Set<String> roleStems = stems(Stream.concat(Stream.of(role.title()), role.duties().stream()));
        return stems(said).stream().anyMatch(roleStems::contains);
    }

    /** The beginnings of words, and for scripts without spaces every two neighbouring characters. */
    private static ImmutableSet<String> stems(Stream<String> texts) {
        Set<String> stems = new HashSet<>();
        texts.flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .forEach(word -> stems.addAll(stems(word)));
        stems.removeAll(EMPTY_STEMS);
        return ImmutableSet.copyOf(stems);
    }

    private static ImmutableList<String> stems(String word) {
        if (word.codePoints().anyMatch(Character::isIdeographic)) {
            ImmutableList.Builder<String> pairs = ImmutableList.builder();
            for (int index = 0; index + 1 < word.length(); index++) {
                pairs.add(word.substring(index, index + 2));
            }
            return pairs.build();
        }
        return word.length() < SHORTEST
                ? ImmutableList.of()
                : ImmutableList.of(word.substring(0, Math.min(STEM, word.length())));
    }
}
