package org.workplan.wording;

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

/** Renders single facts as text, and fills the placeholders of messages. */
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

    /** The wording for the facts of one sentence: parts that share a title are shown with their paths. */
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

    /** This wording with additional messages. */
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
        if (fact instanceof Operand.Value value) {
            return ValueWording.isOne(value.number());
        }
        if (fact instanceof Operand.Known known) {
            return ValueWording.isOne(known.interval());
        }
        return fact instanceof Operand.Wanted wanted && ValueWording.isOne(wanted.acceptance());
    }

    String text(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.text();
        }
        if (operand instanceof Operand.Word word) {
            return word(word.key());
        }
        if (operand instanceof Operand.Value value) {
            return values.number(value.number(), value.unit());
        }
        if (operand instanceof Operand.Known known) {
            return values.interval(known.interval(), known.unit());
        }
        if (operand instanceof Operand.Wanted wanted) {
            return values.acceptance(wanted.acceptance(), wanted.unit());
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

    /** Replaces {name} by a fact, and {name?singular|plural} by the word that agrees with the number of that name. */
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

    /** Shortens a long list to its first items and the number of the others. */
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
