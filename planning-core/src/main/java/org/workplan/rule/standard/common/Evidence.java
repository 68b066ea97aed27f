package org.workplan.rule.standard.common;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.Part;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** The comparisons that most rules make, as explanations. */
public final class Evidence {

    /** From how many on "all" says more than their names. */
    private static final int MANY = 3;

    private static final Comparator<Part> PRINTED =
            Comparator.<Part>comparingInt(Evidence::firstLine).thenComparing(Part::path);

    private Evidence() {}

    /** A number that should be zero. */
    public static Explanation zero(Explanation.Builder why, long number) {
        return why.compare(Interval.exactly(number), Acceptance.exactly(Rational.ZERO, Domain.COUNT));
    }

    /** A number that should be at least another. */
    public static Explanation atLeast(Explanation.Builder why, Rational number, Rational wanted) {
        return why.compare(Interval.exactly(number), Acceptance.atLeast(wanted, Domain.DECIMAL));
    }

    /** Something that the plan does not say, so that nothing can be decided. */
    public static Explanation undetermined(Explanation.Builder why) {
        return why.build(new Operation.Fixed(Verdict.UNDETERMINED));
    }

    /** So many of so many parts lack something. */
    public static Explanation lacking(String key, List<? extends Part> lacking, int of) {
        boolean all = lacking.size() == of && of >= MANY;
        return zero(
                Explanation.of(all ? key + "-all" : key)
                        .number("count", lacking.size())
                        .number("of", of)
                        .parts("parts", inOrder(lacking)),
                lacking.size());
    }

    /** Parts in the order in which the plan prints them where that is known, else by path, so that the order of a list says nothing. */
    public static <P extends Part> ImmutableList<P> inOrder(Iterable<P> parts) {
        return ImmutableList.sortedCopyOf(PRINTED, parts);
    }

    private static int firstLine(Part part) {
        return part.sources().stream()
                .flatMap(source -> source.lines().stream())
                .mapToInt(line -> line)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** An undetermined finding that lists parts and how many there are. */
    public static Explanation open(String key, Collection<? extends Part> parts, int of) {
        return undetermined(Explanation.of(key)
                .number("count", parts.size())
                .number("of", of)
                .parts("parts", inOrder(parts)));
    }

    /** A list of words. */
    public static Operand texts(Stream<String> words) {
        return new Operand.Many(words.map(Operand.Text::new).collect(ImmutableList.toImmutableList()));
    }
}
