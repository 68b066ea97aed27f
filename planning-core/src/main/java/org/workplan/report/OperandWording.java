package org.workplan.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartPath;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.Span;

/** Makes text of single facts: numbers, dates, intervals, sets. */
final class OperandWording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z-]+)(?:\\?([^|}]*)\\|([^}]*))?}");
    private static final int SHOWN_DIGITS = 3;
    private static final int LISTED = 6;

    private final Messages messages;
    private final boolean chinese;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final ImmutableSet<String> shared;

    OperandWording(Messages messages, boolean chinese) {
        this(messages, chinese, ImmutableSet.of());
    }

    private OperandWording(Messages messages, boolean chinese, ImmutableSet<String> shared) {
        this.messages = messages;
        this.chinese = chinese;
        this.shared = shared;
        this.day = DateTimeFormatter.ofPattern(chinese ? "yyyy'年'M'月'd'日'" : "d MMM yyyy", Locale.ENGLISH);
        this.dayOfYear = DateTimeFormatter.ofPattern(chinese ? "M'月'd'日'" : "d MMM", Locale.ENGLISH);
    }

    /** Words for the facts of one sentence: where parts among them share a title, each is told with its path. */
    OperandWording within(Collection<Operand> facts) {
        SetMultimap<String, PartPath> titles = LinkedHashMultimap.create();
        facts.forEach(fact -> collect(fact, titles));
        ImmutableSet<String> several = titles.keySet().stream()
                .filter(title -> titles.get(title).size() > 1)
                .collect(ImmutableSet.toImmutableSet());
        return shared.containsAll(several)
                ? this
                : new OperandWording(
                        messages, chinese, Sets.union(shared, several).immutableCopy());
    }

    /** The same words where more messages are known. */
    OperandWording with(Messages more) {
        return new OperandWording(more, chinese, shared);
    }

    private static void collect(Operand fact, SetMultimap<String, PartPath> titles) {
        if (fact instanceof Operand.PartRef part) {
            titles.put(part.title(), part.path());
        } else if (fact instanceof Operand.Many many) {
            many.operands().forEach(one -> collect(one, titles));
        } else if (fact instanceof Operand.Phrase phrase) {
            phrase.facts().values().forEach(one -> collect(one, titles));
        }
    }

    private static boolean isOne(Operand fact) {
        return fact instanceof Operand.Value value && value.number().abs().equals(Rational.ONE);
    }

    String text(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.text();
        }
        if (operand instanceof Operand.Word word) {
            return word(word.key());
        }
        if (operand instanceof Operand.Value value) {
            return withUnit(number(value.number()), value.unit());
        }
        if (operand instanceof Operand.Known known) {
            return withUnit(interval(known.interval()), known.unit());
        }
        if (operand instanceof Operand.Wanted wanted) {
            return withUnit(acceptance(wanted.acceptance()), wanted.unit());
        }
        if (operand instanceof Operand.PartRef part) {
            return shared.contains(part.title())
                    ? format("words.at", quoted(part.title()), part.path().toString())
                    : quoted(part.title());
        }
        if (operand instanceof Operand.Judged judged) {
            return word("verdict." + judged.verdict().name());
        }
        if (operand instanceof Operand.Many many) {
            return many.operands().stream().map(this::text).collect(Collectors.joining(chinese ? "、" : ", "));
        }
        if (operand instanceof Operand.Phrase phrase) {
            return place(word(phrase.key()), phrase.facts());
        }
        return time(operand);
    }

    /** Fills {place} with a fact, and {place?one|many} with one of two words as the number in that place is 1 or not. */
    String fill(String template, ImmutableMap<String, Operand> facts) {
        return within(facts.values()).place(template, facts);
    }

    private String place(String template, ImmutableMap<String, Operand> facts) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Operand fact = facts.get(matcher.group(1));
            String filled = fact == null
                    ? matcher.group()
                    : matcher.group(2) == null ? brief(fact) : matcher.group(isOne(fact) ? 2 : 3);
            matcher.appendReplacement(text, Matcher.quoteReplacement(filled));
        }
        return matcher.appendTail(text).toString();
    }

    /** As in a sentence: of a long list only the first few, and how many more there are. */
    private String brief(Operand operand) {
        if (!(operand instanceof Operand.Many many) || many.operands().size() <= LISTED + 2) {
            return text(operand);
        }
        String first = text(new Operand.Many(many.operands().subList(0, LISTED)));
        int all = many.operands().size();
        return format("words.more", first, Integer.toString(all - LISTED), Integer.toString(all));
    }

    private String time(Operand operand) {
        if (operand instanceof Operand.Day date) {
            return date(date.date());
        }
        if (operand instanceof Operand.Period period) {
            return period(period.period());
        }
        if (operand instanceof Operand.Time slot) {
            return slot.slot().start() + "–" + slot.slot().end();
        }
        return ((Operand.Moment) operand).instant().toString();
    }

    private String period(DatePeriod period) {
        return period.start().equals(period.end())
                ? date(period.start())
                : format("words.range", date(period.start()), date(period.end()));
    }

    private String date(LocalDate date) {
        return day.format(date);
    }

    private String date(PlanDate date) {
        Optional<LocalDate> full = date.toLocalDate();
        return full.map(this::date).orElseGet(() -> yearless(date.monthDay()));
    }

    private String yearless(MonthDay monthDay) {
        return dayOfYear.format(monthDay.atYear(2024));
    }

    /** Rounded down, so that what falls short of a number is never shown as that number. */
    String number(Rational number) {
        Optional<BigDecimal> exact = number.toDecimal();
        if (exact.isPresent() && exact.get().scale() <= SHOWN_DIGITS) {
            return grouped(exact.get());
        }
        return "≈" + grouped(number.toDecimal(SHOWN_DIGITS, RoundingMode.FLOOR));
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
    }

    private String interval(Interval interval) {
        if (interval.exact().isPresent()) {
            return number(interval.exact().get());
        }
        if (interval.low().isPresent() && interval.high().isPresent()) {
            return format(
                    "words.range",
                    number(interval.low().get()),
                    number(interval.high().get()));
        }
        return interval.low()
                .map(low -> format("words.at-least", number(low)))
                .or(() -> interval.high().map(high -> format("words.at-most", number(high))))
                .orElseGet(() -> word("words.unknown"));
    }

    private String acceptance(Acceptance acceptance) {
        List<String> spans = acceptance.spans().stream().map(this::span).toList();
        return spans.isEmpty() ? word("words.nothing") : String.join(word("words.or"), spans);
    }

    private String span(Span span) {
        if (span.low().isPresent() && span.high().isPresent()) {
            boolean single = span.low().get().equals(span.high().get());
            return single
                    ? format("words.exactly", number(span.low().get()))
                    : format(
                            "words.range",
                            number(span.low().get()),
                            number(span.high().get()));
        }
        return span.low()
                .map(low -> format(span.lowClosed() ? "words.at-least" : "words.more-than", number(low)))
                .or(() -> span.high()
                        .map(high -> format(span.highClosed() ? "words.at-most" : "words.less-than", number(high))))
                .orElseGet(() -> word("words.anything"));
    }

    private String withUnit(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        return unit.equals("percent") ? number + " %" : number + " " + unit;
    }

    private String quoted(String title) {
        boolean curly = chinese || title.contains("\"");
        return curly ? "“" + title + "”" : "\"" + title + "\"";
    }

    private String word(String key) {
        return messages.find(key).orElse(key);
    }

    private String format(String key, String... parts) {
        String text = word(key);
        for (int index = 0; index < parts.length; index++) {
            text = text.replace("{" + index + "}", parts[index]);
        }
        return text;
    }
}
