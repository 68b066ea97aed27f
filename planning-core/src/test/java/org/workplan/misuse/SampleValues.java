package org.workplan.misuse;

import static java.util.Map.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Attribute;
import org.workplan.plan.ModelType;
import org.workplan.plan.ModelTypes;
import org.workplan.rule.Findings;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Review;
import org.workplan.supply.Stock;
import org.workplan.target.Recurrence;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** The values that cannot be derived from the constructors and factories of their types. */
final class SampleValues {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    static final Map<Class<?>, Object> BY_TYPE = Map.ofEntries(
            entry(boolean.class, false),
            entry(int.class, 1),
            entry(long.class, 1L),
            entry(Integer.class, 1),
            entry(Long.class, 1L),
            entry(Object.class, "sample"),
            entry(Comparable.class, "sample"),
            entry(String.class, "sample"),
            entry(BigDecimal.class, BigDecimal.ONE),
            entry(BigInteger.class, BigInteger.ONE),
            entry(LocalDate.class, DAY),
            entry(LocalTime.class, LocalTime.NOON),
            entry(LocalDateTime.class, DAY.atTime(LocalTime.NOON)),
            entry(YearMonth.class, YearMonth.from(DAY)),
            entry(Instant.class, Instant.EPOCH),
            entry(Duration.class, Duration.ofHours(1)),
            entry(Locale.class, Locale.ENGLISH),
            entry(Enum.class, Verdict.MET),
            entry(Explanation.Builder.class, Explanation.of("sample")),
            entry(Class.class, String.class),
            entry(Optional.class, Optional.empty()),
            entry(OptionalInt.class, OptionalInt.empty()),
            entry(ImmutableList.class, ImmutableList.of()),
            entry(ImmutableSet.class, ImmutableSet.of()),
            entry(ImmutableMap.class, ImmutableMap.of()),
            entry(Collection.class, List.of()),
            entry(Iterable.class, List.of()),
            entry(List.class, List.of()),
            entry(Set.class, Set.of()),
            entry(Map.class, Map.of()),
            entry(Stream.class, Stream.of()),
            entry(Attribute.class, ModelTypes.PLAN.attributes().get(0)),
            entry(ModelType.class, ModelTypes.PLAN),
            entry(Stock.class, new Stock(Interval.exactly(1))),
            entry(Review.class, RuleSamples.REVIEW),
            entry(Findings.class, RuleSamples.FINDINGS),
            entry(KeyGroup.class, RuleSamples.KEY_GROUP),
            entry(Rational.class, Rational.ONE),
            entry(Recurrence.class, Recurrence.parse("FREQ=DAILY")));

    private SampleValues() {}
}
