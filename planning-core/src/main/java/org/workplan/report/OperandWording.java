package org.workplan.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartPath;
import org.workplan.value.Rational;

/** Makes text of single facts, and fills them into the places of messages. */
final class OperandWording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z-]+)(?:\\?([^|}]*)\\|([^}]*))?}");
    private static final int LISTED = 6;

    private final ValueWording values;
    private final boolean chinese;
    private final ImmutableSet<String> shared;

    OperandWording(Messages messages, boolean chinese) {
        this(new ValueWording(messages, chinese), chinese, ImmutableSet.of());
    }

    private OperandWording(ValueWording values, boolean chinese, ImmutableSet<String> shared) {
        this.values = values;
        this.chinese = chinese;
        this.shared = shared;
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
                        values, chinese, Sets.union(shared, several).immutableCopy());
    }

    /** The same words where more messages are known. */
    OperandWording with(Messages more) {
        return new OperandWording(new ValueWording(more, chinese), chinese, shared);
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
            return values.withUnit(values.number(value.number()), value.unit());
        }
        if (operand instanceof Operand.Known known) {
            return values.withUnit(values.interval(known.interval()), known.unit());
        }
        if (operand instanceof Operand.Wanted wanted) {
            return values.withUnit(values.acceptance(wanted.acceptance()), wanted.unit());
        }
        if (operand instanceof Operand.PartRef part) {
            return shared.contains(part.title())
                    ? values.format(
                            "words.at", quoted(part.title()), part.path().toString())
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
        return values.format("words.more", first, Integer.toString(all - LISTED), Integer.toString(all));
    }

    private String time(Operand operand) {
        if (operand instanceof Operand.Day date) {
            return values.date(date.date());
        }
        if (operand instanceof Operand.Period period) {
            return values.period(period.period());
        }
        if (operand instanceof Operand.Time slot) {
            return values.hours(slot.slot());
        }
        return ((Operand.Moment) operand).instant().toString();
    }

    private String quoted(String title) {
        boolean curly = chinese || title.contains("\"");
        return curly ? "“" + title + "”" : "\"" + title + "\"";
    }

    private String word(String key) {
        return values.word(key);
    }
}
